"""A question finds what answers it in a statement of another language, both ways."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from assistant.answering.assistant import Assistant
from assistant.language.lexicon import render_units
from assistant.retrieval.library import Library
from assistant.retrieval.ranking.lane import Interaction, Lane
from assistant.retrieval.ranking.retriever import OTHER
from assistant.retrieval.scope import Scope
from assistant.retrieval.view import View
from config.settings import EncoderSettings, Settings
from ingest.encoder.loading import load_encoders
from ingest.encoder.pair import Encoders, Text
from ingest.index import open_index
from ingest.sync.run import sync
from tests.conftest import NewSettings

STATEMENTS = {
    "en": """JOINT STATEMENT ON RIVER PORTS

1. The ports of the two rivers publish their timetables every month.

2. A common desk for skippers opens in Lindau. It is staffed on six days of the week.

3. Barges that carry grain have right of way in the locks.

Lindau, 3 May 2024
""",
    "fr": """DÉCLARATION COMMUNE SUR LES PHARES

1. Les phares de la côte sont repeints en blanc tous les cinq ans.

2. Une école de gardiens ouvre à Valcourt et forme douze élèves par an.

3. Les bateaux de pêche ne paient aucune taxe dans les ports.
""",
    "zh": """关于街道树木的联合声明

一、各城市每年为每十名居民种植一棵树。

二、各城市交换耐热耐旱树种的名单。

三、学校的花园在夏季向公众开放。
""",
    "ru": """СОВМЕСТНОЕ ЗАЯВЛЕНИЕ О БИБЛИОТЕКАХ

1. Библиотеки обоих городов открыты до полуночи.

2. Города создают общий каталог старых карт и рукописей.

