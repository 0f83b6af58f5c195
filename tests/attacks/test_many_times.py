"""A question that names very many times is read as soon as one that names a few."""

from __future__ import annotations

import pytest

from assistant.language.detect import detect_language
from assistant.question.cues.times.set_apart import MOST_SEAMS, cut_set_time
from assistant.question.planning import read_plan
from tests.attacks.measuring import allow, measure
from tests.rows import deal

MOST_SECONDS = 3.0
"""Processor time; each of these took 10 to 40 s."""
MANY = {
    "times": ", ".join(str(1900 + place % 120) for place in range(320)),
    "names": ", ".join(f"Orsa {1900 + place}" for place in range(150)),
}
FRAMES = {
    "en": "What does {} say about tolls?",
    "zh": "{}对通行费说了什么？",
    "ar": "ماذا يقول {} عن الرسوم؟",
}


@pytest.mark.parametrize(("language", "kind"), deal(FRAMES, MANY, hands=2))
def test_many_times_are_read_soon(language: str, kind: str) -> None:
    question = FRAMES[language].format(MANY[kind])[:2_000]
    spoken = detect_language(question)
    read_plan(FRAMES[language].format("Orsa"), spoken)
    assert measure(lambda: read_plan(question, spoken)) < allow(MOST_SECONDS)


@pytest.mark.parametrize("count", [2, MOST_SEAMS, 60])
def test_times_that_are_set_apart_are_found_however_many_they_are(count: int) -> None:
    times = ", ".join(str(1950 + place) for place in range(count))
    assert cut_set_time(f"grain, lamps and tolls – {times}") == ("grain, lamps and tolls", times)
