"""The right paragraph comes first, and what nothing answers is known."""

from __future__ import annotations

import asyncio
import shutil
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
from langchain_core.documents import Document

from assistant.answering.assistant import Assistant
from assistant.language.words import list_units, split_content_terms
from assistant.question.turns.leaning.followups import remember
from assistant.retrieval.scope import Scope
from config.errors import QuestionError, UnknownStatementError
from config.settings import Settings
from ingest.encoder.interaction import SignProduct
from ingest.language.terms import split_terms
from ingest.sync.run import sync
from tests.collecting import index_words
from tests.conftest import NewAssistant

PORTS = """JOINT STATEMENT ON RIVER PORTS

1. The ports of the two rivers publish their timetables every month.

2. A common desk for skippers opens in Lindau. It is staffed on six days of the week.

3. Barges that carry grain have right of way in the locks.

Lindau, 3 May 2024
"""
TREES = """JOINT STATEMENT ON STREET TREES

1. Each city plants one tree for every ten residents.

2. The cities share their lists of species that bear heat and drought.

3. 各城市每年公布一次街道树木的名单。

Aarau, 9 June 2023
"""


STATEMENTS = {"ports": PORTS, "trees": TREES}


@pytest.fixture(scope="module")
def assistant(assistant_over: NewAssistant) -> Assistant:
    return assistant_over(STATEMENTS)


@pytest.fixture
def own(settings: Settings) -> Assistant:
    """An assistant whose index the test may change."""
    for name, text in STATEMENTS.items():
        (settings.statements.path / f"{name}.txt").write_text(text, encoding="utf-8")
    sync([settings.statements.path], settings)
    return Assistant(settings)


@pytest.mark.parametrize(
    ("question", "statement", "label"),
    [
        ("How often do the ports publish timetables?", "ports", "1"),
        ("Where can skippers get help?", "ports", "2"),
        ("Which ships go first through the locks?", "ports", "3"),
        ("How many trees will be planted?", "trees", "1"),
        ("Which kinds of tree cope with dry summers?", "trees", "2"),
        ("街道树木的名单多久公布一次？", "trees", "3"),
    ],
)
def test_the_right_paragraph_comes_first(
    assistant: Assistant, question: str, statement: str, label: str
) -> None:
    best = assistant.ask(question).evidence[0]
    assert (best.statement, best.label) == (statement, label)


@pytest.mark.parametrize(
    ("question", "statement"),
    [
        ("What did Fiji agree about fees?", "fiji"),
        ("What did Suva agree about fees?", "fiji"),
        ("What was agreed in 2019 about fees?", "samoa"),
        ("What was agreed in May 2019 about fees?", "samoa"),
        ("What was agreed at Lautoka about fees?", "fiji"),
    ],
)
def test_the_statement_that_the_question_names_comes_first(
    settings: Settings, question: str, statement: str
) -> None:
    for name, closing in {"fiji": "Lautoka, 3 May 2018", "samoa": "Apia, 5 May 2019"}.items():
        text = f"Plan of {name.title()}\n\n1. The fees are waived.\n\n2. They meet.\n\n{closing}\n"
        (settings.statements.path / f"{name}.txt").write_text(text, encoding="utf-8")
    sync([settings.statements.path], settings)
    assert Assistant(settings).search(question).evidence[0].statement == statement


