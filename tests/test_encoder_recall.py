"""What int8 costs: hardly a question finds another paragraph than with fp32."""

from __future__ import annotations

import json
import re
from pathlib import Path

import numpy as np

from config.settings import EncoderSettings
from ingest.encoder.loading import load_encoders
from tests.conftest import SHARED, needs_shared

READING = SHARED / "gold" / "reading"
EVERY = 2
"""Of the 3,939 questions every second is asked. All of them: fp32 0.674, int8 0.671."""

Place = tuple[str, str]


def read_paragraphs() -> dict[Place, str]:
    return {
        (path.name, found[1]): found[2]
        for path in sorted((READING / "en").glob("*.txt"))
        for found in re.finditer(r"^(\d+)\. (.+)$", path.read_text("utf-8"), re.MULTILINE)
    }


def read_questions() -> list[tuple[str, set[Place]]]:
    lines = (READING / "en.questions.jsonl").read_text("utf-8").splitlines()
    return [
        (row["question"], {(gold["file"], gold["label"]) for gold in row["gold"]})
        for row in map(json.loads, lines)
        if row["answerable"]
    ][::EVERY]


@needs_shared
def test_int8_costs_less_than_a_hundredth_of_recall(encoder_folder: Path) -> None:
    paragraphs = read_paragraphs()
    questions = read_questions()
    places = list(paragraphs)
    recall = {}
    for precision in ("fp32", "int8"):
        encoder = load_encoders(EncoderSettings(precision=precision), encoder_folder).members[-1]
        vectors = np.array(encoder.embed_documents(list(paragraphs.values())))
        asked = np.array(encoder.embed_documents([question for question, _ in questions]))
        best = (asked @ vectors.T).argmax(axis=1)
        found = [places[i] in gold for i, (_, gold) in zip(best, questions, strict=True)]
        recall[precision] = np.mean(found)
    assert recall["fp32"] - recall["int8"] < 0.01
