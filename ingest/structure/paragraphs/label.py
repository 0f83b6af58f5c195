"""The labels that citations print, as a person would write them, no two alike in a document.

A label is the author's number. Where the same number stands twice, it says the section that tells
the two apart, by its short name; the main text stays plain. Numbers that run on are one run,
whatever headings they pass: their section is the one that holds them all.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from textwrap import shorten

from ingest.structure.dateline import LEADS_IN
from ingest.structure.paragraphs.gathered import Gathered
from ingest.structure.paragraphs.section import (
    ATTACHED,
    HEADING,
    LEAD,
    OPTION,
    RECITAL,
    Section,
)
from ingest.structure.recitals import name_recitals

LONGEST_NUMBER = 6
"""Characters of a number that is put in brackets after its section's."""
LONGEST_HEADING = 60
ABBREVIATED = "."
"""The end of a name after which no comma stands: “2 kap. 3 §”."""
SPELT = frozenset({HEADING, LEAD, RECITAL, "decision", "resolution", "language"})
"""Sections whose names end in words or symbols: no number is put in brackets after these."""


def find_labels(paragraphs: Sequence[Gathered]) -> list[str | None]:
    """Give every paragraph a label that no other one has, ``None`` where it has no number."""
    _say_options(paragraphs)
    runs = _gather(paragraphs)
    _attach(runs)
    while _tell_apart(runs):
        pass
    labels = {id(paragraph): label for run in runs for paragraph, label in run.labels()}
    counts = Counter(labels.values())
    found = (labels.get(id(paragraph)) for paragraph in paragraphs)
    return [label if label and counts[label] == 1 else None for label in found]


@dataclass(slots=True)
class _Run:
    """Paragraphs whose numbers run on; ``depth`` is how many names their labels say.

    ``names`` are the sections that hold them all, those that tell most first. ``spreads`` is true
    where none does: such numbers are the main text's, the section of the first is their last name.
    """

    paragraphs: list[Gathered]
    names: tuple[Section, ...]
    depth: int = 0
    spreads: bool = False

    @classmethod
    def of(cls, paragraphs: list[Gathered], lead: Section | None) -> _Run:
        names = _order(_find_common(paragraph.path for paragraph in paragraphs))
        led = (lead,) if lead else ()
        if lead and lead.kind == RECITAL:
            first = sum(each.is_division for each in names[:1])
            return cls(paragraphs, (*names[:first], *led, *names[first:]))
        first_path = paragraphs[0].path[-1:]
        return cls(paragraphs, (names or first_path) + led, spreads=bool(first_path) > bool(names))

    @property
    def next_name(self) -> Section | None:
        """The next name that the labels could say."""
        return self.names[self.depth] if self.depth < len(self.names) else None

    @property
    def next_kind(self) -> str:
        """The kind of that name, empty for none."""
        return self.next_name.kind if self.next_name else ""

    @property
    def word(self) -> str:
        """What names its numbers, or those that they are parts of, empty for numbers alone."""
        return self.paragraphs[0].word

    def leave_name(self) -> None:
        """Leave out the next name."""
        self.names = (*self.names[: self.depth], *self.names[self.depth + 1 :])

    def labels(self) -> list[tuple[Gathered, str]]:
        """Give each paragraph with its label."""
        said = self.names[: self.depth]
        path = sorted(said, key=self._find_place)
        return [(paragraph, _name(path, paragraph)) for paragraph in self.paragraphs]

    def _find_place(self, name: Section) -> int:
        """Give how far in a name stands among the sections of the run, what leads in to it last."""
        path = self.paragraphs[0].path
        return path.index(name) if name in path else len(path)


def _gather(paragraphs: Sequence[Gathered]) -> list[_Run]:
    gathered: dict[int, list[Gathered]] = defaultdict(list)
    leads: dict[int, Section | None] = {}
    for place, paragraph in enumerate(paragraphs):
        if _number(paragraph):
            gathered[paragraph.run].append(paragraph)
            leads.setdefault(paragraph.run, _read_lead(paragraphs[place - 1]) if place else None)
    return [_Run.of(each, leads[run]) for run, each in gathered.items()]


def _read_lead(before: Gathered) -> Section | None:
    """Give what leads in to numbers: “The Council recommends:”, or to recitals: “Whereas:”."""
    if before.mark or not before.tail.endswith(LEADS_IN):
        return None
    if recital := name_recitals(before.tail):
        return Section.of_recitals(recital)
    short = before.length <= LONGEST_HEADING
    return Section.of_lead(before.tail.rstrip(" :：")) if short else None


