"""A figure that a question takes for granted has to stand where it is answered."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.citing.answer import Answer, Citation
from assistant.extraction.figures import lacks_figures

STATEMENTS = {
    "lorn": """Lorn Declaration on Ferries

Lorn, 5 May 2031

1. The Ministers pledge 40 million crowns for new ferries, to be paid by the port of Velm.

2. An attack on a ferry is answered as Article IV of the Ferry Treaty says, by both states.
""",
    "velm": """Velm Communiqué on Schools

Velm, 7 June 2031

1. The schools of Velm teach sailing in spring.
""",
}


@pytest.mark.parametrize(
    ("question", "told", "lacks"),
    [
        ("What does Article V say of ferries?", "as Article IV of the treaty says", True),
        ("What does Article IV say of ferries?", "as Article 4 of the treaty says", False),
        ("Who pays the 50 million?", "30 million crowns are paid", True),
        ("谁支付500亿？", "50 billion crowns are paid", False),
        ("من يدفع ٥٠ مليونا؟", "50 million crowns are paid", False),
        ("Кто платит за 90 дней?", "the 90-day pause", False),
        ("Who pays the 1.5 million?", "1,500,000 crowns are paid", False),
        ("Which are the 12 others?", "a dozen others", False),
        ("Which are the 13 others?", "a dozen others", True),
        ("What was said on 14 May 2031?", "ferries sail", False),
        ("¿Qué se dijo el 14 de mayo?", "ferries sail", False),
        ("Which 40 were named on 14 May?", "ferries sail", True),
        ("What of 2031, 6G, F-35s and 2030–31?", "ferries sail", False),
        ("What am I to do?", "ferries sail", False),
    ],
)
def test_a_figure_beside_dates_is_looked_for(question: str, told: str, lacks: bool) -> None:
    quoted = Citation("one", "Ferries", "2031-05-14", "one.txt", None, 1, None, told, 0, 0, told)
    assert lacks_figures(question, [quoted]) is lacks


@pytest.mark.parametrize(
    ("question", "denied"),
    [
        ("Who pays the 40 million crowns for new ferries?", False),
        ("Who pays the 70 million crowns for new ferries?", True),
    ],
)
def test_what_has_another_figure_is_denied_and_quoted(
    ask: Callable[..., Answer], question: str, denied: bool
) -> None:
    answer = ask(question)
    assert answer.abstained is denied
    assert "40 million crowns" in answer.citations[0].quote
    assert ("Nearest to it" in answer.lines[0].text) is denied
