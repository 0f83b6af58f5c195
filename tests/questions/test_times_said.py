"""A time is read in whatever words it is said, and these say nothing else."""

from __future__ import annotations

import pytest

from assistant.answering.assistant import Assistant
from assistant.question.cues.times.days import spell_days
from assistant.question.cues.times.timing import Timing, read_timing
from assistant.question.cues.times.years import spell_years
from assistant.question.meant.called.terms import read_names
from tests.conftest import NewAssistant

SHARED = [
    ("between 1 October and 31 December 2031", "2031-10-01", "2031-12-31"),
    ("from January through June 2031", "2031-01-01", "2031-06-30"),
    ("in May, June and July 2031", "2031-05-01", "2031-07-31"),
    ("from spring to autumn 2031", "2031-03-01", "2031-11-30"),
    ("de janvier à avril 2031", "2031-01-01", "2031-04-30"),
    ("entre le 3 et le 9 septembre 2031", "2031-09-03", "2031-09-09"),
    ("entre el 3 y el 9 de mayo de 2031", "2031-05-03", "2031-05-09"),
    ("de enero a abril de 2031", "2031-01-01", "2031-04-30"),
    ("с января по декабрь 2031 года", "2031-01-01", "2031-12-31"),
    ("من يناير إلى مارس 2031", "2031-01-01", "2031-03-31"),
    ("بين 3 مايو و9 يونيو 2031", "2031-05-03", "2031-06-09"),
    ("في يناير ومارس 2031", "2031-01-01", "2031-03-31"),
    ("2031年3月至6月", "2031-03-01", "2031-06-30"),
    ("2031年3月1日至6月30日", "2031-03-01", "2031-06-30"),
]
OPEN = [
    ("2019 till today", "2019-01-01", None),
    ("August 2020 to date", "2020-08-01", None),
    ("between 2019 and today", "2019-01-01", None),
    ("2019 – present", "2019-01-01", None),
    ("de 2019 à aujourd’hui", "2019-01-01", None),
    ("2019 à nos jours", "2019-01-01", None),
    ("desde 2019 hasta hoy", "2019-01-01", None),
    ("de 2019 a la actualidad", "2019-01-01", None),
    ("с 2019 года по сегодня", "2019-01-01", None),
    ("с 2019 по настоящее время", "2019-01-01", None),
    ("من 2019 لليوم", "2019-01-01", None),
    ("من 2019 إلى يومنا هذا", "2019-01-01", None),
    ("2019年至今", "2019-01-01", None),
    ("2019年到现在", "2019-01-01", None),
]
BOUND = [
    ("older than 2025", None, "2024-12-31"),
    ("not older than 2025", "2025-01-01", None),
    ("no later than May 2025", None, "2025-05-31"),
    ("newer than 2025", "2026-01-01", None),
    ("post-2025", "2026-01-01", None),
    ("past 2025", "2026-01-01", None),
    ("since about 2025", "2025-01-01", None),
    ("from 2025 on", "2025-01-01", None),
    ("up to the end of 2025", None, "2025-12-31"),
    ("before the end of 2025", None, "2025-12-31"),
    ("antérieurement à 2025", None, "2024-12-31"),
    ("postérieures à janvier 2025", "2025-02-01", None),
    ("avant fin 2025", None, "2025-12-31"),
    ("antes del año 2025", None, "2024-12-31"),
    ("anterior a 2025", None, "2024-12-31"),
    ("posteriores a 2025", "2026-01-01", None),
    ("tras 2025", "2026-01-01", None),
    ("позднее 2025-го", "2026-01-01", None),
    ("не позднее 2025 года", None, "2025-12-31"),
    ("с февраля 2025 года", "2025-02-01", None),
    ("от 2021 до 2025 года", "2021-01-01", "2025-12-31"),
    ("до конца 2025 года", None, "2025-12-31"),
    ("2025 فما فوق", "2025-01-01", None),
    ("حتى نهاية 2025", None, "2025-12-31"),
    ("2025年以後", "2026-01-01", None),
    ("2025年3月后", "2025-04-01", None),
    ("2025年前", None, "2024-12-31"),
    ("2025年底前", None, "2025-12-31"),
    ("2025年开始", "2025-01-01", None),
    ("自2025年起", "2025-01-01", None),
    ("二〇二五年以来", "2025-01-01", None),
    ("二〇二五年三月之前", None, "2025-02-28"),
]
PARTS = [
    ("in the 2010s", "2010-01-01", "2019-12-31"),
    ("since the nineties", "1990-01-01", None),
    ("from the late ’80s", "1987-01-01", "1989-12-31"),
    ("until the early 1990s", None, "1993-12-31"),
    ("des années 1990", "1990-01-01", "1999-12-31"),
    ("les années 1990 et 2000", "1990-01-01", "2009-12-31"),
    ("les années 2020 et 2021", "2020-01-01", "2021-12-31"),
    ("au début des années quatre-vingt-dix", "1990-01-01", "1993-12-31"),
    ("en la década de 1960", "1960-01-01", "1969-12-31"),
    ("a finales de los años 90", "1997-01-01", "1999-12-31"),
    ("с 1990-х годов", "1990-01-01", None),
    ("в девяностых годах", "1990-01-01", "1999-12-31"),
    ("في أوائل التسعينات", "1990-01-01", "1993-12-31"),
    ("上世纪90年代", "1990-01-01", "1999-12-31"),
    ("1990年代初", "1990-01-01", "1993-12-31"),
    ("за вторую половину 2025 года", "2025-07-01", "2025-12-31"),
    ("للنصف الأول من 2025", "2025-01-01", "2025-06-30"),
    ("in Q3/2025", "2025-07-01", "2025-09-30"),
    ("in the week of 24 February 2022", "2022-02-21", "2022-02-27"),
    ("la semaine du 24 février 2022", "2022-02-21", "2022-02-27"),
    ("la semana del 24 de febrero de 2022", "2022-02-21", "2022-02-27"),
    ("на неделе 24 февраля 2022 года", "2022-02-21", "2022-02-27"),
    ("أسبوع 24 فبراير 2022", "2022-02-21", "2022-02-27"),
    ("2022年2月24日那一周", "2022-02-21", "2022-02-27"),
]
BESIDE = [
    ("in the course of 2025", "2025-01-01", "2025-12-31"),
    ("for the year 2025", "2025-01-01", "2025-12-31"),
    ("in 2025 alone", "2025-01-01", "2025-12-31"),
    ("dated 2025", "2025-01-01", "2025-12-31"),
    ("sur la période 2021-2025", "2021-01-01", "2025-12-31"),
    ("pour l’exercice 2025", "2025-01-01", "2025-12-31"),
    ("en el transcurso de 2025", "2025-01-01", "2025-12-31"),
    ("в течение 2025 года", "2025-01-01", "2025-12-31"),
    ("خلال عام 2025", "2025-01-01", "2025-12-31"),
    ("2025年全年", "2025-01-01", "2025-12-31"),
    ("statements by Alvora in 2025", "2025-01-01", "2025-12-31"),
    ("from 2025 on tolls", "2025-01-01", "2025-12-31"),
]
STATEMENTS = {
    f"alvora-{year}": f"Alvora Declaration\n\nAlvora, {day} {year}\n\n1. The bells are rung.\n"
    for year, day in ((1995, "3 March"), (2019, "4 May"), (2022, "5 May"), (2025, "6 July"))
}