def _find_common(paths: Iterable[tuple[Section, ...]]) -> tuple[Section, ...]:
    common, *others = paths
    for path in others:
        pairs = zip(common, path, strict=False)
        same = next((n for n, (one, other) in enumerate(pairs) if one is not other), None)
        common = common[: min(len(path), len(common)) if same is None else same]
    return common


def _order(path: tuple[Section, ...]) -> tuple[Section, ...]:
    """Put the sections of a path in the order in which labels name them.

    The text within the text comes first, then what is numbered, the innermost first, then words.
    """
    inner = [each for each in path[::-1] if each.kind != OPTION]
    divisions = [each for each in inner if each.is_division]
    numbered = [each for each in inner if not each.is_division and each.kind != HEADING]
    words = [each for each in inner if each.kind == HEADING]
    return (*divisions[:1], *numbered, *divisions[1:], *words)


def _say_options(paragraphs: Sequence[Gathered]) -> None:
    """Mark the paragraphs that an option words otherwise than the one before or after it."""
    for option, group in groupby(paragraphs, key=lambda paragraph: paragraph.option is not None):
        stands = list(group)
        others = [each for each in stands if each.option is not stands[-1].option]
        most = max((each.value for each in others), default=0)
        for each in stands if option else ():
            each.in_option = each.option is not stands[-1].option or each.value <= most


def _attach(runs: Sequence[_Run]) -> None:
    """Name the annex of the numbers that an annex begins anew, where numbers stand outside it: of
    those that have a word of their own (“Rule 4”), where that word has numbers there.
    """
    for place, run in enumerate(runs):
        if run.next_kind in ATTACHED and _counts_anew(run, runs[:place]):
            annex = run.names[0]
            outside = [each for each in runs if all(name is not annex for name in each.names)]
            run.depth = any(run.word in {"", each.word} for each in outside)


def _counts_anew(run: _Run, before: Sequence[_Run]) -> bool:
    return not (before and run.paragraphs[0].follows(before[-1].paragraphs[-1]))


def _tell_apart(runs: Sequence[_Run]) -> bool:
    """Name one more section in the labels of runs that share a label, or leave out one that tells
    none of them apart; tell whether any could.
    """
    holders: dict[str, list[_Run]] = defaultdict(list)
    for run in runs:
        for label in dict.fromkeys(label for _, label in run.labels()):
            holders[label].append(run)
    groups = [group for group in holders.values() if len(group) > 1]
    chosen = {id(run): run for group in groups for run in _choose(group)}
    left = {id(run): run for group in groups if _is_shared(group) for run in group}
    for run in chosen.values():
        run.depth += 1
    for name in left.keys() - chosen.keys():
        left[name].leave_name()
    return bool(chosen or left)


def _is_shared(group: Sequence[_Run]) -> bool:
    """Tell whether one section holds all of these runs, whose name tells none apart."""
    first = group[0].next_name
    return first is not None and all(run.next_name is first for run in group)


def _choose(group: Sequence[_Run]) -> list[_Run]:
    """Give the runs that are to say more: all where they are alike, else all but the main one."""
    open_runs = [run for run in group if run.next_kind]
    if not open_runs or _is_shared(group):
        return []
    if len({run.next_kind for run in group}) == 1:
        spread = [run for run in group if run.spreads]
        return [run for run in open_runs if run not in spread] if len(spread) == 1 else open_runs
    main = max(
        group,
        key=lambda run: (
            run.next_kind != RECITAL,
            not run.next_kind,
            run.next_kind == LEAD,
            run.next_kind not in ATTACHED,
            len(run.paragraphs),
        ),
    )
    return [run for run in open_runs if run is not main]


def _name(path: Sequence[Section], paragraph: Gathered) -> str:
    """Put names before a number: ``Section 2(1)``, ``Annex, Article 1``, ``Health, 2``."""
    said = [*path, *([paragraph.option] if paragraph.option and paragraph.in_option else [])]
    number = _number(paragraph) or ""
    if not said:
        return number
    names = ", ".join(_shorten(each) for each in said)
    bracketed = (
        len(number) <= LONGEST_NUMBER and said[-1].kind not in SPELT and not paragraph.is_article
    )
    if bracketed:
        return f"{names}({number.strip('()')})"
    close = said[-1].kind == RECITAL or names.endswith(ABBREVIATED)
    return f"{names} {number}" if close else f"{names}, {number}"


def _number(paragraph: Gathered) -> str | None:
    """Give the author's number, with that of the paragraph that it is a part of: Article 5(2)."""
    own, above = paragraph.mark.label if paragraph.mark else None, paragraph.above
    if own and above:
        if paragraph.mark and paragraph.mark.named:
            return f"{above}, {own}"
        return own if "." in own else f"{above}({own})"
    return own


def _shorten(section: Section) -> str:
    return shorten(section.name, LONGEST_HEADING, placeholder="…")
