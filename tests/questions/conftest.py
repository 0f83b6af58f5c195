"""What tests of questions share."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.question.recognised.recogniser import Recogniser, load_recogniser
from config.settings import EncoderSettings


@pytest.fixture(scope="session")
def recogniser(encoder_folder: Path) -> Recogniser:
    """What recognises questions of statements."""
    recogniser = load_recogniser(EncoderSettings(), encoder_folder)
    assert recogniser is not None
    return recogniser
