"""An export costs what its conversation is long, and no conversation costs much."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
import pytest

from assistant.export.documents import export_markdown, export_word
from assistant.export.transcript import Exchange, Said
from assistant.web.auth.body import EXPORTED
from tests.browser import serving_settings
from tests.conftest import Served
from tests.test_authentication import BEARER, TOKEN
from tests.test_citations import LINDAU

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
    once, twice = LONG[kind](2_000), LONG[kind](4_000)
    least = min(measure(export, once) for _ in range(2))
    assert measure(export, twice) < 3.2 * least + 0.05


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
    served: Served, kind: str, form: str
) -> None:
    sent = httpx.post(f"{served.address}/export/{form}", json=TOO_LONG[kind], timeout=30)
    assert sent.status_code == 422
    assert "can't be read" in sent.text
    assert len(sent.text) < 500


def test_body_of_an_export_has_its_own_bound(served: Served) -> None:
    content = b" " * (EXPORTED + 1)
    assert httpx.post(f"{served.address}/export/md", content=content).status_code == 413


@pytest.fixture(scope="module")
def counted(served: Served) -> Iterator[str]:
    """The page beyond loopback, where users are counted."""
    told = {"WEB_HOST": "0.0.0.0", "WEB_TOKEN": TOKEN, "LIMITS_QUESTIONS": "3"}  # noqa: S104
    with serving_settings(served.settings, told=told) as address:
        yield address


def test_exports_are_counted(counted: str) -> None:
    def export() -> httpx.Response:
        return httpx.post(f"{counted}/export/md", json=lines(1), headers=BEARER)

    assert [export().status_code for _ in range(3)] == [200] * 3
    refused = export()
    assert refused.status_code == 429
    assert "more than 3" in refused.text


def test_page_answers_while_many_export(served: Served) -> None:
    longest = lines(10_000)

    def export(_: int) -> int:
        address = f"{served.address}/export/docx"
        return httpx.post(address, json=longest, timeout=60).status_code

    with ThreadPoolExecutor(12) as many:
        sent = many.map(export, range(12))
        for _ in range(5):
            assert httpx.get(f"{served.address}/healthz", timeout=5).status_code == 200
        assert set(sent) <= {200, 429}
