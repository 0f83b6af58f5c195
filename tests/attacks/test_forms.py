"""Marks on a letter, which are put in order: of a long run at once, it takes its square."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Callable
from unicodedata import normalize

import pytest

from assistant.web.auth.authentication import _decode
from assistant.web.auth.users import LOG_COST, _derive
from assistant.writing.sameness import says_the_same
from ingest.language.forms import MOST_MARKS, Form, put_in_form
from ingest.language.wording import settle_word
from ingest.readers.raised import list_marks
from tests.attacks.measuring import measure
from tests.attacks.target import ROOT

MARKS = "\u0301\u0316"
LONG = "e" + MARKS * 50_000
SECONDS = 2.0
"""Processor time; each took half a minute, in which the page answered nobody."""
COST = LOG_COST - 10, 1, 1
FORMS: tuple[Form, ...] = ("NFC", "NFD", "NFKC", "NFKD")
ROOMS = "assistant", "config", "ingest"
CALL = re.compile(r"\bnormalize\((?:form|\"\w+\"), (\w+)\)")


def sign_in(name: str, password: str) -> object:
    _, told = _decode(b64encode(f"{name}:{password}".encode()).decode())
    return _derive(told, b"salt", COST)


WAYS: dict[str, Callable[[], object]] = {
    "a word that is traced": lambda: settle_word(LONG),
    "a sentence of a language model": lambda: says_the_same(LONG, LONG),
    "a user's name": lambda: sign_in(LONG, "password"),
    "a password": lambda: sign_in("ada", LONG),
    "the mark of a note": lambda: list_marks([LONG]),
}


@pytest.mark.parametrize("way", WAYS)
def test_many_marks_are_put_in_order_soon(way: str) -> None:
    assert measure(WAYS[way]) < SECONDS


@pytest.mark.parametrize("form", FORMS)
def test_what_any_language_writes_is_put_in_its_form(form: Form) -> None:
    most = f"e{MARKS * (MOST_MARKS // 2)}"
    for text in ("", "e\u0323\u0302", most, f"{most} {most}", "ệ각\u1112\u1161\u11abﬃ" * 100):
        assert put_in_form(form, text) == normalize(form, text)
    for more in (f"{most}{MARKS}", f"{most}{MARKS * 100}"):
        assert put_in_form("NFD", put_in_form(form, more)).count("\u0301") == more.count("\u0301")


def test_nothing_but_letters_is_put_in_a_form_at_once() -> None:
    files = [
        file for room in ("assistant", "config", "ingest") for file in (ROOT / room).rglob("*.py")
    ]
    calls = {
        file.name: set(CALL.findall(file.read_text(encoding="utf-8")))
        for file in files
        if file.name != "forms.py" and "normalize(" in file.read_text(encoding="utf-8")
    }
    assert set().union(*calls.values()) == {"letter"}, calls
    assert all(calls.values()), calls  # each is written so that it is found