3. Книги выдаются бесплатно на сорок дней.
""",
}
ASKED = [
    ("en", "2", "船长们的共同服务台每周开放几天？"),
    ("en", "2", "Combien de jours par semaine le bureau commun de Lindau est-il tenu ?"),
    ("en", "3", "Какие баржи проходят шлюзы первыми?"),
    ("en", "1", "كم مرة تنشر الموانئ جداول المواعيد؟"),
    ("en", "1", "¿Con qué frecuencia publican los puertos sus horarios?"),
    ("fr", "2", "How many pupils does the school for lighthouse keepers train?"),
    ("fr", "3", "Должны ли рыболовные суда платить сбор в портах?"),
    ("zh", "1", "How many trees does each city plant?"),
    ("zh", "3", "Quand les jardins des écoles sont-ils ouverts au public ?"),
    ("ru", "3", "For how long are books lent?"),
    ("ru", "2", "两座城市为旧地图建立什么？"),
]


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory, settings_in: NewSettings) -> Assistant:
    settings = settings_in(tmp_path_factory.mktemp("across"))
    settings.statements.path.mkdir()
    for language, text in STATEMENTS.items():
        (settings.statements.path / f"{language}.txt").write_text(text, encoding="utf-8")
    sync([settings.statements.path], settings)
    return Assistant(settings)


@pytest.mark.parametrize(("language", "label", "question"), ASKED)
def test_the_paragraph_is_found_across_languages(
    assistant: Assistant, language: str, label: str, question: str
) -> None:
    best = assistant.search(question).evidence[0]
    assert (best.statement, best.language) == (language, language)
    assert best.label in (label, {"1": "一", "2": "二", "3": "三"}[label])


def test_most_are_answered_with_a_quote_of_the_statement(assistant: Assistant) -> None:
    answers = [assistant.ask(question) for _, _, question in ASKED]
    cited = [each.citations[0] for each in answers if not each.abstained]
    assert len(cited) >= len(ASKED) // 2
    assert all(each.quote == each.paragraph_text[each.start : each.end] for each in cited)


def test_a_quote_in_another_language_is_said_to_be_in_it(assistant: Assistant) -> None:
    own = assistant.ask("On how many days is the desk for skippers staffed?")
    assert "(in " not in own.text
    answer = assistant.ask("When do the libraries of the cities close?", scope=Scope(language="ru"))
    assert "(in Russian)" in answer.text
    answer = assistant.ask("船长们的共同服务台每周开放几天？", scope=Scope(language="en"))
    assert "原文为英语" in answer.text


@pytest.mark.parametrize(
    "question",
    ["大熊猫吃什么？", "Qui a gagné la coupe du monde ?", "Сколько стоит билет в цирк?"],
)
def test_what_no_statement_is_about_is_refused(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).abstained


def test_a_subject_counts_the_less_the_more_of_it_no_text_has_words_for(
    assistant: Assistant,
) -> None:
    view = View.of(assistant.library.read(), Scope(language="en"))
    unsaid = [assistant.retriever.rate_unsaid(each, "ru", view) for each in ("порты", "лавины")]
    assert unsaid == [0, 1]
    assert 0.4 < assistant.retriever.rate_unsaid("порты и лавины", "ru", view) < 1


@pytest.mark.parametrize(
    ("question", "scope", "said"),
    [
        ("Qui a gagné la coupe ?", Scope(), "sont dans d’autres langues"),
        ("Qui a gagné la coupe ?", Scope(language="ru"), "les déclarations sont en russe"),
        ("¿Quién ganó la copa del mundo?", Scope(), "en otros idiomas"),
        ("Who won the cup?", Scope(), "most statements are in other languages"),
    ],
)
def test_a_refusal_says_that_the_language_may_be_why(
    assistant: Assistant, question: str, scope: Scope, said: str
) -> None:
    assert said in assistant.ask(question, scope=scope).text


def test_a_refusal_in_the_statements_own_language_says_nothing_of_it(assistant: Assistant) -> None:
    own = assistant.ask("Qui a gagné la coupe du monde ?", scope=Scope(language="fr"))
    assert own.abstained
    assert len(own.lines) == 1


def test_an_english_question_of_english_text_is_compared_by_the_encoder_for_english(
    assistant: Assistant,
) -> None:
    collection, retriever = assistant.library.read(), assistant.retriever
    general, english = retriever.encoders.members[0], retriever.encoders.members[-1]
    assert general is not english
    assert retriever.choose_encoder(collection, "en", "en") is english
    for pair in (("en", "fr"), ("fr", "en"), ("fr", "fr")):
        assert retriever.choose_encoder(collection, *pair) is general


def test_vectors_are_compared_as_each_encoder_made_them(assistant: Assistant) -> None:
    collection, encoders = assistant.library.read(), assistant.retriever.encoders
    context = "JOINT STATEMENT ON RIVER PORTS (3 May 2024). "
    barges = f"{context}Barges that carry grain have right of way in the locks."
    for member, encoder in enumerate(encoders.members):
        cosines = collection.compare(encoder.encode_passage(barges).vector, member)
        assert cosines.max() > 0.9


def test_only_english_text_is_read_by_both(encoder_folder: Path) -> None:
    encoders = load_encoders(EncoderSettings(), encoder_folder)
    english = encoders.read(Text("Barges have right of way.", "en"))
    french = encoders.read(Text("Les péniches ont la priorité.", "fr"))
    assert len(english.vector) == len(french.vector)
    for each in (english, french):
        assert np.linalg.norm(each.vector) == pytest.approx(1, abs=1e-5)
    assert english.vector[len(english.vector) // 2 :].any()
    assert not french.vector[len(french.vector) // 2 :].any()
    assert len({*(english.tokens.ids >> 24)}) == 2
    assert {*(french.tokens.ids >> 24)} == {0}


@pytest.fixture
def former(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """Settings with an index that the English encoder alone has made."""
    (settings.statements.path / "en.txt").write_text(STATEMENTS["en"], encoding="utf-8")
    folder = settings.index.path / "encoder"
    alone = Encoders(load_encoders(settings.encoder, folder).members[-1])
    with monkeypatch.context() as patched:
        patched.setattr("ingest.sync.batch.load_encoders", lambda *_: alone)
        patched.setattr("ingest.sync.run.name_encoders", lambda _: alone.fingerprint)
        sync([settings.statements.path], settings)
    return settings


def test_an_index_of_the_former_encoder_answers_until_a_sync_reads_it_anew(
    former: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    question = "On how many days is the desk for skippers staffed?"
    before = Assistant(former).ask(question)
    assert "six days of the week" in before.text
    seen: list[str] = []
    report = sync([former.statements.path], former, lambda *step: seen.append(step[2]))
    assert report.embedded == 3
    assert "another encoder" in caplog.text
    assert "en.txt" in seen
    assert "six days of the week" in Assistant(former).ask(question).text
    library = Library(open_index(former.index))
    assert (
        library.read().encoder
        == load_encoders(former.encoder, former.index.path / "encoder").fingerprint
    )


def test_a_scope_in_another_language_is_asked_alone(assistant: Assistant) -> None:
    found = assistant.search("How many trees does each city plant?", Scope(language="fr"))
    assert {each.statement for each in found.evidence} == {"fr"}


ANSWERED, NOT_ANSWERED = "On how many days is the desk for skippers staffed?", ASKED[5][2]


def test_what_can_not_come_first_is_not_read_again(
    assistant: Assistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    again = list[str]()
    read = Lane._read_again

    def note(lane: Lane, *given: Any) -> Interaction:
        again.append(asked)
        return read(lane, *given)

    monkeypatch.setattr(Lane, "_read_again", note)
    for asked in (ANSWERED, NOT_ANSWERED):
        assistant.ask(asked)
    assert set(again) == {NOT_ANSWERED}


def test_what_may_come_first_is_read_again(assistant: Assistant) -> None:
    view = View.of(assistant.library.read(), Scope())
    _, others = view.part("en")
    lane = assistant.retriever._lane(view.collection, "en", OTHER)
    said = render_units(NOT_ANSWERED, "en", ["es", "fr"])
    found = lane.rank(NOT_ANSWERED, said, others)
    unread = lane.rank(NOT_ANSWERED, said, others, np.inf)
    assert found.scores[0] > unread.scores[0]
    near, far = (
        lane.rank(NOT_ANSWERED, said, others, unread.scores[0] + each) for each in (0.15, 0.3)
    )
    assert near.scores[0] == found.scores[0]
    assert far.scores[0] == unread.scores[0]
