"""Scores of the paragraphs found in documents against those a careful person would cite.

Run as ``python -m tests.structure_score FOLDER``; the folder holds the gold structure, one JSON
file a document, whose paths are relative to the folder that holds ``collection``.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from config.limits import LimitSettings
from ingest.parsing.parse import parse_file
from ingest.statement import Paragraph, Statement

REACH = 24
"""Letters of a paragraph's beginning or end that must agree with the gold's."""


@dataclass(frozen=True, slots=True)
class Score:
    """Of one document: the shares of gold paragraphs with the right start, end and label.

    ``noise`` lists the furniture found inside paragraphs, ``described`` is true when title and
    date are the gold's.
    """

    name: str
    starts: float
    ends: float
    labels: float
    noise: tuple[str, ...]
    described: bool


def score_folder(folder: Path) -> list[Score]:
    """Score every document of the gold structure in a folder."""
    return [score_document(path) for path in sorted(folder.glob("*.json"))]


def score_document(path: Path) -> Score:
    """Score one document."""
    gold = json.loads(path.read_text("utf-8"))
    statement = parse_file(path.parents[2] / gold["path"], LimitSettings())
    pairs = list(_pair(_select_top(gold), statement.paragraphs))
    return Score(
        name=gold["id"],
        starts=_share(found is not None for _, found in pairs),
        ends=_share(found is not None and _ends_alike(each, found) for each, found in pairs),
        labels=_share(found is not None and found.label == each["label"] for each, found in pairs),
        noise=tuple(_find_noise(gold, statement, path.with_suffix(".tsv"))),
        described=_is_titled(gold["title"], statement) and gold["date"] == statement.date,
    )


def _is_titled(title: str, statement: Statement) -> bool:
    """Tell whether the title is the gold's; one that says the symbol stands for its movers."""
    if statement.symbol and statement.symbol in statement.title:
        return title in statement.furniture
    return _letters(title) == _letters(statement.title)


def _select_top(gold: dict[str, Any]) -> list[dict[str, Any]]:
    return [
        each
        for each in gold["paragraphs"]
        if each.get("parent_n") is None and "label" in each and not each.get("optional")
    ]


def _pair(
    gold: Sequence[dict[str, Any]], paragraphs: Sequence[Paragraph]
) -> Iterator[tuple[dict[str, Any], Paragraph | None]]:
    place = 0
    for each in gold:
        wanted = _letters(each["starts"])[:REACH]
        places = range(place, len(paragraphs))
        found = next((n for n in places if _letters(paragraphs[n].text).startswith(wanted)), None)
        place = place if found is None else found + 1
        yield each, None if found is None else paragraphs[found]


def _ends_alike(gold: dict[str, Any], found: Paragraph) -> bool:
    return _letters(found.text).endswith(_letters(gold["ends"])[-REACH:])


def _find_noise(gold: dict[str, Any], statement: Statement, whole: Path) -> Iterator[str]:
    """Give the furniture in paragraphs, but what the text itself says too: “On 3 May, we …”."""
    texts = [_letters(each.text) for each in statement.paragraphs]
    own = _letters(whole.read_text("utf-8"))
    others = [each["text"] for each in gold["other"]]
    for noise in dict.fromkeys((*gold["noise"], *others)):
        letters = _letters(noise)
        is_sure = len(letters) > REACH // 4 and letters not in own
        if is_sure and any(letters in text for text in texts):
            yield noise


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _share(values: Iterator[bool]) -> float:
    counted = list(values)
    return sum(counted) / max(len(counted), 1)


def main() -> None:
    """Print the scores of a folder as a table."""
    scores = score_folder(Path(sys.argv[1]))
    for each in scores:
        described = "right" if each.described else "WRONG"
        print(
            f"{each.name:<22} starts {each.starts:.3f}  ends {each.ends:.3f}"
            f"  labels {each.labels:.3f}  title and date {described}"
        )
        print("".join(f"    furniture in a paragraph: {noise}\n" for noise in each.noise), end="")
    for name in ("starts", "ends", "labels"):
        print(f"average {name:<14} {sum(getattr(each, name) for each in scores) / len(scores):.3f}")


if __name__ == "__main__":
    main()
