"""A sentence holds what is asked, or it does not: numbers count, names are of their kind."""

from __future__ import annotations

import pytest

from assistant.extraction.presence import Held, find_held, names_stranger
from assistant.question.cues.words.form import read_question
from assistant.syntax.parser import LONGEST, parse
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
        ("On what date does the pier open?", "The pier opens on May 4, 2031.", "May 4, 2031"),
        ("On which day does the pier close?", "The pier closes each Monday.", "Monday"),
        ("By what date is the pier built?", "The pier is built by 2031.", "2031"),
        ("What will the pier cost?", "It will cost 15 million in all.", "15 million"),
        ("How many pilots does it carry?", "It carries 1970 pilots.", "1970"),
        ("How much of the lake is closed?", "They close 30% of the lake.", "30%"),
        ("How many pilots does it carry?", "It carries 20–30 pilots.", "20–30"),
        ("How many pilots does it carry?", "It carries 20 to 30 pilots.", "20 to 30"),
        ("What share of it is wood?", "Wood is 50% to 60% of it.", "50% to 60%"),
        ("When was the pier built?", "The pier was built in 1973–1974.", "1973–1974"),
        ("When does it start?", "It starts upon its entry into force.", "upon its entry"),
        ("Combien de pilotes le bac a-t-il ?", "Sur le lac, le bac a 20 à 30 pilotes.", "20 à 30"),
        ("Why is the pier closed?", "The pier is closed since it is old.", "since"),
        (
            "What share of the town is water?",
            "Of the town, 86.6 percent is land, and water makes up 13.4 percent.",
            "13.4 percent",
        ),
        (
            "In what year was the school reopened?",
            "The school, closed in 2007, was reopened for all in 2016.",
            "2016",
        ),
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
        ("On what date does the pier open?", "The pier opens this year, in May.", "en"),
        ("Which day does the pier open?", "The pier opens in May 2031.", "en"),
        ("Quel jour le quai ouvre-t-il ?", "Le quai ouvre en mai 2031.", "fr"),
        ("¿Qué día abre el muelle?", "El muelle abre en mayo de 2031.", "es"),
        ("Какого числа откроется причал?", "Причал откроется в мае 2031 года.", "ru"),
        ("في أي يوم يفتح الرصيف؟", "يفتح الرصيف في مايو 2031.", "ar"),
        ("码头哪天开放？", "码头将于2031年5月开放。", "zh"),
        ("What will the water cost?", "The lake gives 15 billion cubic metres of water.", "en"),
        ("Why is the pier closed?", "The pier is closed and painted.", "en"),
        ("How much wood did the pier take in its last year?", "In 1970 it took wood.", "en"),
        ("When does the pier open?", "The pier will build upon the old one.", "en"),
        ("Why is the pier closed?", "Since then the pier is closed.", "en"),
        ("Why is the pier closed?", "Since 2019 the pier is closed.", "en"),
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


@pytest.mark.parametrize(
    ("question", "text", "language", "answer"),
    [
        ("码头哪天开放？", "码头将于2031年5月4日开放。", "zh", "2031年5月4日"),
        ("码头何时建成？", "码头建于1807年－1809年间。", "zh", "1807年－1809年"),
        ("码头何时建成？", "码头建于1950年代。", "zh", "1950年代"),
        ("码头何时建成？", "码头建于19世纪60年代。", "zh", "19世纪60年代"),
        ("Какого числа откроется причал?", "Причал откроется 4 мая 2031 года.", "ru", "4 мая 2031"),
        ("¿Qué día abre el muelle?", "Abre el 4 de mayo de 2031.", "es", "4 de mayo de 2031"),
        ("في أي يوم يفتح الرصيف؟", "يفتح في 4 مايو 2031.", "ar", "4 مايو 2031"),
    ],
)
def test_a_time_is_found_whole_in_every_language(
    question: str, text: str, language: str, answer: str
) -> None:
    held = find(question, text, language)
    assert held.answer is not None
    assert text[slice(*held.answer)] == answer


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


@pytest.mark.parametrize(
    "question",
    [
        "¿Cuántos pilotos enseña la escuela?",
        "Combien coûte l’école ?",
        "Какая доля лоцманов учится там?",
        "码头哪天开放？",
    ],
)
def test_a_figure_is_looked_for_in_every_language(question: str) -> None:
    assert find(question, "The school trains pilots and builds a pier.").score == 0


@pytest.mark.parametrize("question", ["为什么学校培训引航员？", "¿Quién enseña?", "Когда это?"])
def test_other_words_of_another_language_may_answer(question: str) -> None:
    assert find(question, "It trains, and it teaches, once it is built.").score > 0


def test_a_party_that_nothing_speaks_of_is_a_stranger() -> None:
    paragraph = Paragraph(1, "1", "Norway pays for the pier.")
    plan = Statement("plan", "Plan of Norway and Chad", "p", (paragraph,), parties=("Chad",))
    assert not names_stranger("What do Oslo and Chad pay?", plan, paragraph)
    assert names_stranger("What does Peru pay?", plan, paragraph)


def test_what_is_too_long_to_be_a_sentence_is_not_parsed() -> None:
    assert parse("The pier is white. " * LONGEST, "en") is None
    assert parse("Der Pier ist weiß.", "de") is None
