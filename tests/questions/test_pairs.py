"""A comparison of pairs of parties sets the statements of each pair side by side."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.citing.answer import Answer
from tests.conftest import NewAssistant

STATEMENTS = {
    f"norway-{other.lower()}": (
        f"JOINT STATEMENT BY NORWAY AND {other.upper()}\n\n"
        f"1. The ferries to {other} sail every second day.\n\nOslo, {day} May 2022\n"
    )
    for day, other in enumerate(("Kenya", "Ghana", "Chile"), 3)
}


@pytest.fixture(scope="module")
def ask(assistant_over: NewAssistant) -> Callable[..., Answer]:
    return assistant_over(STATEMENTS).ask


@pytest.mark.parametrize(
    "question",
    [
        "Compare Norway with Kenya and Norway with Ghana on ferries.",
        "Compare the statements of Norway with Kenya and Norway with Ghana.",
        "Сравни заявления Норвегии с Кенией и Норвегии с Ганой.",
        "Compara las declaraciones de Noruega con Kenia y de Noruega con Ghana.",
    ],
)
def test_each_pair_is_a_side(ask: Callable[..., Answer], question: str) -> None:
    cited = [each.statement for each in ask(question).citations]
    assert cited == ["norway-kenya", "norway-ghana"]
