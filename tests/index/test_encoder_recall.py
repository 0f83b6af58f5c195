"""What int8 costs: hardly a question finds another paragraph than with fp32."""

from __future__ import annotations

from pathlib import Path

from tests.conftest import needs_shared
from tests.encoder_recall import measure_precisions

FILES, EVERY = 3, 4
"""A sample; ``make bench`` asks all 3,939 questions on all 23 documents."""


@needs_shared
def test_int8_costs_less_than_a_hundredth_of_recall(encoder_folder: Path) -> None:
    recall = measure_precisions(encoder_folder, FILES, EVERY)
    assert recall["fp32"] > 0.5
    assert recall["fp32"] - recall["int8"] < 0.01
