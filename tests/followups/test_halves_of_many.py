"""What is asked on of many statements is told of all of them together, and leaves none out."""

from __future__ import annotations

from collections.abc import Callable

from assistant.citing.answer import Answer

PARTNERS = (
    *("Fiji", "Chile", "Peru", "Ghana", "Kenya", "Nepal"),
    *("Malta", "Cyprus", "Iceland", "Jordan", "Panama", "Tonga"),
)
STATEMENTS = {
    f"lamp-{number:02}": (
        f"Joint Statement of Norway and {partner}\n\n"
        f"Velm, {number + 1} May {2030 + number // 6}\n\n1. The reef has a lamp of {partner}.\n"
    )
    for number, partner in enumerate(PARTNERS)
}


def test_all_who_signed_many_are_named(ask: Callable[..., Answer]) -> None:
    answer = ask("Which statements mention the reef, and who signed them?")
    assert len(answer.citations) == len(PARTNERS)
    told = "\n".join(line.text for line in answer.lines if not line.cites)
    assert all(f"{partner} – 1" in told for partner in PARTNERS)
    assert "Norway – 12" in told


def test_many_are_told_by_the_year_of_their_date(ask: Callable[..., Answer]) -> None:
    told = ask("Which statements mention the reef, and when were they issued?").text
    assert "The earliest is of 1 May 2030, the latest of 12 May 2031." in told
    assert "2030: 6, 2031: 6" in told
