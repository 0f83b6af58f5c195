"""Whatever text comes by whatever way in, it holds neither the page nor its memory."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from assistant.retrieval.scope import Scope
from assistant.web.scope import MOST_PARTIES
from config.errors import UnreadableError
from config.limits import LimitSettings
from ingest.language.terms import count_spelt
from ingest.parsing.parse import parse_draft, parse_file
from ingest.statement import Statement
from tests.attacks.target import HEALTHY, PLAN, Target, attacked
from tests.attacks.target import UNCOUNTED as FREE
from tests.conftest import NewSettings
from tests.rows import deal
from tests.web.test_authentication import PROXIES

SECONDS = 5.0
"""Processor time of the server for one call."""
GROWN = 150 << 20
"""Bytes that the server may take for long texts while it reads them, of which some took 480 MB."""
LONGEST = LimitSettings().question - 2
SHORT = {
    "spaces": "a" + " " * LONGEST + "b",
    "spaces of all kinds": "a" + " \t\n\u2003\xa0" * (LONGEST // 5) + "b",
    "commas": "a" + " , " * (LONGEST // 3) + "b",
    "joints": "a" + " and" * (LONGEST // 4) + "b",
    "quotes": "“" * LONGEST,
    "brackets": "(" * (LONGEST // 2) + ")" * (LONGEST // 2),
    "figures": "1" * LONGEST,
    "ideographs": "港" * LONGEST,
}
LONG = {
    "signs for several letters": "\ufdfa" * 345_000,
    "a word": "x" * 1_000_000,
    "marks": "e" + "\u0301" * 500_000,
    "marks of two kinds": "e" + "\u0301\u0316" * 20_000,
    "spaces": "a" + " " * 1_000_000 + "b",
    "nested marks": "*_" * 250_000 + "a" + "_*" * 250_000,
}
WAYS = ("ask", "search", "find", "timeline", "outline", "compare", "trace", "lineage", "draft")


@pytest.fixture(scope="module")
def page(
    tmp_path_factory: pytest.TempPathFactory, settings_in: NewSettings
) -> Iterator[tuple[Target, list[str]]]:
    """A page of two statements, and their ids."""
    folder = tmp_path_factory.mktemp("ways")
    settings = settings_in(folder)
    settings.statements.path.mkdir()
    (settings.statements.path / "ferries.txt").write_text(PLAN.replace("HARBOUR", "FERRY"))
    with attacked(settings, folder, {**FREE, "WEB_PROXIES": PROXIES}) as target:
        listed = target.post("/gradio_api/run/statements", '{"data": []}').json()["data"][0]
        yield target, [each["id"] for each in listed]


def send(page: tuple[Target, list[str]], way: str, text: str) -> str:
    target, ids = page
    given = [ids, text] if way == "compare" else [text]
    return target.post(f"/gradio_api/run/{way}", json.dumps({"data": given})).text


@contextmanager
def watching(target: Target, sent: list[Future[str]]) -> Iterator[None]:
    """Fail where the page is not well, or has grown, at any time before all is answered."""
    before, peak, waited = target.find_memory(), 0, 0.0
    yield
    while not all(each.done() for each in sent):
        waited = max(waited, target.measure_health())
        peak = max(peak, target.find_memory())
        time.sleep(0.05)
    assert waited < HEALTHY
    assert peak - before < GROWN


@pytest.mark.parametrize("way", WAYS)
def test_no_short_text_holds_the_page(page: tuple[Target, list[str]], way: str) -> None:
    target, _ = page
    for kind in (each for asked, each in deal(WAYS, SHORT, hands=4) if asked == way):
        text = SHORT[kind]
        before = target.find_seconds()
        assert send(page, way, text), kind
        assert target.find_seconds() - before < SECONDS, kind
    target.check("")


@pytest.mark.parametrize("way", WAYS)
def test_no_long_text_holds_the_page_or_its_memory(
    page: tuple[Target, list[str]], way: str
) -> None:
    target, _ = page
    texts = [LONG[kind] for asked, kind in deal(WAYS, LONG, hands=2) if asked == way]
    with ThreadPoolExecutor(len(texts)) as many:
        sent = [many.submit(send, page, way, text) for text in texts]
        with watching(target, sent):
            pass
    target.check("".join(each.result() for each in sent))


def test_signs_count_for_the_letters_that_they_stand_for(tmp_path: Path) -> None:
    few, limits = "1. " + "\ufdfa" * 1_000, LimitSettings(characters=10_000)
    assert count_spelt(few) == 3 + 18 * 1_000
    file = tmp_path / "signs.txt"
    file.write_text(few, encoding="utf-8")
    for read in (partial(parse_file, file, limits), partial(parse_draft, few, limits)):
        with pytest.raises(UnreadableError, match=r"limits\.characters"):
            read()


def test_a_scope_of_many_parties_is_folded_once() -> None:
    scope = Scope(parties=tuple(f"{number}{'ﬃ' * 327}" for number in range(MOST_PARTIES)))
    held = Statement("ports", "Ports", "a.txt", (), parties=("Fiji",))
    statements = [replace(held, id=str(each)) for each in range(999)]
    started = time.thread_time()
    assert not any(map(scope.admits, statements))
    assert time.thread_time() - started < SECONDS / 10
    assert Scope(parties=("FIJI",)).admits(statements[0])
