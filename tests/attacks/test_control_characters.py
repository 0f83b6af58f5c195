"""What a file says of itself steers no terminal and does not turn the direction of writing."""

from __future__ import annotations

from pathlib import Path

import pytest

from config.errors import UNPRINTABLE
from ingest.line import Line, Source
from ingest.parsing.parse import parse_draft
from ingest.statement import Statement
from ingest.structure.parse import parse_source
from tests.attacks.reading import LIMITS
from tests.structure.test_document_kinds import read

TEXT = "1. The port opens in May.\n\n2. The port closes in June.\n"
STRANGE = {
    "a sequence of escape": r"\e]0;owned\a\e[2J",
    "one of a single byte": r"\x9b2J",
    "a direction": r"\u202e",
    "an isolate": r"\u2066",
    "a backspace": r"\b\b",
    "half a letter": r"\ud800",
    "an end of line": r"\r",
}


def list_facts(statement: Statement) -> list[str]:
    one = statement.title, statement.place, statement.issuer, statement.address, statement.symbol
    return [*filter(None, one), *statement.parties]


@pytest.mark.parametrize("kind", STRANGE)
def test_front_matter_is_plain(tmp_path: Path, kind: str) -> None:
    front = "\n".join(
        f'{name}: "{value}{STRANGE[kind]}plan"'
        for name, value in (
            ("title", "Joint "),
            ("place", "Orsa "),
            ("institution", "Orsa Board "),
            ("source", "https://orsa.example/"),
        )
    )
    facts = list_facts(read(tmp_path, "a.md", f"---\n{front}\n---\n\n{TEXT}"))
    assert len(facts) >= 3
    assert not any(map(UNPRINTABLE.search, facts))
    assert facts[0].startswith("Joint ") and facts[0].endswith("plan")


@pytest.mark.parametrize("strange", ["&#27;[2J", "&#8238;", "&#8294;", "&#8;", "&#xd800;"])
def test_the_head_of_a_page_is_plain(tmp_path: Path, strange: str) -> None:
    named = {"og:title": "Joint Plan", "publisher": "Orsa Board"}
    metas = "".join(
        f'<meta name="{name}" content="{value}{strange}">' for name, value in named.items()
    )
    page = f"<html><head>{metas}</head><body><p>1. A port opens.</p></body></html>"
    facts = list_facts(read(tmp_path, "a.html", page))
    assert facts[0].startswith("Joint Plan")
    assert not any(map(UNPRINTABLE.search, facts))


def test_what_any_format_says_and_what_its_lines_say_is_plain() -> None:
    lines = "Joint \x1b[2J\u202ePlan", "Or\u202esa, 3 May 2044", *TEXT.split("\n\n")
    told = tuple(Line(each, place) for place, each in enumerate(lines))
    for title in ("", "Joint\x1b Plan\u2069"):
        facts = list_facts(parse_source(Source("a\x1b.pdf", told, {"title": title})))
        assert facts
        assert not any(map(UNPRINTABLE.search, facts))


def test_lines_of_a_title_stay_words_apart(tmp_path: Path) -> None:
    front = '---\ntitle: "Joint\\nPlan\\x85of\\u2028Orsa"\n---\n\n'
    assert read(tmp_path, "a.md", front + TEXT).title == "Joint Plan of Orsa"


@pytest.mark.parametrize("mark", ["\u202a", "\u202b", "\u202d", "\u202e", "\u2066", "\u2068"])
@pytest.mark.parametrize("ending", ["txt", "md", "html"])
def test_no_text_turns_what_follows_round(tmp_path: Path, mark: str, ending: str) -> None:
    line = f"1. Velm pays {mark}100 crowns.\n\n{mark}\n\n2. It is | paid{mark} | in May.\n"
    text = "".join(f"<p>{each}</p>" for each in line.split("\n\n")) if ending == "html" else line
    first, second = read(tmp_path, f"a.{ending}", text).paragraphs
    assert (first.text, second.text) == ("Velm pays 100 crowns.", "It is | paid | in May.")


def test_a_draft_turns_nothing_round() -> None:
    draft = parse_draft("1. Velm pays \u202e100 crowns.\n", LIMITS)
    assert draft.paragraphs[0].text == "Velm pays 100 crowns."
