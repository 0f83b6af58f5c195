"""How long or how far from an end something may be, to be what it looks like: from both sides."""

from __future__ import annotations

import pytest

from ingest.line import Line, Source
from ingest.structure.dateline import is_dateline, is_sentence
from ingest.structure.parse import parse_source
from tests.structure.test_structure import GOAL, numbered, read

NAMES = "Arla Brem Corr Dun Esk Fell Gorm Hask Ilm"
"""Nine words with capitals."""


@pytest.mark.parametrize(
    ("line", "longer"),
    [
        (f"Lindau, 4 May 2024 {'2024 ' * 20}", f"Lindau, 4 May 2024 {'2024 ' * 21}"),
        (f"{NAMES}, 4 May 2024", f"{NAMES} Jarn, 4 May 2024"),
    ],
)
def test_a_dateline_is_short(line: str, longer: str) -> None:
    assert is_dateline(line)
    assert not is_dateline(longer)


def test_a_sentence_in_a_script_without_spaces_is_long() -> None:
    assert not is_sentence(f"{'港' * 29}。")
    assert is_sentence(f"{'港' * 30}。")


def test_one_of_the_last_paragraphs_may_say_when_the_text_was_done() -> None:
    done = "Done at Pell on 4 May 2024, in two originals, each in the languages of both harbours."

    def date(after: int) -> str | None:
        marks = [f"{number}." for number in range(1, 8)]
        return read(f"{numbered(*marks)}\n\n{done}\n\n" + "\n\n".join([GOAL] * after)).date

    assert date(2) == "2024-05-04"
    assert date(3) is None


def test_the_language_is_that_of_the_beginning() -> None:
    english = [f"{number}. {GOAL}" for number in range(1, 21)]
    french = [
        f"{n}. Les ports du nord publient leurs horaires le lundi {n}." for n in range(21, 60)
    ]
    assert read("\n\n".join(english + french)).language == "en"
    assert read("\n\n".join(english[:5] + french)).language == "fr"


@pytest.mark.parametrize(("words", "heads"), [(150, True), (200, False)])
def test_a_marked_heading_is_shorter_than_a_chapter(words: int, heads: bool) -> None:
    marked = "# " + " ".join(["Lamps"] * words)
    found = read(f"# Plan\n\n{GOAL}\n\n{marked}\n\n{GOAL}")
    assert any(each.text.startswith("Lamps Lamps") for each in found.headings) is heads


def test_a_title_is_cut_at_a_length_and_whole_in_the_furniture() -> None:
    title = " ".join(["Lamps"] * 400)
    found = parse_source(Source("plan.txt", (Line(GOAL, 1), Line(GOAL, 3)), {"title": title}))
    assert len(found.title) == 2_000
