"""What may answer “when” is known in English, French and Chinese."""

from __future__ import annotations

import pytest

from assistant.extraction.spans import find_spans
from assistant.question.form import read_question


@pytest.mark.parametrize(
    ("question", "sentence", "answer"),
    [
        ("When does the ferry run?", "The ferry runs every week.", "every week"),
        ("When does the lighthouse open?", "It opens on Sundays.", "Sundays"),
        ("Quand le phare ouvre-t-il ?", "Le phare ouvre chaque semaine.", "chaque semaine"),
        ("Quand le phare ouvre-t-il ?", "Il ouvre le dimanche.", "dimanche"),
        ("旧灯塔什么时候向游客开放？", "旧灯塔每逢星期日向游客开放。", "星期日"),
        ("渡轮何时开航？", "渡轮自二〇二四年五月起开航。", "二〇二四年"),
        ("渡轮何时开航？", "渡轮每天开航。", "每天"),
    ],
)
def test_when_is_answered(question: str, sentence: str, answer: str) -> None:
    spans = find_spans(read_question(question), sentence)
    assert answer in [sentence[start:end] for start, end in spans]


def test_what_says_no_time_does_not_answer_when() -> None:
    assert find_spans(read_question("旧灯塔什么时候向游客开放？"), "旧灯塔是白色的。") == []
