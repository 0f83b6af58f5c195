"""Times what is asked of all statements, for ``tests.bench``."""

from __future__ import annotations

import time
from collections.abc import Iterator

from assistant.answering.assistant import Assistant

LISTS = {
    "a list": "Which statements mention climate change?",
    "a count": "How many statements mention energy?",
    "exact words": "Where is the phrase “clean energy” used?",
}
TOLD = {
    "a comparison": "Compare what the Carbis Bay and the Hiroshima communiqués say about trade.",
    "what was said over time": "How did the G7's words on clean energy change over time?",
    "a summary": "Summarise the Bali G20 declaration.",
}
REPEATED = 5
SMALL = 10_000
"""Paragraphs up to which each statement is there once, so that it can be named."""
BARS = {True: (30, 150), False: (300, None)}
"""Milliseconds that lists, and what is told of statements, may take: in a small and a large one."""


def time_lists(assistant: Assistant) -> dict[str, float]:
    """Give the milliseconds that answers from all statements take, warm: the least of a few."""
    least = {}
    for name, question in {**LISTS, **TOLD}.items():
        assistant.ask(question)
        taken = []
        for _ in range(REPEATED):
            started = time.perf_counter()
            assistant.ask(question)
            taken.append(time.perf_counter() - started)
        least[name] = 1_000 * min(taken)
    return least


def show_lists(found: dict[str, float]) -> Iterator[tuple[str, str, str]]:
    """Give the rows of the table: what, figure, bar."""
    listed, told = BARS[found["paragraphs"] < SMALL]
    for names, most in ((LISTS, listed), (TOLD, told)):
        for name in names if most else ():
            what = f"{name} of all statements, {found['paragraphs']:,} paragraphs"
            yield what, f"{found[name]:.0f} ms", f"≤ {most} ms"