def _read(text: str) -> Timing:
    return read_timing(spell_years(spell_days(text)))


@pytest.mark.parametrize(("text", "since", "until"), [*SHARED, *OPEN, *BOUND, *PARTS])
def test_a_time_is_read_and_its_words_name_nothing(
    text: str, since: str | None, until: str | None
) -> None:
    timing = _read(text)
    assert (timing.since, timing.until) == (since, until)
    assert not read_names(timing.rest)


@pytest.mark.parametrize(("text", "since", "until"), BESIDE)
def test_words_that_say_no_more_leave_a_time_as_it_is(text: str, since: str, until: str) -> None:
    timing = _read(text)
    assert (timing.since, timing.until) == (since, until)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("following the 2019 summit", "summit"),
        ("postérieures à la réforme de 2019", "réforme"),
        ("tras el terremoto de 2019", "terremoto"),
        ("بعد زلزال 2019", "زلزال"),
        ("2019年前后", "前后"),
    ],
)
def test_what_is_told_by_an_event_keeps_its_words(text: str, word: str) -> None:
    assert word in _read(text).rest


@pytest.mark.parametrize(
    "said",
    [
        "Where does “from January to March 2031” stand?",
        "the May 2031 and June statements",
        "between Alvora and May 2031",
        "2031年10月至3月",
    ],
)
def test_no_other_time_is_given_a_year(said: str) -> None:
    assert spell_years(said) == said


@pytest.fixture(scope="module")
def bells(assistant_over: NewAssistant) -> Assistant:
    return assistant_over(STATEMENTS)


@pytest.mark.parametrize(
    ("question", "years"),
    [
        ("Which statements not older than 2022 mention bells?", "2022 2025"),
        ("Which statements mention bells by 2022?", "1995 2019 2022"),
        ("Which statements from 2019 till today mention bells?", "2019 2022 2025"),
        ("Which statements between May 2019 and 31 May 2022 mention bells?", "2019 2022"),
        ("Which statements from March to May 2022 mention bells?", "2022"),
        ("Which statements of the nineties mention bells?", "1995"),
        ("Quelles déclarations postérieures à 2019 mentionnent « bells » ?", "2022 2025"),
        ("¿Qué declaraciones anteriores a 2022 mencionan «bells»?", "1995 2019"),
        ("Какие заявления не позднее 2019 года упоминают «bells»?", "1995 2019"),
        ("Какие заявления с мая 2022 года упоминают «bells»?", "2022 2025"),
        ("2019年至今哪些声明提到“bells”？", "2019 2022 2025"),
        ("ما البيانات من 2022 لليوم التي تذكر «bells»؟", "2022 2025"),
    ],
)
def test_a_list_has_all_of_the_time_and_no_other(
    bells: Assistant, question: str, years: str
) -> None:
    answer = bells.ask(question)
    assert sorted({each.source for each in answer.citations}) == [
        f"alvora-{year}.txt" for year in years.split()
    ]
