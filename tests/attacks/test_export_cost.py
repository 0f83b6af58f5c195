"""An export costs what its conversation is long, and no conversation costs much."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from assistant.export.documents import export_markdown, export_word
from assistant.export.transcript import Exchange, Said
from assistant.web.auth.body import EXPORTED
from tests.attacks.target import HEALTHY, Target
from tests.questions.test_citations import LINDAU
from tests.rows import EVERY

COUNT = 2_000 if EVERY else 1_000
Made = Callable[[int], list[Exchange]]

LONG: dict[str, Made] = {
    "turns": lambda n: [Exchange("q", ())] * n,
    "empty lines": lambda n: [Exchange("q", (Said("", (), 0),) * n)],
    "lost citations": lambda n: [Exchange("q", (Said("a", (), 1),) * n)],
    "citations": lambda n: [Exchange("q", (Said("a", (LINDAU,), 0),) * n)],
    "citations of a line": lambda n: [Exchange("q", (Said("a", (LINDAU,) * n, 0),))],
    "letters": lambda n: [Exchange("é" * 300 * n, ())],
    "tabs": lambda n: [Exchange("\t" * 300 * n, (Said("\t" * 300 * n, (), 0),))],
    "marks": lambda n: [Exchange("1. - # [^1]: {" * 20 * n, ())],
}


def measure(export: Callable[[list[Exchange]], object], exchanges: list[Exchange]) -> float:
    started = time.thread_time()
    export(exchanges)
    return time.thread_time() - started


@pytest.mark.parametrize("export", [export_markdown, export_word])
@pytest.mark.parametrize("kind", LONG)
def test_twice_the_conversation_takes_about_twice_the_time(
    export: Callable[[list[Exchange]], object], kind: str
) -> None:
    once, twice = LONG[kind](COUNT), LONG[kind](2 * COUNT)
    least = min(measure(export, once) for _ in range(2))
    assert min(measure(export, twice) for _ in range(2)) < 3.2 * least + 0.05


def lines(count: int, **line: Any) -> dict[str, Any]:
    return {"turns": [{"question": "q", "lines": [{"text": "", "citations": []} | line] * count}]}


CITED = {"statement": "x", "ordinal": 1, "start": 0, "end": 1, "quote": "x"}
TOO_LONG = {
    "turns": {"turns": [{"question": "q", "lines": []}] * 1_001},
    "lines": lines(10_001),
    "lines of turns": {"turns": lines(5_001)["turns"] * 2},
    "citations": lines(2, citations=[CITED] * 5_001),
    "letters": lines(2, text="é" * 1_000_001),
}


@pytest.mark.parametrize("kind", TOO_LONG)
@pytest.mark.parametrize("form", ["md", "docx"])
def test_too_long_a_conversation_is_refused_in_a_sentence(
    target: Target, kind: str, form: str
) -> None:
    body = json.dumps(TOO_LONG[kind], ensure_ascii=False)
    sent = target.post(f"/export/{form}", body.encode())
    assert sent.status_code == 422
    assert "can't be read" in sent.text
    assert len(sent.text) < 500


def test_body_of_an_export_has_its_own_bound(target: Target) -> None:
    assert target.post("/export/md", b" " * (EXPORTED + 1)).status_code == 413


def test_page_answers_while_many_export(target: Target) -> None:
    longest = json.dumps(lines(5 * COUNT))

    with ThreadPoolExecutor(12) as many:
        sent = [many.submit(target.post, "/export/docx", longest) for _ in range(12)]
        while not all(each.done() for each in sent):
            assert target.measure_health() < HEALTHY
    assert {each.result().status_code for each in sent} <= {200, 429}
