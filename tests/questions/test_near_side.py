"""What is nearest on a side of a comparison that has not the words that are asked for."""

from __future__ import annotations

import pytest

from assistant.answering.assistant import Assistant
from tests.conftest import NewAssistant

STATEMENTS = {
    "keld-2030": """JOINT STATEMENT OF NORWAY AND ICELAND

Keld, 1 May 2030

1. The pilots of northern harbours are paid by the week, and all of them alike.

2. Lightships are painted red.
""",
    "besk-2031": """JOINT STATEMENT OF NORWAY AND CHILE

Besk, 2 June 2031

1. The pay of pilots in northern harbours is raised by a tenth.

2. Oysters are left alone.
""",
    "lorn-2032": """JOINT STATEMENT OF NORWAY AND FIJI

Lorn, 3 March 2032

1. Oysters may be taken in May.

2. The ferries are electric.
""",
}


@pytest.fixture(scope="module")
def pilots(assistant_over: NewAssistant) -> Assistant:
    return assistant_over(STATEMENTS)


def test_a_side_that_says_it_in_other_words_is_quoted_as_the_nearest(pilots: Assistant) -> None:
    answer = pilots.ask("Compare what the Keld and the Besk statements say on northern pilot pay.")
    assert [each.statement for each in answer.citations] == ["keld-2030", "besk-2031"]
    assert any("Nearest to it" in each.text for each in answer.lines)


def test_a_side_with_no_word_of_it_is_silent(pilots: Assistant) -> None:
    answer = pilots.ask("Compare what the Lorn and the Besk statements say on northern pilot pay.")
    assert [each.statement for each in answer.citations] == ["besk-2031"]
    assert any("does not mention" in each.text for each in answer.lines)
