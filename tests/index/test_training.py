"""What the joint reader is taught with: passages that answer where they say, and others."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from random import Random

import pytest

from assistant.answering.assistant import Assistant
from ingest.cross_encoder.reader import ASKED, READ
from ingest.encoder.files.packed import find_packed
from ingest.encoder.files.sentence_pieces import SentencePieces
from ingest.encoder.loading import PREFIXES
from ingest.language.sentences import split_sentences
from ingest.sync.run import sync
from tests.conftest import NewSettings
from tests.training.examples import LONGEST, Cutter, Example, Kind, Span
from tests.training.own import Row, make_own, read_rows
from tests.training.pairs import pair
from tests.training.reading import make_reading

LANGUAGES = {"en", "zh", "fr", "ru", "ar", "es"}

FERRY = (
    "The ferry of Norre sails from June to October. It carries eighty cars and three hundred "
    "passengers. The town of Sund pays a third of its cost. Foghorns are silent at night."
)
LIGHT = (
    "The lighthouse of Orsa was built in 1874. Its keeper, Jens Avelund, climbs 214 steps to the "
    "lamp. On clear nights the beam is seen from forty miles. Visitors come on Sundays."
)
HARBOUR = (
    "The harbour of Velm is dredged every spring. Ships longer than ninety metres take a pilot. "
    "The harbour master answers to both councils. Dues are three crowns for a ton of cargo."
)
TEXTS = {"ferry": (FERRY, LIGHT), "harbour": (HARBOUR,)}
READING = [
    ("a1", "How many cars does the ferry carry?", "ferry", FERRY, 1, "eighty cars"),
    ("a2", "When was the lighthouse built?", "ferry", LIGHT, 0, "1874"),
    ("a3", "How many knots does the ferry make?", "", "", 0, ""),
    ("a4", "Which ships take a pilot?", "harbour", HARBOUR, 1, "Ships longer than ninety metres"),
    ("a5", "How often is the harbour dredged?", "harbour", HARBOUR, 0, "every spring"),
]

STATEMENT = f"""Joint Statement of Norre and Sund

Sund, 4 May 2031

1. {FERRY}

2. {LIGHT}

3. The harbour of Velm is dredged every spring. Ships longer than
ninety metres take a pilot. The harbour master answers to both councils.
"""


def mark(text: str, words: str) -> Span:
    start = text.index(words)
    return start, start + len(words)


ROWS = [
    Row("norre.txt", 1, "en", "Who pays for the ferry?", mark(FERRY, "The town of Sund")),
    Row("norre.txt", 1, "fr", "Quelle est la vitesse du ferry ?", None),
    Row("norre.txt", 3, "en", "What do long ships need?", mark(HARBOUR, "take a pilot")),
]


@pytest.fixture(scope="module")
def pieces() -> SentencePieces:
    return find_packed().load_pieces(512)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A reading set and a statement."""
    folder = tmp_path_factory.mktemp("training")
    (folder / "en").mkdir()
    for name, texts in TEXTS.items():
        numbered = "\n\n".join(f"{n}. {text}" for n, text in enumerate(texts, 1))
        (folder / "en" / f"{name}.txt").write_text(f"Title\n\n{numbered}\n", "utf-8")
    rows = "\n".join(json.dumps(write_row(*each)) for each in READING)
    (folder / "en.questions.jsonl").write_text(rows, "utf-8")
    (folder / "statements").mkdir()
    (folder / "statements" / "norre.txt").write_text(STATEMENT, "utf-8")
    return folder


def write_row(
    id: str,  # noqa: A002
    question: str,
    file: str,
    text: str,
    sentence: int,
    answer: str,
) -> dict[str, object]:
    if not text:
        return {"id": id, "question": question, "answerable": False, "gold": []}
    quote = text[slice(*split_sentences(text)[sentence])]
    gold = {"file": f"{file}.txt", "label": "1", "quote": quote, "answer": answer}
    return {"id": id, "question": question, "answerable": True, "gold": [gold]}


@pytest.fixture(scope="module")
def assistant(
    folder: Path, tmp_path_factory: pytest.TempPathFactory, settings_in: NewSettings
) -> Assistant:
    settings = settings_in(tmp_path_factory.mktemp("index"))
    sync([folder / "statements"], settings)
    return Assistant(settings)


def read_set(folder: Path, assistant: Assistant, pieces: SentencePieces) -> list[Example]:
    encoder = assistant.retriever.encoders.members[0]
    return [
        example
        for seed in range(3)
        for example in make_reading(folder, "en", encoder, Cutter(pieces), Random(seed))
    ]


def ask_own(folder: Path, assistant: Assistant, pieces: SentencePieces) -> list[Example]:
    statements = folder / "statements"
    return [
        example
        for seed in range(3)
        for example in make_own(ROWS, statements, assistant, Cutter(pieces), Random(seed))
    ]


