"""The styles of a Word file: what they say of the text that is set in them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from docx.oxml.ns import qn

LONGEST_CHAIN = 20
"""Styles that one may be based on, one after another; more is a loop."""
OFF = frozenset({"0", "false", "off", "none"})


@dataclass(frozen=True, slots=True)
class Style:
    """A style with those that it is based on, the nearest first."""

    name: str
    chain: tuple[Any, ...]

    @property
    def properties(self) -> Any:
        """The nearest paragraph properties."""
        return next(self._find(qn("w:pPr")), None)

    def find_list(self) -> Any:
        """Give the nearest list that the style puts its paragraphs in."""
        return next(self._find(f"{qn('w:pPr')}/{qn('w:numPr')}"), None)

    def find_run(self, name: str) -> Any:
        """Give the nearest property of its runs, ``None`` where it has none."""
        return next(self._find(f"{qn('w:rPr')}/{name}"), None)

    def _find(self, path: str) -> Iterator[Any]:
        return (found for each in self.chain if (found := each.find(path)) is not None)


@dataclass(frozen=True, slots=True)
class Styles:
    """All styles of a file by their ids, and the one of paragraphs that name none."""

    named: dict[str, Style]
    usual: Style

    @classmethod
    def of(cls, part: Any) -> Styles:
        """Read the part of styles, ``None`` for a file without one."""
        elements = {} if part is None else _index(part)
        named = {name: _chain(elements, name) for name in elements}
        usual = next((style for style in named.values() if style.name == "Normal"), Style("", ()))
        return cls(named, usual)

    def find(self, paragraph: Any) -> Style:
        """Give the style of a paragraph."""
        return self._named(paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")) or self.usual

    def find_run(self, run: Any, paragraph: Style, name: str) -> Any:
        """Give a property of a run: its own, else its style's, else its paragraph's."""
        properties = run.find(qn("w:rPr"))
        if properties is not None:
            own = properties.find(name)
            style = self._named(properties.find(qn("w:rStyle")))
            found = own if own is not None or style is None else style.find_run(name)
            if found is not None:
                return found
        return paragraph.find_run(name)

    def is_set(self, run: Any, paragraph: Style, name: str) -> bool:
        """Tell whether a run has a property that is on or off."""
        return is_on(self.find_run(run, paragraph, name))

    def _named(self, element: Any) -> Style | None:
        return None if element is None else self.named.get(element.get(qn("w:val")))


def is_on(element: Any) -> bool:
    """Tell whether a property stands there and is not switched off."""
    return element is not None and element.get(qn("w:val")) not in OFF


def _index(part: Any) -> dict[str, Any]:
    return {each.get(qn("w:styleId")): each for each in part.iter(qn("w:style"))}


def _chain(elements: dict[str, Any], name: str) -> Style:
    chain: list[Any] = []
    following: str | None = name
    while following in elements and len(chain) < LONGEST_CHAIN:
        chain.append(elements[following])
        based = elements[following].find(qn("w:basedOn"))
        following = None if based is None else based.get(qn("w:val"))
    named = elements[name].find(qn("w:name"))
    return Style("" if named is None else named.get(qn("w:val"), ""), tuple(chain))