@pytest.mark.parametrize("question", ["hi there!", "Can dogs eat grapes?", "asdkjh qwe?", "???"])
def test_chatter_and_other_subjects_are_refused(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.abstained
    assert answer.citations == ()
    assert 0 <= answer.confidence < 0.5


def test_is_a_langchain_retriever_sync_async_and_batch(assistant: Assistant) -> None:
    retriever, question = assistant.retriever, "How often are timetables published?"
    once = retriever.invoke(question)
    assert isinstance(once[0], Document)
    assert once[0].metadata["label"] == "1"
    with ThreadPoolExecutor() as apart:  # a browser's tests leave a loop running in this thread
        assert apart.submit(lambda: asyncio.run(retriever.ainvoke(question))).result() == once
    assert retriever.batch([question, question]) == [once, once]


@pytest.fixture(scope="module")
def with_fiji(assistant_over: NewAssistant) -> Assistant:
    fiji = "Plan of Fiji and Samoa\n\n1. Ports plant trees.\n\n2. They meet.\n"
    return assistant_over({**STATEMENTS, "fiji": fiji})


@pytest.mark.parametrize(
    ("scope", "statements"),
    [
        (Scope(), {"ports", "trees"}),
        (Scope(statements=("trees",)), {"trees"}),
        (Scope(statements=("River",)), {"ports"}),
        (Scope(since="2024-01-01"), {"ports"}),
        (Scope(until="2023-06-09"), {"trees"}),
        (Scope(since="2023-06-10", until="2024-05-02"), set()),
        (Scope(language="en"), {"ports", "trees"}),
        (Scope(language="fr"), set()),
        (Scope(parties=("fiji",)), {"fiji"}),
    ],
)
def test_only_the_statements_of_the_scope_are_asked(
    with_fiji: Assistant, scope: Scope, statements: set[str]
) -> None:
    found = {each.statement for each in with_fiji.search("trees at ports", scope).evidence}
    assert found - {"fiji"} == statements - {"fiji"}
    assert ("fiji" in found) == (scope.admits(with_fiji.library.read().find_statement("fiji")))
    answer = with_fiji.ask("How often do the ports publish timetables?", scope=scope)
    assert {each.statement for each in answer.citations} <= statements | {"fiji"}


def test_a_scope_that_is_not_clear_says_so(assistant: Assistant) -> None:
    with pytest.raises(UnknownStatementError, match="ports, trees"):
        assistant.search("trees", Scope(statements=("JOINT",)))
    with pytest.raises(UnknownStatementError, match="no such statement"):
        assistant.search("trees", Scope(statements=("lakes",)))
    with pytest.raises(QuestionError, match="2024-05-03"):
        assistant.search("trees", Scope(since="yesterday"))
    with pytest.raises(QuestionError, match="swap the dates"):
        assistant.search("trees", Scope(since="2024-05-03", until="2023-05-03"))


def test_a_follow_up_leans_on_no_statement_outside_the_scope(assistant: Assistant) -> None:
    earlier = [remember(assistant.ask("How often do the ports publish timetables?"))]
    assert earlier[0].statements[0] == "ports"
    answer = assistant.ask("and on trees?", earlier=earlier, scope=Scope(statements=("trees",)))
    assert {each.statement for each in answer.evidence} == {"trees"}


def test_many_windows_are_compared_by_their_signs_first(
    assistant: Assistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = assistant.search("Which kinds of tree cope with dry summers?")
    monkeypatch.setattr("assistant.retrieval.view.MANY", 1)
    monkeypatch.setattr("assistant.retrieval.view.NEAREST", 4)
    assert (
        assistant.search("Which kinds of tree cope with dry summers?").evidence[0]
        == (whole.evidence[0])
    )


def test_sentences_are_read_from_the_index(own: Assistant, settings: Settings) -> None:
    collection = own.library.read()
    text = collection.find_statement("ports").paragraphs[1].text
    asked = "On how many days is the desk staffed?", collection, "ports", 2
    read = own.retriever.read_sentences(*asked)
    assert [text[start:end] for (start, end), _ in read] == [
        "A common desk for skippers opens in Lindau.",
        "It is staffed on six days of the week.",
    ]
    assert read[1][1] > read[0][1]
    shutil.rmtree(settings.index.path / "segments")
    lost = Assistant(settings)
    assert not lost.retriever.read_sentences(asked[0], lost.library.read(), "ports", 2)


def test_a_new_sync_is_answered_from_without_a_restart(own: Assistant, settings: Settings) -> None:
    file = settings.statements.path / "ports.txt"
    file.write_text(PORTS.replace("every month", "on Mondays"), encoding="utf-8")
    sync([settings.statements.path], settings)
    assert "on Mondays" in own.ask("When do the ports publish timetables?").text
    file.unlink()
    sync([settings.statements.path], settings)
    statements = {each.statement for each in own.ask("timetables of ports").evidence}
    assert statements == {"trees"}


@pytest.mark.usefixtures("own")
def test_lost_segments_are_made_again_and_answer(settings: Settings) -> None:
    shutil.rmtree(settings.index.path / "segments")
    fresh = Assistant(settings)
    assert fresh.ask("How often do the ports publish timetables?").evidence[0].label == "1"


def test_every_quote_is_its_paragraph_byte_for_byte(assistant: Assistant) -> None:
    for question in ("Where is the desk for skippers?", "grain barges"):
        citations = assistant.ask(question).citations
        assert citations
        for cited in citations:
            assert cited.quote == cited.paragraph_text[cited.start : cited.end] != ""


def test_sign_product_is_the_cosine_to_the_signs() -> None:
    random = np.random.default_rng(0)
    question = random.normal(size=(5, 384)).astype(np.float32)
    question /= np.linalg.norm(question, axis=1, keepdims=True)
    tokens = random.normal(size=(40, 384))
    packed, starts = np.packbits(tokens > 0, axis=1), np.array([0, 7, 20])
    exact = (np.where(tokens > 0, 1, -1) / np.sqrt(384)) @ question.T
    best = np.maximum.reduceat(exact, starts, axis=0)
    np.testing.assert_allclose(SignProduct().find_best(question, packed, starts), best, atol=0.01)


def test_terms_of_any_script() -> None:
    assert split_terms("The U.S. cities' Libraries") == ["the", "us", "citi", "librari"]
    assert split_terms("名单") == ["名", "单", "名单"]
    assert split_content_terms("What does the statement say about libraries?") == ["librari"]


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("Les marchés publics", "le marché public", "fr"),
        ("los países", "el país", "es"),
        ("МАЯКОВ", "маяки", "ru"),
        ("كُتُبٌ", "كتب", "ar"),
        ("الأعمال", "الاعمال", "ar"),
        ("聯合國的船隻", "联合国的船只", "zh"),
    ],
)
def test_words_are_one_in_any_form_and_spelling(one: str, other: str, language: str) -> None:
    stems, others = split_content_terms(one, language), split_content_terms(other, language)
    assert stems == others != []


