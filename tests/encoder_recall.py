"""How often a question's nearest paragraph is the right one, by an encoder's vectors alone."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from config.settings import EncoderSettings
from ingest.encoder.loading import load_encoders
from tests.conftest import SHARED

READING = SHARED / "gold" / "reading"
PRECISIONS = ("fp32", "int8")

Place = tuple[str, str]


class Asked(NamedTuple):
    """A question, and the paragraphs that answer it."""

    question: str
    gold: frozenset[Place]


def measure_precisions(folder: Path, files: int | None, every: int) -> dict[str, float]:
    """Give by precision the share of questions whose nearest paragraph is right.

    Asked are every so many questions on the first ``files`` of the shared reading documents, by
    default on all.
    """
    paragraphs = read_paragraphs(files)
    asked = read_questions({file for file, _ in paragraphs})[::every]
    return {
        precision: _measure(EncoderSettings(precision=precision), folder, paragraphs, asked)
        for precision in PRECISIONS
    }


def show_precisions(folder: Path) -> tuple[str, str, str]:
    """Give the row of what int8 costs, over all documents and questions."""
    recall = measure_precisions(folder, None, 1)
    return (
        "questions whose nearest paragraph is right by the English encoder's vectors alone",
        f"fp32 {recall['fp32']:.3f}, int8 {recall['int8']:.3f}",
        "int8 < .010 less",
    )


def read_paragraphs(files: int | None) -> dict[Place, str]:
    """Give the paragraphs of the English documents, or of the first ones."""
    return {
        (path.name, found[1]): found[2]
        for path in sorted((READING / "en").glob("*.txt"))[:files]
        for found in re.finditer(r"^(\d+)\. (.+)$", path.read_text("utf-8"), re.MULTILINE)
    }


def read_questions(files: set[str]) -> list[Asked]:
    """Give the answerable questions on these documents."""
    rows = map(json.loads, (READING / "en.questions.jsonl").read_text("utf-8").splitlines())
    asked = (
        Asked(row["question"], frozenset((each["file"], each["label"]) for each in row["gold"]))
        for row in rows
        if row["answerable"]
    )
    return [each for each in asked if any(file in files for file, _ in each.gold)]


def _measure(
    settings: EncoderSettings,
    folder: Path,
    paragraphs: Mapping[Place, str],
    asked: Sequence[Asked],
) -> float:
    encoder = load_encoders(settings, folder).members[-1]
    vectors = np.array(encoder.embed_documents(list(paragraphs.values())))
    questions = np.array(encoder.embed_documents([each.question for each in asked]))
    places = list(paragraphs)
    best = (questions @ vectors.T).argmax(axis=1)
    found = [places[i] in each.gold for i, each in zip(best, asked, strict=True)]
    return float(np.mean(found))
