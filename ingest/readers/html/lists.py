"""The lists of a web page, counted as a browser prints them."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import html as parser

from ingest.language.numerals import spell_letter, spell_roman

HIGHEST = 2**31 - 1
"""The highest number that a browser lets a list begin with."""


@dataclass(slots=True)
class List:
    """A list while its items are counted: the form of its numbers, the next one, the step."""

    form: str
    next: int
    step: int

    @classmethod
    def of(cls, element: parser.HtmlElement) -> List:
        """Give a list before its first item."""
        if element.tag == "ul":
            return cls("•", 1, 1)
        items = len(element.findall("li"))
        step = -1 if element.get("reversed") is not None else 1
        start = _read_number(element.get("start"), items if step < 0 else 1)
        return cls(element.get("type") or "1", start, step)

    def count(self, item: parser.HtmlElement) -> str:
        """Give the mark of the next item as a browser prints it."""
        value = _read_number(item.get("value"), self.next)
        self.next = value + self.step
        if self.form == "•":
            return "•"
        if value < 1 or self.form not in {"a", "A", "i", "I"}:
            return f"{value}."
        printed = spell_roman(value) if self.form in {"i", "I"} else spell_letter(value)
        return f"{printed.upper() if self.form in {'A', 'I'} else printed.lower()}."


def _read_number(value: str | None, otherwise: int) -> int:
    try:
        number = int(value) if value else otherwise
    except ValueError:
        return otherwise
    return number if abs(number) <= HIGHEST else otherwise
