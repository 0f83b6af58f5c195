"""Statements that tests write, change, rename and remove: each says of itself what it says now."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, field
from pathlib import Path

PARAGRAPHS = 4


@dataclass(slots=True)
class Harbours:
    """A folder of statements, each of a harbour with a number of boats that changes.

    ``history`` has every number of boats a harbour ever had, the newest last.
    """

    folder: Path
    random: random.Random
    names: dict[int, str] = field(default_factory=dict)
    history: dict[int, list[int]] = field(default_factory=dict)

    def add(self, harbour: int) -> None:
        """Write the statement of a harbour that has none."""
        self.names[harbour] = f"harbour-{harbour}.txt"
        self.history.setdefault(harbour, [])
        self.change(harbour)

    def change(self, harbour: int) -> None:
        """Give a harbour another number of boats."""
        self.history[harbour].append(self.random.randint(1_000, 9_999))
        self._write(harbour)

    def rename(self, harbour: int) -> None:
        """Give a statement's file another name."""
        new = f"harbour-{harbour}-{self.random.randint(0, 999)}.txt"
        (self.folder / self.names[harbour]).rename(self.folder / new)
        self.names[harbour] = new

    def remove(self, harbour: int) -> None:
        """Delete a statement's file."""
        (self.folder / self.names.pop(harbour)).unlink()

    def stir(self, changes: int, most: int) -> None:
        """Make some changes of all kinds; at most so many harbours have a statement."""
        for _ in range(changes):
            harbour = self.random.randrange(most)
            if harbour not in self.names:
                self.add(harbour)
            else:
                does = self.random.choice((self.change, self.change, self.rename, self.remove))
                does(harbour)

    def _write(self, harbour: int) -> None:
        boats = self.history[harbour][-1]
        others = "".join(
            f"{number}. Paragraph {number} of Harbour {harbour} is about quay {number}.\n\n"
            for number in range(2, PARAGRAPHS + 1)
        )
        text = (
            f"STATEMENT OF HARBOUR {harbour}\n\n"
            f"1. Harbour {harbour} keeps {boats} boats for the year.\n\n{others}"
            f"Lindau, {harbour % 28 + 1} May 2024\n"
        )
        unfinished = self.folder / ".unfinished.part"
        unfinished.write_text(text, encoding="utf-8")
        unfinished.replace(self.folder / self.names[harbour])


def read_boats(text: str) -> int:
    """Give the number of boats that a first paragraph names."""
    found = re.search(r"keeps (\d+) boats", text)
    assert found is not None, text
    return int(found[1])
