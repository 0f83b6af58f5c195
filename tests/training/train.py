"""Makes the joint reader's weights: ``python -m tests.training.train READING STATEMENTS OUT``.

READING is a folder of reading sets (see ``reading.py``), STATEMENTS the folder of the statements
that ``questions.tsv`` asks about, OUT the file that is written, as ``ingest/cross_encoder`` has it.
Needs the dependency group ``training``; takes about two hours on one core and 4 GB of memory.

First the model learns from the reading sets, then from our own questions, with some of the first
lest it forget.
Every fifth file of the reading sets is left out, and what it refuses of these is printed.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import torch

from assistant.answering.assistant import Assistant
from config.loading import load_settings
from ingest.cross_encoder.weights import write_packed
from ingest.encoder.files.packed import find_packed
from ingest.encoder.files.sentence_pieces import SentencePieces
from ingest.sync.run import sync
from tests.training.descent import Stage
from tests.training.examples import Cutter, Example
from tests.training.model import Model
from tests.training.own import make_own, read_rows
from tests.training.pairs import Pair, pair
from tests.training.reading import LANGUAGES, make_reading
from tests.training.teaching import Lesson, measure_refused, prepare, teach

SEED = 0
LEFT_OUT = 5
"""Every so many files of a reading set are left out."""
WINDOW = 512
"""Word pieces of a text that are counted."""
FIRST, SECOND = Stage(passes=2, rate=1e-4), Stage(passes=1, rate=7e-5)
REMEMBERED = 9_000
"""How many examples of the first stage come again in the second."""


@dataclass(frozen=True, slots=True)
class Course:
    """The examples that are learnt from, and by language those that tell what was learnt."""

    reading: Sequence[Example]
    own: Sequence[Example]
    left: Mapping[str, Sequence[Example]]


def main() -> None:
    """Make the examples, train in two stages, write the weights and print what they are worth."""
    reading, statements, out = map(Path, sys.argv[1:])
    random = Random(SEED)
    torch.manual_seed(SEED)
    weights = find_packed()
    pieces = weights.load_pieces(WINDOW)
    course = make_course(reading, statements, Cutter(pieces), random)
    model = Model(weights)
    _train(model, course, pieces, random)
    write_packed(model.export(), out)
    for language, examples in course.left.items():
        refused = measure_refused(model, _prepare(model, examples, pieces))
        shares = ", ".join(f"{kind} {share:.3f}" for kind, share in refused.items())
        print(f"refused of what does not answer, {language}: {shares}")


def make_course(reading: Path, statements: Path, cutter: Cutter, random: Random) -> Course:
    """Make the examples; the statements are read into an index that is thrown away."""
    with TemporaryDirectory() as folder:
        settings = load_settings(index={"path": folder}, statements={"path": statements})
        sync([statements], settings)
        assistant = Assistant(settings)
        encoder = assistant.retriever.encoders.members[0]
        made = {each: make_reading(reading, each, encoder, cutter, random) for each in LANGUAGES}
        own = make_own(read_rows(), statements, assistant, cutter, random)
    taught, left = [], {}
    for language, examples in made.items():
        out = set(sorted({each.file for each in examples})[::LEFT_OUT])
        taught += [each for each in examples if each.file not in out]
        left[language] = [each for each in examples if each.file in out]
    return Course(taught, own, left)


def _train(model: Model, course: Course, pieces: SentencePieces, random: Random) -> None:
    first = _prepare(model, course.reading, pieces)
    teach(model, first, FIRST, random)
    own = _prepare(model, course.own, pieces)
    teach(model, [*random.sample(first, REMEMBERED), *own], SECOND, random)


def _prepare(model: Model, examples: Sequence[Example], pieces: SentencePieces) -> list[Lesson]:
    made = (pair(each, pieces) for each in examples)
    pairs: list[Pair] = [each for each in made if each]
    return list(prepare(model, pairs))


if __name__ == "__main__":
    main()
