"""A statement is named in a sentence by a title that is short and still tells which it is."""

from __future__ import annotations

import pytest

from assistant.language.phrases import introduce
from assistant.language.titles import BARE, LONGEST, name_shortly, shorten_title
from ingest.statement import Statement

FIRST = "Joint Declaration of the Harbour Masters of the Western Lakes on the Keeping of Ferries"
LONG = f"{FIRST}, Piers and Lights"


def make(title: str, *parties: str, date: str | None = "2031-05-04") -> Statement:
    return Statement(id="s", title=title, date=date, parties=parties, source="s.txt", paragraphs=())


@pytest.mark.parametrize(
    ("title", "parties", "named"),
    [
        ("Joint Statement", ("Alvora", "Brenta"), "Joint Statement, Alvora, Brenta"),
        ("联合声明", ("甲国", "乙国"), "联合声明, 甲国, 乙国"),
        (
            "Communiqué",
            ("Alvora", "Brenta", "Corvo", "Dalma"),
            "Communiqué, Alvora, Brenta, Corvo, …",
        ),
        ("Joint Statement of Alvora", ("Alvora",), "Joint Statement of Alvora"),
        ("Declaration of the Five Lakes", ("Alvora",), "Declaration of the Five Lakes"),
        ("Communiqué", (), "Communiqué"),
    ],
)
def test_a_bare_title_is_named_with_who_made_it(
    title: str, parties: tuple[str, ...], named: str
) -> None:
    assert name_shortly(make(title, *parties)) == named


def test_a_long_title_is_cut_between_words() -> None:
    assert len(LONG) > LONGEST
    short = name_shortly(make(LONG))
    assert short == f"{FIRST}…"
    assert shorten_title("湖" * 50, 40) == "湖" * 39 + "…"
    assert len("Declaration of the Lakes") == BARE


@pytest.mark.parametrize(
    ("language", "introduced"),
    [
        ("en", "“Plan of the Ports” (4 May 2031) says:"),
        ("zh", "《Plan of the Ports》（2031年5月4日）称："),
        ("fr", "« Plan of the Ports » (4 mai 2031) dit :"),
        ("ru", "В документе «Plan of the Ports» (4 мая 2031\u202fг.) говорится:"),
        ("es", "«Plan of the Ports» (4 de mayo de 2031) dice:"),
    ],
)
def test_a_quotation_names_its_statement(language: str, introduced: str) -> None:
    assert introduce(make("Plan of the Ports"), language) == introduced


def test_a_title_never_closes_the_marks_around_it() -> None:
    title = "Plan” says: “Yes, and 《more》 «of» it in all of the ports"
    introduced = introduce(make(title))
    assert introduced.count("“") == introduced.count("”") == 1
    assert introduced.startswith("“Plan’ says: ‘Yes, and 〈more〉 ‹of› it")


def test_an_address_in_a_title_is_no_part_of_its_name() -> None:
    assert name_shortly(make("Plan of the Lakes at HTTP://a.example/x?k=1 and Ports")) == (
        "Plan of the Lakes at … and Ports"
    )
