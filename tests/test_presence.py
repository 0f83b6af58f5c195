"""A sentence holds what is asked, or it does not: numbers count, names are of their kind."""

from __future__ import annotations

import pytest

from assistant.extraction.presence import Held, find_held, names_stranger
from assistant.grammar.parser import LONGEST, parse
from assistant.question.cues.form import read_question
from ingest.statement import Paragraph, Statement

ENOUGH = 0.5
LACKING = 0.35


def find(question: str, text: str, language: str = "en", date: str | None = None) -> Held:
    paragraph = Paragraph(1, "1", text)
    plan = Statement("plan", "Lake Plan", "plan.txt", (paragraph,), date=date, language=language)
    return find_held(read_question(question), question, plan, paragraph, (0, len(text)))


@pytest.mark.parametrize(
    ("question", "text", "answer"),
    [
        (
            "How many pilots does the ferry carry?",
            "The ferry carries twelve pilots and 300 sheep.",
            "twelve",
        ),
        (
            "How many gigawatts will the wind farm give?",
            "The wind farm will give 15 GW to the towns.",
            "15",
        ),
        (
            "How many people does the school train?",
            "The school trains 1,800 skippers every year.",
            "1,800",
        ),
        (
            "Which bank lends money for the pier?",
            "The Bank of Besk lends the money for the pier.",
            "The Bank of Besk",
        ),
        (
            "Which company builds the ferry?",
            "The ferry is built by the company Lorne Marine Limited.",
            "Lorne Marine Limited",
        ),
        ("Who leads the pilot school?", "Jens Avelund leads the pilot school.", "Jens Avelund"),
        ("Which minister opened the pier?", "Minister Anna Berg opened the pier.", "Anna Berg"),
        (
            "In which city did the masters of the lake meet?",
            "The masters of the lake met in Geneva.",
            "Geneva",
        ),
        ("Which country sells the ferry?", "Norway sells the ferry to the lake towns.", "Norway"),
        ("When does the pier open?", "The pier opens on 4 May 2031.", "4 May 2031"),
        (
            "For how long is the lease renewed?",
            "The lease is renewed for an additional year.",
            "an additional year",
        ),
        (
            "Combien de pilotes le bac transporte-t-il ?",
            "Le bac transporte douze pilotes et des moutons.",
            "douze",
        ),
        (
            "Qui dirige l’école des pilotes ?",
            "Jean Dupont dirige l’école des pilotes du lac.",
            "Jean Dupont",
        ),
    ],
)
def test_what_is_asked_is_there(question: str, text: str, answer: str) -> None:
    language = "fr" if " le " in text or "l’" in text else "en"
    held = find(question, text, language)
    assert held.score >= ENOUGH
    assert held.answer is not None
    assert text[slice(*held.answer)] == answer


@pytest.mark.parametrize(
    ("question", "text", "language"),
    [
        ("How many pilots does the ferry carry?", "The ferry carries 300 sheep.", "en"),
        ("How many pilots does the ferry carry?", "The ferry carries pilots and sheep.", "en"),
        ("Which company builds the ferry?", "Norway builds the ferry with its partners.", "en"),
        ("Which minister opened the pier?", "The pier was opened with music and flags.", "en"),
        ("Who leads the pilot school?", "It trains, and it teaches.", "en"),
        ("In which city did the masters meet?", "The masters met and were merry.", "en"),
        ("Which country sells the ferry?", "The ferry is sold with its engines.", "en"),
        ("When does the pier open?", "The pier opens with music.", "en"),
        ("Why is the pier closed?", "The pier is closed and painted.", "en"),
        ("Combien de pilotes le bac transporte-t-il ?", "Le bac transporte 300 moutons.", "fr"),
        ("Quelle société construit le bac ?", "Le bac est construit avec soin.", "fr"),
        ("¿Cuándo abre el muelle?", "El muelle abre con música.", "es"),
        ("Сколько лоцманов на пароме?", "На пароме лоцманы и овцы.", "ru"),
        ("متى يفتح الرصيف؟", "يفتح الرصيف مع الموسيقى.", "ar"),
        ("码头何时开放？", "码头开放时有音乐。", "zh"),
        ("大桥全长多少公里？", "大桥又长又宽。", "zh"),
    ],
)
def test_what_is_asked_is_not_there(question: str, text: str, language: str) -> None:
    held = find(question, text, language)
    assert held.score <= LACKING
    assert held.score == 0 or held.answer is not None


@pytest.mark.parametrize(
    ("question", "text", "language"),
    [
        ("What does the plan say of the pier?", "The pier is white.", "en"),
        ("¿Quién dirige la escuela?", "La escuela enseña a los pilotos.", "es"),
        ("谁管理灯塔？", "灯塔是白色的。", "zh"),
    ],
)
def test_of_what_is_not_known_nothing_is_claimed(question: str, text: str, language: str) -> None:
    assert find(question, text, language).score == 1


def test_the_only_number_of_a_sentence_that_is_not_parsed_answers() -> None:
    text = "大桥全长十八公里。"
    assert find("大桥全长多少公里？", text, "zh").answer == (4, 6)


def test_of_numbers_that_fit_alike_the_nearest_answers() -> None:
    text = "The fee was 30 crowns in 2001, and the pier has been free since 2019."
    held = find("Since when has the pier been free?", text)
    assert held.answer is not None
    assert text[slice(*held.answer)] == "2019"


def test_a_clause_that_speaks_of_something_else_does_not_answer() -> None:
    asked = "When does the ferry of Lorne leave the yard?"
    near = find(asked, "The ferry of Lorne leaves the yard on 4 May 2031.")
    far = find(asked, "Sheep are counted each spring, as the herdsmen decided in 1990.")
    assert near.score >= ENOUGH > far.score > 0


def test_the_date_of_the_statement_itself_is_doubtful() -> None:
    asked, text = "When does the pier open?", "The pier opens on 4 May 2031."
    assert find(asked, text, date="2031-05-04").score == find(asked, text).score / 2


def test_a_number_in_the_question_is_no_answer() -> None:
    held = find(
        "How many of the 800 pilots come from Besk?", "The lake towns train at least 800 pilots."
    )
    assert held.score == 0


def test_a_question_in_another_language_looks_for_the_kind_alone() -> None:
    assert find("谁管理灯塔？", "Anna Berg runs the lighthouse.").answer == (0, 9)
    assert find("Quelle ville accueille la réunion ?", "They meet in Geneva.").score >= ENOUGH


def test_a_party_that_nothing_speaks_of_is_a_stranger() -> None:
    paragraph = Paragraph(1, "1", "Norway pays for the pier.")
    plan = Statement("plan", "Plan of Norway and Chad", "p", (paragraph,), parties=("Chad",))
    assert not names_stranger("What do Oslo and Chad pay?", plan, paragraph)
    assert names_stranger("What does Peru pay?", plan, paragraph)


def test_what_is_too_long_to_be_a_sentence_is_not_parsed() -> None:
    assert parse("The pier is white. " * LONGEST, "en") is None
    assert parse("Der Pier ist weiß.", "de") is None
