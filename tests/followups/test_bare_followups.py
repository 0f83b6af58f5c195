"""Follow-ups that name no subject of their own take that of the turn before."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.citing.answer import Answer
from assistant.question.turns.leaning.followups import Turn, remember

STATEMENTS = {
    "velm-2030": (
        "Joint Statement of Norway and Fiji\n\nVelm, 8 August 2030\n\n"
        "1. We light a lamp for the reef every night.\n\n2. Ferries run on Sundays.\n"
    ),
    "orsa-2031": (
        "Joint Statement of Norway and Chile\n\nOrsa, 3 March 2031\n\n"
        "1. Lamps are sent to the reef in spring.\n\n2. The leaders commit to mend the bells.\n"
    ),
    "norre-2033": (
        "Norre Communiqué\n\nNorre, 9 May 2033\n\n1. The bells of Norre are gilded.\n\n"
        "2. The ferries of Norre are painted.\n"
    ),
}
REEF = "Which statements mention the reef?"


@pytest.fixture
def talk(ask: Callable[..., Answer]) -> Callable[..., Answer]:
    def talk_on(*questions: str) -> Answer:
        turns = list[Turn]()
        for question in questions:
            answer = ask(question, earlier=turns)
            turns.append(remember(answer))
        return answer

    return talk_on


@pytest.mark.parametrize(
    ("question", "follow_up"),
    [
        (REEF, "And the first, when was it?"),
        ("Quelles déclarations mentionnent reef ?", "Et la première, c'était quand ?"),
        ("¿Qué declaraciones mencionan reef?", "¿Y cuándo fue la primera?"),
        ("Какие заявления упоминают reef?", "А когда было первое?"),
        ("哪些声明提到reef？", "第一个是什么时候？"),
        ("ما هي البيانات التي تذكر reef؟", "ومتى كان أولها؟"),
    ],
)
def test_the_first_is_named_as_such(
    talk: Callable[..., Answer], question: str, follow_up: str
) -> None:
    answer = talk(question, follow_up)
    assert [each.source for each in answer.citations] == ["velm-2030.txt"]
    assert "2030" in answer.lines[0].text
    assert answer.understood is not None


def test_the_other_end_is_looked_for_among_those_listed(talk: Callable[..., Answer]) -> None:
    answer = talk(REEF, "And the first?", "And the last?")
    assert [each.source for each in answer.citations] == ["orsa-2031.txt"]
    answer = talk("Which statements are with Norway?", "And which is the latest?")
    assert [each.source for each in answer.statements] == ["orsa-2031.txt"]


def test_who_signed_is_asked_of_one_or_of_all(talk: Callable[..., Answer]) -> None:
    assert "Fiji" in talk(REEF, "Who signed them?").text
    one = talk(REEF, "And which is the latest?", "Who signed it?")
    assert "Chile" in one.text
    assert "Fiji" not in one.text
    both = talk(REEF, "And which is the latest?", "When were these issued?")
    assert {each.source for each in both.statements} == {"velm-2030.txt", "orsa-2031.txt"}


def test_halves_of_a_follow_up_lean_on_the_turn_before(talk: Callable[..., Answer]) -> None:
    answer = talk(REEF, "Which is the latest, and who signed it?")
    assert answer.citations[0].source == "orsa-2031.txt"
    assert "Chile" in answer.lines[-1].text


def test_parts_that_lean_on_nothing_are_asked_of_what_the_whole_is(
    talk: Callable[..., Answer],
) -> None:
    answer = talk(REEF, "When was the latest one issued, and how many paragraphs has it?")
    assert {each.source for each in answer.citations} <= {"orsa-2031.txt"}


@pytest.mark.parametrize(
    ("question", "follow_up"),
    [
        (REEF, "Which mention ferries?"),
        ("Quelles déclarations mentionnent reef ?", "Lesquelles mentionnent ferries ?"),
        ("¿Qué declaraciones mencionan reef?", "¿Cuáles mencionan ferries?"),
        ("Какие заявления упоминают reef?", "А какие упоминают ferries?"),
        ("哪些声明提到reef？", "哪些提到ferries？"),
    ],
)
def test_which_mention_asks_of_those_listed(
    talk: Callable[..., Answer], question: str, follow_up: str
) -> None:
    assert [each.source for each in talk(question, follow_up).citations] == ["velm-2030.txt"]
    assert {each.source for each in talk(follow_up).citations} == {
        "velm-2030.txt",
        "norre-2033.txt",
    }


@pytest.mark.parametrize(
    ("question", "follow_up", "said"),
    [
        ("Do any statements mention zeppelins?", "And what do they say about bells?", "zeppelins"),
        ("Quelles déclarations mentionnent zeppelins ?", "Et que disent-elles des bells ?", ""),
    ],
)
def test_there_is_nothing_for_they_to_stand_for(
    talk: Callable[..., Answer], question: str, follow_up: str, said: str
) -> None:
    answer = talk(question, follow_up)
    assert answer.abstained
    assert not answer.citations
    assert said in answer.text


def test_what_the_latest_commits_to_is_asked_of_that(talk: Callable[..., Answer]) -> None:
    answer = talk("Which statements are with Norway?", "What does the latest commit it to?")
    assert [each.quote for each in answer.citations] == ["The leaders commit to mend the bells."]


@pytest.mark.parametrize(
    "follow_up",
    [
        "Is that the same as what Norway and Fiji said in 2030?",
        "Is that different from what Norway and Fiji said in 2030?",
        "Does that differ from what Norway and Fiji said in 2030?",
    ],
)
def test_whether_others_say_the_same_is_a_comparison(
    talk: Callable[..., Answer], follow_up: str
) -> None:
    answer = talk("What did Norway and Chile say about the reef in 2031?", follow_up)
    assert {each.source for each in answer.citations} == {"velm-2030.txt", "orsa-2031.txt"}
    assert "is here in English" not in answer.text


@pytest.mark.parametrize(
    ("question", "follow_up"),
    [
        ("What is the latest statement on the reef?", "How many statements mention it?"),
        ("What is the latest statement on the reef, and how many statements mention it?", ""),
        ("Какое последнее заявление упоминает reef?", "Какие заявления упоминают его?"),
    ],
)
def test_a_word_for_the_subject_stands_for_it(
    talk: Callable[..., Answer], question: str, follow_up: str
) -> None:
    answer = talk(*filter(None, (question, follow_up)))
    assert {each.source for each in answer.statements} == {"velm-2030.txt", "orsa-2031.txt"}


def test_the_longest_is_one_of_those_listed(talk: Callable[..., Answer]) -> None:
    answer = talk(REEF, "Which of them is the longest?")
    assert "norre-2033.txt" not in {each.source for each in answer.statements}
    assert len(answer.statements) == 2
