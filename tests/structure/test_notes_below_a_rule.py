"""Plain text that a program made of pages: notes below a rule, print numbers beside a page's."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.structure.test_document_kinds import label, read

PAGES = """1.{s}{first}

2.{s}{torn}
____________________

 * {star}
 1 {one}

 2 {two}

27-01234 (E)    050531
*2701234*
\fLAMP/3/L.4

{rest};

3.{s}{last}

2/3                                       27-01234
\fLAMP/3/L.4

4.{s}{last}
"""
ENGLISH = {
    "s": "    ",
    "first": "The ports of the North* keep the Lamp Survey1 and the Lamp Book.2",
    "torn": "The ports shall paint the lamps of each of the piers that they main-",
    "star": "Under rule 3.",
    "one": "Second edition.",
    "two": "LAMP/BOOK, page 8.",
    "rest": "tain beside the lanterns",
    "last": "The ports meet again in the spring of the year that follows.",
}
FRENCH = {
    "s": "   ",
    "first": "Les ports du Nord* tiennent le relevé1 des phares et le livre.2",
    "torn": "Les ports peignent les phares de chacun des quais qu'ils entre-",
    "star": "Selon la règle 3.",
    "one": "Deuxième édition.",
    "two": "Livre des phares, page 8.",
    "rest": "tiennent près des lanternes",
    "last": "Les ports se réunissent de nouveau au printemps.",
}


@pytest.mark.parametrize("words", [ENGLISH, FRENCH])
def test_a_word_goes_on_behind_the_notes_of_a_page(tmp_path: Path, words: dict[str, str]) -> None:
    statement = read(tmp_path, "a.txt", PAGES.format(**words))
    assert label(statement) == ["1", "2", "3", "4"]
    assert statement.paragraphs[1].text == f"{words['torn'].removesuffix('-')}{words['rest']};"
    assert [each.mark for each in statement.notes] == ["*", "1", "2"]
    assert {each.ordinal for each in statement.notes} == {1}


@pytest.mark.parametrize(
    ("items", "count"), [("* the lamp;\n\n* the pier.", 2), ("1 Die Lampe;\n\n2 Der Kai.", 2)]
)
def test_a_list_below_a_rule_is_text(tmp_path: Path, items: str, count: int) -> None:
    text = f"The ports shall keep:\n\n--------\n\n{items}"
    statement = read(tmp_path, "a.txt", text)
    held = "\n".join(each.text for each in statement.paragraphs)
    assert len([each for each in items.split("\n\n") if each[2:] in held]) == count
