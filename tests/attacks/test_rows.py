"""Rows of files of questions, as people and programs write them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from assistant.answering.batch import read_batch
from assistant.evaluation.gold import read_gold
from assistant.web.views.feedback import Feedback, write_feedback
from config.errors import GoldError, QuestionError

SEPARATORS = "\u2028\u2029\x85\x0b\x0c\x1c\x1d\x1e"
"""What ends a line for some readers, and stands in a text of JSON all the same."""


def test_no_letter_of_a_question_ends_its_row(tmp_path: Path) -> None:
    file, questions = tmp_path / "rows.jsonl", [f"Who{each}sails?" for each in "\u2028\u2029\x85"]
    rows = [json.dumps({"question": each}, ensure_ascii=False) for each in questions]
    file.write_text("\n".join(rows) + "\n", encoding="utf-8")
    assert [each.question for each in read_batch(file)] == questions


def test_no_letter_of_a_readers_comment_spoils_the_file_of_verdicts(tmp_path: Path) -> None:
    file = tmp_path / "feedback.jsonl"
    write_feedback(Feedback(f"Who sails{SEPARATORS}?", "bad", comment=SEPARATORS), file)
    write_feedback(Feedback("Who else sails?", "bad"), file)
    assert [each.question for each in read_gold(file)][1] == "Who else sails?"


ODD = (
    "",
    "null",
    "[]",
    '"Who sails?"',
    "{}",
    '{"question": null}',
    '{"question": 5}',
    '{"question": ["Who sails?"]}',
    '{"question": "Who sails?", "turns": "Who?"}',
    '{"question": "Who sails?", "turns": [{"path": "/etc/hostname"}]}',
    '{"question": "Who sails?", "scope": {"path": "/etc/hostname"}}',
    '{"question": "Who sails?", "scope": {"from": 2031}}',
    '{"question": "\\ud800"}',
    '{"question": "Who sails?", "id": {"a": 1}}',
    '{"question": "Who sails?", "id": ' + "9" * 5_000 + "}",
    "[" * 100_000,
    "NaN",
)


@pytest.mark.parametrize("row", ODD, ids=range(len(ODD)))
def test_a_row_of_another_type_is_named_by_its_line(row: str, tmp_path: Path) -> None:
    file = tmp_path / "rows.jsonl"
    file.write_text(f'{{"question": "Who sails?"}}\n{row}\n', encoding="utf-8")
    with pytest.raises(QuestionError, match="line 2 holds no question"):
        list(read_batch(file))


GOLD = {"id": "q1", "question": "Who sails?", "answerable": True, "gold": []}
ODD_GOLD = (
    {"id": None},
    {"question": "\ud800"},
    {"question": ["Who sails?"]},
    {"answerable": "perhaps"},
    {"gold": [{"file": "a.md", "quote": 5}]},
    {"gold": [{"file": ["a.md"], "quote": "Ships sail."}]},
    {"gold": {"file": "a.md", "quote": "Ships sail."}},
    {"turns": "Who?"},
    {"scope": {"from": 2031}},
    {"scope": {"path": "/etc/hostname"}},
)


@pytest.mark.parametrize(
    "row",
    [*filter(None, ODD), *(json.dumps(GOLD | each) for each in ODD_GOLD)],
    ids=range(len(ODD) - 1 + len(ODD_GOLD)),
)
def test_a_gold_row_of_another_type_is_named_by_its_line(row: str, tmp_path: Path) -> None:
    file = tmp_path / "gold.jsonl"
    file.write_text(f"{json.dumps(GOLD)}\n{row}\n", encoding="utf-8")
    with pytest.raises(GoldError, match="line 2 is no gold question") as refused:
        read_gold(file)
    assert len(str(refused.value)) < 500
