"""Makes the weights of the recogniser: ``python -m tests.training.plans.train OUT.safetensors``.

Needs the dependency group ``training``; takes about half an hour on two cores. Every sixteenth
example is left out, and what is recognised of those is printed.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import torch

from assistant.question.recognised.recogniser import Recogniser
from config.settings import EncoderSettings
from ingest.cross_encoder.alone import ASKED, load_question_reader
from ingest.cross_encoder.weights import JointWeights, write_packed
from ingest.encoder.files.packed import find_packed
from tests.training.descent import Stage
from tests.training.plans.examples import Example, read_examples, read_others
from tests.training.plans.judged import judge
from tests.training.plans.plain import put_plain
from tests.training.plans.tagger import Tagger

SEED = 0
LEFT_OUT, FIRST = 16, 3
"""Every so many examples are left out, from this one on."""
STAGE = Stage(passes=4, rate=1.5e-4)


def train(examples: Sequence[Example], out: Path) -> None:
    """Write weights that recognise the examples."""
    torch.manual_seed(SEED)
    weights = JointWeights(find_packed())
    tagger = Tagger(weights)
    lessons = list(tagger.prepare(examples, weights.load_pieces(2 * ASKED)))
    tagger.teach(lessons, STAGE, Random(SEED))
    write_packed(tagger.export(), out)


def main() -> None:
    """Train on all examples but some, write the weights and tell what they are worth."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    out = parser.parse_args().out
    examples = [*read_examples(), *read_others()]
    left = examples[FIRST::LEFT_OUT]
    taught = [each for place, each in enumerate(examples) if place % LEFT_OUT != FIRST]
    train([*taught, *put_plain(taught, Random(SEED))], out)
    with TemporaryDirectory() as folder:
        reader = load_question_reader(EncoderSettings(), Path(folder), out)
        assert reader, "the own encoders are needed"
        told = judge(Recogniser(reader), left)
    print("tasks {:.3f}, with subject {:.3f}, others {:.3f}".format(*told))


if __name__ == "__main__":
    main()
