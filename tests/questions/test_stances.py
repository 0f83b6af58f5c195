"""What statements commit to and call for, what stands alone, and who took no part."""

from __future__ import annotations

import pytest

from assistant.answering.assistant import Assistant
from assistant.language.detect import detect_language
from assistant.language.phrases import say
from assistant.language.vocabulary import LANGUAGES
from assistant.question.planning import read_plan
from assistant.question.turns.leaning.followups import Turn
from assistant.retrieval.scope import Scope
from ingest.sync.run import sync
from tests.conftest import NewSettings
from tests.told import list_quotes

STATEMENTS = {
    "besk-2030": """Joint Statement of Norway and Fiji on Pilots

Besk, 8 August 2030

1. Norway and Fiji are neighbours of the sea. They will train forty pilots each year.

2. They commit to open the pilot school of Besk. The school has a red roof.

3. They call on other harbours to lend their cutters. Pilots are paid by the week.

4. They urge the Government of Chad to press Peru to lend its cutters. The demand for oil in Peru
is high.
""",
    "keld-2031": """Joint Statement of Norway and Peru on Cranes

Keld, 9 May 2031

1. The pilots of Peru have a school of their own.

2. Norway and Peru decide to mend the cranes, and urge all harbours to grease theirs.
""",
    "lorn-2032": """Déclaration commune de la Norvège et du Chili sur les grues

Lorn, le 2 octobre 2032

1. Les grues du port de Lorn sont vertes.

2. Les deux pays s’engagent à réparer les grues. Ils invitent les autres ports à les visiter.
""",
    "moss-2033": """كلمة مشتركة حول الرافعات

1. تتعهد الموانئ بإصلاح الرافعات. الرافعات خضراء اللون.

2. تدعو الموانئ كل المدن إلى زيارة الرافعات.
""",
    "pier-2034": "Plan of Vold\n\n1. The piers of Vold are painted in white and green.\n",
    "tarn-2033": """关于起重机的联合声明

一、两国承诺修理港口的起重机。起重机是绿色的。

二、两国呼吁其他港口参观起重机。

林道，2033年5月3日
""",
}


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory, settings_in: NewSettings) -> Assistant:
    settings = settings_in(tmp_path_factory.mktemp("stances"))
    settings.statements.path.mkdir()
    for name, text in STATEMENTS.items():
        (settings.statements.path / f"{name}.txt").write_text(text, encoding="utf-8")
    sync([settings.statements.path], settings)
    return Assistant(settings)


TRAIN = "They will train forty pilots each year."
OPEN = "They commit to open the pilot school of Besk."
PRESS = "They urge the Government of Chad to press Peru to lend its cutters."
LEND = "They call on other harbours to lend their cutters."
MEND = "Norway and Peru decide to mend the cranes, and urge all harbours to grease theirs."


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("What are the key commitments of the Besk statement?", [TRAIN, OPEN]),
        ("List the commitments in the statement of Norway and Fiji", [TRAIN, OPEN]),
        ("What does the Besk statement commit to?", [TRAIN, OPEN]),
        ("What does the Besk statement call on others to do?", [LEND, PRESS]),
        ("What does the Besk statement urge Chad to do?", [PRESS]),
        ("What does the Besk statement call on Peru to do?", []),
        ("What are the appeals of the Keld statement?", [MEND]),
        ("What are the commitments on cranes?", [MEND]),
        (
            "Quels sont les engagements de la déclaration de Lorn ?",
            ["Les deux pays s’engagent à réparer les grues."],
        ),
        (
            "Quels sont les appels de la déclaration de Lorn ?",
            ["Ils invitent les autres ports à les visiter."],
        ),
        ("关于起重机的联合声明有哪些承诺？", ["两国承诺修理港口的起重机。"]),
        ("关于起重机的联合声明呼吁其他各方做什么？", ["两国呼吁其他港口参观起重机。"]),
        ("¿Cuáles son los compromisos de la declaración de Besk?", [TRAIN, OPEN]),
        ("Каковы обязательства заявления Besk?", [TRAIN, OPEN]),
        ("ما هي أهم تعهدات كلمة مشتركة حول الرافعات؟", ["تتعهد الموانئ بإصلاح الرافعات."]),
    ],
)
def test_sentences_that_commit_or_call_are_quoted(
    assistant: Assistant, question: str, expected: list[str]
) -> None:
    assert list_quotes(assistant.ask(question)) == expected


def test_a_statement_that_calls_on_nobody_says_so(assistant: Assistant) -> None:
    scope = Scope(statements=("pier-2034",))
    answer = assistant.ask("What does the statement call on others to do?", scope=scope)
    assert "No sentence of “Plan of Vold” was found that calls on others" in answer.text
    assert not answer.citations


