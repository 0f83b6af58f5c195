"""Measures retrieval, answers and refusals on a gold file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np

from assistant.citing.answer import Answer, Citation
from assistant.evaluation.gold import GoldQuestion
from assistant.question.turns.leaning.followups import Turn, remember
from assistant.retrieval.scope import Scope

RESAMPLES = 1_000
"""Bootstrap samples of an interval; it spans the middle 95% of their means."""

CUTS = (1, 5, 10)


class Ask(Protocol):
    """How a question is asked: as ``Assistant.ask`` takes it."""

    def __call__(
        self, question: str, name: str | None, earlier: Sequence[Turn], scope: Scope | None, /
    ) -> Answer:
        """Answer a question after earlier turns, from the statements of a scope."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """A gold question and what became of it.

    ``rank`` is the place of the first gold paragraph in the evidence, counted from 1, or ``None``;
    ``right`` tells for each citation shown whether its paragraph is a gold one.
    """

    gold: GoldQuestion
    answer: Answer
    rank: int | None
    right: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A share: its mean over ``count`` cases and the 95% interval of the mean."""

    mean: float
    low: float
    high: float
    count: int

    def __str__(self) -> str:
        """Print ``0.823 (0.781–0.864) n=120``."""
        return f"{self.mean:.3f} ({self.low:.3f}–{self.high:.3f}) n={self.count}"


def judge(gold: GoldQuestion, answer: Answer) -> Outcome:
    """Compare an answer with what the gold question asks for.

    What an answer of all places found are its citations; its evidence is what is near besides.
    """
    right = tuple(gold.fits(each.source, each.paragraph_text) for each in answer.citations)
    near = [gold.fits(each.source, each.text) for each in answer.evidence]
    fits = [*right, *near] if answer.lookup else near
    rank = next((place for place, fit in enumerate(fits, 1) if fit), None)
    return Outcome(gold, answer, rank, right)


def measure(outcomes: Sequence[Outcome]) -> dict[str, Figure]:
    """Give the figures of a set: retrieval and citations over the answerable questions.

    ``refused`` is of the unanswerable; citations count only where the assistant answered. A quote
    is word for word where its paragraph has it, byte for byte, at the place the citation gives.
    """
    answerable = [each for each in outcomes if each.gold.answerable]
    answered = [each for each in answerable if not each.answer.abstained]
    unanswerable = [each for each in outcomes if not each.gold.answerable]
    shown = [right for each in answered for right in each.right]
    quotes = [each for outcome in outcomes for each in outcome.answer.citations]
    named: dict[str, Iterable[float]] = {
        **{f"R@{cut}": [_found(each, cut) for each in answerable] for cut in CUTS},
        "MRR": [1 / each.rank if each.rank else 0.0 for each in answerable],
        "answered": [not each.answer.abstained for each in answerable],
        "first citation right": [bool(each.right) and each.right[0] for each in answered],
        "some citation right": [any(each.right) for each in answered],
        "citations right of all shown": shown,
        "says what it must": [_holds(each) for each in answerable if each.gold.says],
        "refused": [each.answer.abstained for each in unanswerable],
        "quotes word for word": [_is_verbatim(each) for each in quotes],
    }
    return {name: figure for name, values in named.items() if (figure := _estimate(values))}


def measure_kinds(outcomes: Sequence[Outcome]) -> dict[str, dict[str, Figure]]:
    """Give the figures of all questions, then of each kind."""
    kinds = sorted({each.gold.kind for each in outcomes})
    parts = {kind: [each for each in outcomes if each.gold.kind == kind] for kind in kinds}
    return {"all": measure(outcomes), **{kind: measure(part) for kind, part in parts.items()}}


def measure_latency(outcomes: Sequence[Outcome]) -> dict[str, float]:
    """Give the median and the 95th percentile of the seconds an answer took."""
    seconds = [each.answer.seconds for each in outcomes] or [0.0]
    p50, p95 = np.percentile(seconds, (50, 95))
    return {"p50": round(float(p50), 4), "p95": round(float(p95), 4)}


def trace_coverage(outcomes: Sequence[Outcome]) -> list[tuple[float, float]]:
    """Give the precision–coverage curve: answering from the most confident question down.

    Coverage is the share of the answerable questions answered; precision the share of the
    answers whose first paragraph is a gold one.
    """
    ranked = sorted(outcomes, key=lambda each: -each.answer.confidence)
    answerable = sum(each.gold.answerable for each in ranked)
    points, right, covered = [], 0, 0
    for count, each in enumerate(ranked, 1):
        right += each.rank == 1
        covered += each.gold.answerable
        points.append((covered / (answerable or 1), right / count))
    return points


def ask_all(questions: Sequence[GoldQuestion], ask: Ask) -> list[Outcome]:
    """Ask every gold question, each with its own conversation and scope; judge the answers."""
    return [judge(gold, _ask_on(gold, ask)) for gold in questions]


def _ask_on(gold: GoldQuestion, ask: Ask) -> Answer:
    turns: list[Turn] = []
    for earlier in gold.turns:
        turns.append(remember(ask(earlier, None, turns, gold.scope)))
    return ask(gold.question, gold.id, turns, gold.scope)


def report(outcomes: Sequence[Outcome]) -> dict[str, Any]:
    """Give all figures as plain dicts and numbers."""
    kinds = {
        kind: {
            name: {"mean": figure.mean, "low": figure.low, "high": figure.high, "n": figure.count}
            for name, figure in figures.items()
        }
        for kind, figures in measure_kinds(outcomes).items()
    }
    return {"questions": len(outcomes), "kinds": kinds, "seconds": measure_latency(outcomes)}


def format_report(outcomes: Sequence[Outcome]) -> str:
    """Give all figures as a text table."""
    lines = [f"{len(outcomes)} questions"]
    for kind, figures in measure_kinds(outcomes).items():
        lines.append(f"\n{kind or '(no kind)'}")
        lines += [f"  {name:<30}{figure}" for name, figure in figures.items()]
    latency = measure_latency(outcomes)
    lines.append(f"\nseconds an answer: p50 {latency['p50']:.3f}, p95 {latency['p95']:.3f}")
    return "\n".join(lines)


def _found(outcome: Outcome, cut: int) -> bool:
    return outcome.rank is not None and outcome.rank <= cut


def _holds(outcome: Outcome) -> bool:
    return outcome.gold.says in outcome.answer.text


def _is_verbatim(citation: Citation) -> bool:
    return citation.paragraph_text[citation.start : citation.end] == citation.quote


def _estimate(values: Iterable[float]) -> Figure | None:
    sample = np.array(list(values), dtype=float)
    if not sample.size:
        return None
    random = np.random.default_rng(0)
    means = random.choice(sample, (RESAMPLES, sample.size)).mean(axis=1)
    low, high = np.percentile(means, (2.5, 97.5))
    return Figure(
        round(float(sample.mean()), 4), round(float(low), 4), round(float(high), 4), sample.size
    )
