"""The forms in which statements are asked about, in the order in which they are tried."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from assistant.language.asking import ActingWords
from assistant.language.tables import PlanningWords
from assistant.language.vocabulary import fill, join, read_vocabulary
from assistant.question.cues.subjects.acts import list_acts
from assistant.question.cues.words.worded import compile_tracing
from assistant.question.plan import Task


def _list_forms(
    words: PlanningWords, acting: ActingWords
) -> Iterator[tuple[Task, tuple[str, ...]]]:
    """Give the patterns of a language for each task, those of acts first."""
    for task in (Task.LATEST, Task.EARLIEST, Task.COUNT, Task.MENTIONS):
        yield task, getattr(acting, task)
    yield Task.HELD, words.held
    yield Task.LANGUAGES, words.languages
    yield Task.TIMELINE, words.timelines
    yield Task.COMPARE, words.comparisons
    yield Task.COMMITMENTS, words.commitments
    yield Task.APPEALS, words.appeals
    yield Task.SUMMARY, words.summaries
    yield Task.LATEST, words.latest
    yield Task.EARLIEST, words.earliest
    yield Task.OVERVIEW, words.overviews
    yield Task.EVERY, (*words.every, *words.verbatim)
    yield Task.PASSAGES, words.passages
    yield Task.DEVOTED, words.devoted
    yield Task.COUNT, words.counts
    yield Task.MENTIONS, words.mentions
    yield Task.LIST, words.lists
    yield Task.MENTIONED, words.mentioned


@dataclass(frozen=True)
class Forms:
    """The patterns of one language, compiled."""

    forms: tuple[tuple[Task, re.Pattern[str]], ...]
    phrases: re.Pattern[str]
    exact: re.Pattern[str]

    def find_first(self, plain: str, tasks: tuple[Task, ...]) -> tuple[Task, re.Match[str]] | None:
        """Give the first form that fits, in the order of tasks."""
        for task, form in self.forms:
            if task in tasks and (found := form.search(plain)):
                return task, found
        return None


@cache
def compile_forms(language: str) -> Forms:
    """Give the patterns of a language."""
    held = read_vocabulary(language)
    words = held.planning
    marked = {"act": f"(?P<act>{list_acts(language)})"}
    marked["joined"] = f"(?P<joined>{words.parts['joined']})"
    make: Callable[[str], re.Pattern[str]] = lambda each: re.compile(  # noqa: E731
        fill(fill(fill(each, held.acting.parts), marked), words.parts), re.IGNORECASE
    )
    listed = _list_forms(words, held.acting)
    forms = tuple((task, make(each)) for task, some in listed for each in some)
    exact = join(fill(each, words.parts) for each in words.exact)
    phrases = join(fill(each, words.parts) for each in words.phrases)
    return Forms(forms, re.compile(phrases, re.IGNORECASE), re.compile(exact, re.IGNORECASE))


NOVEL = tuple(compile_tracing("novel"))
TRACED = (
    (Task.LINEAGE, tuple(compile_tracing("lineages"))),
    (Task.REWORDED, tuple(compile_tracing("reworded"))),
    (Task.COUNT, tuple(compile_tracing("counts"))),
    (Task.ONLY, tuple(compile_tracing("only"))),
    (Task.LATEST, tuple(compile_tracing("still"))),
    (Task.REPLACED, tuple(compile_tracing("replaced"))),
    (Task.PRECEDED, tuple(compile_tracing("preceded"))),
    (Task.MENTIONS, tuple(compile_tracing("uttered"))),
)