def test_what_a_statement_calls_for_is_asked_on(assistant: Assistant) -> None:
    turns = [Turn("Summarise the Keld statement", ("keld-2031",))]
    answer = assistant.ask("What does it call on others to do?", earlier=turns)
    assert list_quotes(answer) == [MEND]


@pytest.mark.parametrize("question", ["pilots", "Pilots", "the pilots"])
def test_words_alone_give_an_overview(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert "2 of the 6 statements searched mention" in answer.lines[0].text
    assert [each.source for each in answer.citations] == ["besk-2030.txt", "keld-2031.txt"]
    assert [(each.source, each.count) for each in answer.statements] == [
        ("besk-2030.txt", 3),
        ("keld-2031.txt", 1),
    ]
    assert answer.lookup is not None


@pytest.mark.parametrize("words", ["thanks", "elephants", "tell me more", "why", "the"])
def test_words_alone_that_no_statement_has_are_no_subject(assistant: Assistant, words: str) -> None:
    assert assistant.ask(words).lookup is None


def test_who_took_no_part_is_told_from_the_parties_that_are_known(assistant: Assistant) -> None:
    answer = assistant.ask("Which countries did not sign the Besk statement?")
    assert "names as its parties (2): Norway, Fiji" in answer.text
    assert "does not name: Chile, Peru" in answer.text
    assert not answer.citations


@pytest.mark.parametrize(
    ("question", "which", "subject"),
    [
        ("How did what Norway said about cranes change over time?", "Norway", "cranes"),
        ("How has what the partners say on pilots evolved?", "the partners", "pilots"),
        ("Comment ce que la Norvège dit des grues a-t-il évolué ?", "la Norvège", "grues"),
        ("Comment la Norvège a évolué sur les grues au fil du temps ?", "la Norvège", "les grues"),
        ("¿Cómo ha cambiado lo que Noruega dice sobre las grúas?", "Noruega", "las grúas"),
        ("Как менялось то, что Норвегия говорит о кранах?", "Норвегия", "кранах"),
        ("挪威关于起重机的说法随时间如何变化？", "挪威", "起重机"),
        ("كيف تغير ما تقوله النرويج عن الرافعات مع الوقت؟", "النرويج", "الرافعات"),
    ],
)
def test_what_changed_over_time_is_read_in_every_language(
    question: str, which: str, subject: str
) -> None:
    plan = read_plan(question, detect_language(question))
    assert plan is not None
    assert (str(plan.task), plan.which.strip(), plan.subject) == ("timeline", which, subject)


def test_where_a_word_is_mentioned_is_asked_in_french(assistant: Assistant) -> None:
    answer = assistant.ask("Dans quelles déclarations la Norvège est-elle mentionnée ?")
    assert {each.source for each in answer.statements} == {
        "besk-2030.txt",
        "keld-2031.txt",
    }


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("Quelles déclarations mentionnent Port-Lanvec ?", "fr"),
        ("Qué declaraciones mencionan Lindau", "es"),
        ("Comment on paragraph 5", "en"),
        ("Taiwan", "en"),
        ("Compare Lindau, Bergen", "en"),
    ],
)
def test_one_question_word_is_enough_where_nothing_is_english(question: str, language: str) -> None:
    assert detect_language(question) == language


def test_what_is_said_in_other_words_is_set_apart(assistant: Assistant) -> None:
    answer = assistant.ask("Which statements mention cranes?")
    assert {each.source for each in answer.citations} == {"keld-2031.txt"}
    having = {each.statement for each in answer.statements}
    assert having.isdisjoint(each.statement for each in answer.evidence)


def test_the_nearest_is_set_apart_where_nothing_has_the_words(assistant: Assistant) -> None:
    scope = Scope(statements=("besk-2030",))
    answer = assistant.ask("Does the Besk statement mention the teaching of pilots?", scope=scope)
    assert not answer.citations
    assert "does not mention" in answer.text
    assert [each.label for each in answer.evidence] == ["2"]
    none = assistant.ask("Does the Besk statement mention elephants?", scope=scope)
    assert not none.evidence


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_other_reading_is_a_question_that_is_read_so(language: str) -> None:
    mentions = say(language, "ask_mentions", subject="Port-Lanvec")
    plan = read_plan(mentions, detect_language(mentions))
    assert plan is not None
    assert (str(plan.task), plan.subject) == ("mentions", "Port-Lanvec")
    says = say(language, "ask_says", subject="Port-Lanvec")
    assert read_plan(says, detect_language(says)) is None


def test_another_reading_is_offered_where_it_is_unsure(assistant: Assistant) -> None:
    listed = assistant.ask("Which statements are there of Norway?")
    assert listed.other == "Which statements mention Norway?"
    apart = assistant.ask("Which statements mention pilots of the school?")
    assert apart.other == "What do the statements say about pilots of the school?"
    assert assistant.ask("Which statements mention pilots?").other is None
    assert assistant.ask("pilots").other == "What do the statements say about pilots?"
