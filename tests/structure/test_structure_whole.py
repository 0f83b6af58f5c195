"""Nothing of a document is lost, doubled or left out, whatever it looks like."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from config.limits import LimitSettings
from ingest.line import Line, Source
from ingest.parsing.parse import parse_file
from ingest.readers.source import read_source
from ingest.statement import Statement
from ingest.structure.parse import parse_source
from tests.conftest import SHARED, needs_shared
from tests.rows import EVERY
from tests.structure_score import score_folder

MARKS = st.sampled_from(
    ["", "1. ", "2. ", "3. ", "(a) ", "(b) ", "(i) ", "I. ", "II. ", "- ", "• ", "Article 1 ",
     "Article 2", "A.1.2 ", "第一条 ", "（一）", "11, ", "2025, ", "# ", "** "]
)  # fmt: skip


WORDS = st.text(st.sampled_from("abcdeßéЖя中文ع 12.,;:-“”()\u00ad\u200f"), min_size=1, max_size=60)

APART = 5
"""Of so many documents one is read in the process that files are read in, too."""
PART = 1 if EVERY else 3
"""Of so many documents of the shared collection a usual run reads one."""

Document = tuple[Path, Source, Statement]


@pytest.fixture(scope="module")
def documents() -> list[Document]:
    """The readable documents of the shared collection, as they are read and parsed."""
    files = sorted((SHARED / "collection").rglob("*.*"))
    readable = [each for each in files if each.is_file() and each.parent.name != "unreadable"]
    sources = [(file, read_source(file, LimitSettings())) for file in readable[::PART]]
    return [(file, source, parse_source(source)) for file, source in sources]


@given(st.lists(st.tuples(MARKS, WORDS, st.integers(0, 2), st.booleans()), max_size=25))
def test_nothing_is_lost_and_nothing_doubled(
    drawn: list[tuple[str, str, int, bool]],
) -> None:
    lines = tuple(
        Line(mark.strip("#* ") + " " + words, place - place % step if step else place, bold=bold)
        for place, (mark, words, step, bold) in enumerate(drawn)
    )
    statement = parse_source(Source("drawn.txt", lines, {}))
    assert count(line.text for line in lines) == count(list_texts(statement))
    given_labels = [each.label for each in statement.paragraphs if each.label]
    assert len(given_labels) == len(set(given_labels))
    for each in statement.paragraphs:
        assert all(0 <= item.start < item.end <= len(each.text) for item in each.items)


@pytest.mark.parametrize(
    "done", ["Done at Torval in two copies, both of which count.", "Fait à Torval en deux textes."]
)
@pytest.mark.parametrize("lamps", ["The lamps are lit at dusk.", ""])
def test_no_article_loses_its_text_to_the_closing_clause(done: str, lamps: str) -> None:
    blocks = ["Article 1", "The lamps are lit at dusk.", "Article 2", lamps, done]
    lines = tuple(Line(text, place) for place, text in enumerate(blocks) if text)
    last = parse_source(Source("plan.txt", lines, {})).paragraphs[1:]
    both = [("Article 2", lamps), (None, done)] if lamps else [("Article 2", done)]
    assert [(each.label, each.text) for each in last] == both


def list_texts(statement: Statement) -> list[str]:
    paragraphs = (f"{each.printed or ''}{each.text}" for each in statement.paragraphs)
    return [*paragraphs, *(each.text for each in statement.headings), *statement.furniture]


def count(texts: object) -> Counter[str]:
    assert hasattr(texts, "__iter__")
    return Counter(letter for text in texts for letter in text if letter.isalnum())


SENTENCES = st.sampled_from(
    ["On 3 May 2031 the harbours of the north and of the south will meet again in the old town of "
     "Lorn to speak of ferries.",
     "Le 3 mai 2031, les ports du nord et du sud se réuniront de nouveau dans la vieille ville de "
     "Lorn pour parler.",
     "应灯塔国总统邀请，沼泽国总统于2031年5月3日至5日对灯塔国进行访问。双方表示满意。",
     "Done at Lorn on 3 May 2031 in two copies, of which each side keeps one in its own archive."]
)  # fmt: skip


BETWEEN = st.sampled_from(
    ["", "Lorn, 3 May 2031", "Annex", "Article 1", "1. The lamps are lit.", "The Conference,",
     "For the City of Lorn", "Joint Statement of Lorn and Marsh", "99/272. Lamps", "- 3 -",
     "A/RES/99/272", "I. Trade", "Contents", "Lamps .......... 3"]
)  # fmt: skip


@given(st.lists(st.tuples(BETWEEN, SENTENCES, BETWEEN), min_size=1, max_size=6), st.booleans())
def test_no_sentence_is_furniture(drawn: list[tuple[str, str, str]], paged: bool) -> None:
    texts = [text for each in drawn for text in each if text]
    lines = tuple(
        Line(text, place, page=place // 5 + 1 if paged else None)
        for place, text in enumerate(texts)
    )
    statement = parse_source(Source("drawn.txt", lines, {}))
    text = " ".join(each.text for each in statement.paragraphs)
    assert all(sentence in text for _, sentence, _ in drawn)


@needs_shared
def test_no_sentence_of_the_collection_is_furniture(documents: list[Document]) -> None:
    for file, source, statement in documents:
        apart = {line.text for line in source.lines if line.furniture}
        for text in set(statement.furniture) - apart:
            is_long = len(re.findall(r"[^\W\d_]+", text)) > 12 or re.search("[一-鿿]{30}", text)
            assert not (is_long and re.search(r"[.;。！!?؟]$", text)), (file.name, text)


@needs_shared
def test_gold_paragraphs_are_found() -> None:
    scores = score_folder(SHARED / "gold" / "structure")
    for part in ("starts", "ends", "labels"):
        assert sum(getattr(each, part) for each in scores) / len(scores) >= 0.97
    assert not [noise for each in scores for noise in each.noise]
    assert all(each.described for each in scores)


@needs_shared
def test_every_document_of_the_collection_keeps_its_letters(documents: list[Document]) -> None:
    for place, (file, source, statement) in enumerate(documents):
        if place % APART == 0:
            assert statement == parse_file(file, LimitSettings())
        assert count(f"{line.mark}{line.text}" for line in source.lines) == count(
            list_texts(statement)
        ), file.name