def test_a_word_is_found_by_its_stem_in_the_statements_language() -> None:
    texts = ["Les écoliers étudient les journaux.", "Pupils study the newspapers."]
    words = index_words(texts, ["fr", "en"])
    assert words.score(list_units("un journal pour l'écolier", "fr"))[0] > 0
    assert words.cover(list_units("le journal", "fr"), np.arange(2)).tolist() == [1.0, 0.0]
    assert words.find("newspap").tolist() == [1]


def test_a_month_in_figures_names_its_statement(settings: Settings) -> None:
    for name, closing in {"fiji": "Lautoka, 3 May 2018", "samoa": "Apia, 5 June 2018"}.items():
        text = f"Plan of {name.title()}\n\n1. The fees are waived.\n\n2. They meet.\n\n{closing}\n"
        (settings.statements.path / f"{name}.txt").write_text(text, encoding="utf-8")
    sync([settings.statements.path], settings)
    assert Assistant(settings).search("2018年6月商定了什么费用？").evidence[0].statement == "samoa"


def test_words_of_no_text_score_nothing() -> None:
    words = index_words(["the harbour opens", "the lighthouse is white"])
    assert words.score(list_units("zebra")).tolist() == [0, 0]
    assert words.score(list_units("harbour"))[0] > 0
    assert words.cover(list_units("harbour lighthouse"), np.arange(2)).tolist() == pytest.approx(
        [0.5, 0.5]
    )
    assert index_words([]).score(list_units("harbour")).shape == (0,)


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("AI", ["ai"]),
        ("What does the EU say?", ["eu"]),
        ("Does the US lend IT to us?", ["us", "lend", "it"]),
        ("Что решила ОН?", ["реш", "он"]),
        ("J'ai eu tort", ["tort"]),
        ("WHAT IS THE LEVY", ["levi"]),
    ],
)
def test_an_acronym_is_no_function_word(text: str, terms: list[str]) -> None:
    assert split_content_terms(text) == terms