@pytest.fixture(scope="module")
def reading(folder: Path, assistant: Assistant, pieces: SentencePieces) -> list[Example]:
    return read_set(folder, assistant, pieces)


@pytest.fixture(scope="module")
def own(folder: Path, assistant: Assistant, pieces: SentencePieces) -> list[Example]:
    return ask_own(folder, assistant, pieces)


def list_answers(examples: Sequence[Example]) -> set[tuple[str, str]]:
    """Give each question with the words that are marked as its answer."""
    answered = [each for each in examples if each.kind is Kind.ANSWERED]
    assert all((each.answer is not None) == (each in answered) for each in examples)
    return {(each.question, each.passage[slice(*(each.answer or ()))]) for each in answered}


def test_answers_stand_at_the_characters_that_are_marked(
    reading: list[Example], own: list[Example]
) -> None:
    assert list_answers(reading) == {(row[1], row[5]) for row in READING if row[5]}
    assert list_answers(own) == {
        ("Who pays for the ferry?", "The town of Sund"),
        ("What do long ships need?", "take a pilot"),
    }


def test_nothing_else_has_the_answer(reading: list[Example], own: list[Example]) -> None:
    answers = dict(list_answers([*reading, *own]))
    for each in [*reading, *own]:
        if each.kind is not Kind.ANSWERED and each.question in answers:
            assert answers[each.question] not in each.passage
    assert {each.kind for each in reading} == {each.kind for each in own} == set(Kind)


def test_what_nothing_answers_comes_with_what_was_asked_about(
    reading: list[Example], own: list[Example]
) -> None:
    near = [each for each in reading if each.kind is Kind.NEAR]
    assert {each.id for each in near} == {"a3"}
    assert all(each.passage in FERRY or each.passage in LIGHT for each in near)
    near = [each for each in own if each.kind is Kind.NEAR]
    assert {each.question for each in near} == {"Quelle est la vitesse du ferry ?"}
    assert all(each.passage in FERRY for each in near)


def test_passages_are_whole_sentences_of_a_readable_length(
    reading: list[Example], own: list[Example], pieces: SentencePieces
) -> None:
    whole = (FERRY, LIGHT, HARBOUR)
    assert reading and own
    for each in [*reading, *own]:
        assert len(pieces.find_ends(each.passage)) <= LONGEST
        ends = {text[slice(*span)] for text in whole for span in split_sentences(text)}
        assert all(each.passage[slice(*span)] in ends for span in split_sentences(each.passage))


def test_the_same_examples_are_made_again(
    folder: Path,
    assistant: Assistant,
    pieces: SentencePieces,
    reading: list[Example],
    own: list[Example],
) -> None:
    assert read_set(folder, assistant, pieces) == reading
    assert ask_own(folder, assistant, pieces) == own


@pytest.mark.parametrize(
    ("passage", "answer"),
    [
        (FERRY, "eighty cars"),
        ("渡轮从六月到十月航行。它能载八十辆汽车。", "八十辆汽车"),
        ("تبحر العبارة من يونيو إلى أكتوبر.", "من يونيو"),
        ("Le bac part de l’île à 7 h 30.", "7 h 30"),
    ],
)
def test_the_tokens_that_answer_are_marked(
    pieces: SentencePieces, passage: str, answer: str
) -> None:
    given = Example("", "", Kind.ANSWERED, "What is it?", passage, mark(passage, answer))
    read = pair(given, pieces)
    assert read is not None
    first, last = read.answer
    assert read.passage[0] <= first <= last < read.passage[1] == len(read.ids) - 1
    text = PREFIXES[1] + passage
    ends = pieces.find_ends(text).tolist()
    before = len(read.ids) - 1 - len(ends)
    assert text[ends[first - before - 1] : ends[last - before]].strip() == answer


def test_no_more_is_read_than_the_product_reads(pieces: SentencePieces) -> None:
    long = "harbour " * 200
    example = Example("", "", Kind.ANSWERED, long, long + "Sund", (len(long), len(long) + 4))
    assert pair(example, pieces) is None
    read = pair(Example("", "", Kind.NEAR, long, long), pieces)
    assert read is not None
    assert len(read.ids) == ASKED + READ + 4
    assert not read.is_answered


def test_every_question_is_well_formed() -> None:
    rows = read_rows()
    assert len(rows) > 1_800
    assert len(rows) == len({(each.file, each.paragraph, each.question) for each in rows})
    for each in rows:
        assert each.file.endswith(".md")
        assert each.paragraph > 0
        assert each.language in LANGUAGES
        assert each.question.strip() == each.question != ""
        assert each.answer is None or 0 <= each.answer[0] < each.answer[1]
