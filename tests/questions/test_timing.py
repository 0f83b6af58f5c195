"""Times that questions name are read, and parted from what they ask about."""

from __future__ import annotations

import pytest

from assistant.question.cues.times.timing import cut_time, read_timing


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("grain in 2030", ("grain", "in 2030")),
        ("the 2030 Agenda", ("the 2030 Agenda", "")),
        ("an end of smoke by 2050", ("an end of smoke by 2050", "")),
        ("the Treaty of 2015", ("the Treaty of 2015", "")),
        ("зерно в мае 2030 года", ("зерно", "в мае 2030 года")),
        ("2030年", ("2030年", "")),
    ],
)
def test_a_time_that_ends_a_subject_is_parted(text: str, parts: tuple[str, str]) -> None:
    assert cut_time(text) == parts


@pytest.mark.parametrize(
    ("text", "since", "until"),
    [
        ("statements from 2022", "2022-01-01", "2022-12-31"),
        ("issued in May 2022", "2022-05-01", "2022-05-31"),
        ("before 2023", None, "2022-12-31"),
        ("after May 2020", "2020-06-01", None),
        ("since 2021", "2021-01-01", None),
        ("until 2021", None, "2021-12-31"),
        ("between 2021 and 2023", "2021-01-01", "2023-12-31"),
        ("2023年10月的声明", "2023-10-01", "2023-10-31"),
        ("2021年以前", None, "2020-12-31"),
        ("заявления до 2023 года", None, "2022-12-31"),
        ("с 2021 года", "2021-01-01", None),
        ("с 2021 по 2025 год", "2021-01-01", "2025-12-31"),
        ("from 2021 onwards", "2021-01-01", None),
        ("déclarations d’octobre 2023", "2023-10-01", "2023-10-31"),
        ("declaraciones de mayo de 2022", "2022-05-01", "2022-05-31"),
        ("بيانات 2022", "2022-01-01", "2022-12-31"),
        ("30 February 2021", "2021-02-01", "2021-02-28"),
        ("2,021 lamps and 3.2022", None, None),
    ],
)
def test_a_time_is_read(text: str, since: str | None, until: str | None) -> None:
    timing = read_timing(text)
    assert (timing.since, timing.until) == (since, until)


@pytest.mark.parametrize(
    "text",
    ["二〇三〇年五月三日", "2030年5月3日", "令和十二年五月三日", "令和12年5月3日", "2030. 5. 3."],
)
def test_a_day_is_read_in_whatever_figures(text: str) -> None:
    timing = read_timing(text)
    assert (timing.since, timing.until) == ("2030-05-03", "2030-05-03")
