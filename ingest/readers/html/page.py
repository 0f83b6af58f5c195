"""Web pages to lines: the article's blocks, lists counted as a browser prints them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from lxml import etree
from lxml import html as parser

from config.errors import UnreadableError
from ingest.language.numerals import spell_letter, spell_roman
from ingest.line import Line, Source
from ingest.readers.encoding import decode

APART = frozenset(
    {"nav", "header", "footer", "aside", "form", "menu", "button", "select", "dialog", "figcaption",
     "noscript", "iframe"}
)  # fmt: skip
"""Parts of a page that are not its text; what a header has of headings is."""
DROPPED = frozenset({"script", "style", "template", "svg", "head", "object", "math"})
BLOCKS = frozenset(
    {"p", "div", "section", "article", "main", "body", "li", "ul", "ol", "dl", "dt", "dd", "table",
     "tr", "td", "th", "blockquote", "pre", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "figure",
     "address", "center", "fieldset", "tbody", "thead", "tfoot", "caption", "summary", "details"}
) | APART  # fmt: skip
HEADINGS = {f"h{level}": level for level in range(1, 7)}
STRONG = frozenset({"b", "strong"})
ASIDE = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|menu|breadcrumbs?|footer|sidebar|cookie|share|social|related|banner"
    r"|skip-link|footnotes?|site-header|page-header|pagination)(?:$|[\s_-])",
    re.IGNORECASE,
)
ROLES = frozenset({"navigation", "banner", "contentinfo", "complementary", "search", "menu"})
META = {
    "title": ("og:title", "dc.title", "citation_title"),
    "date": ("article:published_time", "dc.date", "date", "citation_date"),
}
LEAST_ARTICLE = 200
"""Letters of an ``article`` or ``main`` that is taken for the page's text."""
HIGHEST = 2**31 - 1
"""The highest number that a browser lets a list begin with."""


def read_html(path: Path) -> Source:
    """Read a web page; raises ``UnreadableError`` for one that can't be parsed."""
    text = _decode(path)
    try:
        page = parser.document_fromstring(
            text.encode("utf-8"), parser=parser.HTMLParser(encoding="utf-8", huge_tree=False)
        )
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise UnreadableError(
            "there is no page in it", subject=path.name, mend="save the page again"
        ) from error
    gatherer = _Gatherer(_find_body(page))
    return Source(path.name, tuple(gatherer.gather(page)), _describe(page))


def _decode(path: Path) -> str:
    data = path.read_bytes()
    named = re.search(rb"<meta[^<>]+?charset=[\"']?([\w-]+)", data[:4096], re.IGNORECASE)
    if named:
        try:
            return data.decode(named[1].decode("ascii"))
        except (LookupError, UnicodeError):
            pass
    return decode(data, path.name)


def _describe(page: parser.HtmlElement) -> dict[str, str]:
    found = {}
    for name, keys in META.items():
        for key in keys:
            values = page.xpath("//meta[@property=$key or @name=$key]/@content", key=key)
            if values and name not in found:
                found[name] = str(values[0]).strip()
    language = str(page.get("lang") or "")[:2].lower()
    return found | ({"language": language} if language else {})


def _find_body(page: parser.HtmlElement) -> parser.HtmlElement | None:
    """Give the element that the page itself names its text, ``None`` where it names none."""
    for name in ("article", "main"):
        named = page.xpath(f"//{name}") or page.xpath("//*[@role=$role]", role=name)
        if len(named) == 1 and len("".join(named[0].itertext())) >= LEAST_ARTICLE:
            return named[0]
    return None


@dataclass(slots=True)
class _Piece:
    """A line of a block while its text is gathered: each part with whether it is strong."""

    parts: list[tuple[str, bool]] = field(default_factory=list)

    @property
    def text(self) -> str:
        return " ".join("".join(text for text, _ in self.parts).split())

    @property
    def is_bold(self) -> bool:
        filled = [strong for text, strong in self.parts if text.strip()]
        return bool(filled) and all(filled)


class _Gatherer:
    """Walks through a page's elements in order, without recursion, and closes lines at blocks.

    ``_apart`` and ``_strong`` count the open elements that make text so: it is while there is one.
    ``_mark`` is what the next line of an item begins with, ``_level`` that of the open heading,
    ``_inside`` whether the page's own text is open. What follows an element (its ``tail``) is
    outside it, and is text also where the element itself is dropped.
    """

    def __init__(self, body: parser.HtmlElement | None) -> None:
        self._body = body
        self._block = 1
        self._piece = _Piece()
        self._inside = body is None
        self._apart = self._strong = self._level = 0
        self._mark = ""
        self._lists: list[_List] = []

    def gather(self, page: parser.HtmlElement) -> Iterator[Line]:
        """Give the lines of a page."""
        skipped: parser.HtmlElement | None = None
        for event, element in etree.iterwalk(page, events=("start", "end", "comment", "pi")):
            if skipped is not None:
                if event == "end" and element is skipped:
                    skipped = None
                    self._add(element.tail)
            elif event in {"comment", "pi"}:
                self._add(element.tail)
            elif event == "start" and element.tag in DROPPED:
                skipped = element
            elif event == "start":
                yield from self._open(element)
            else:
                yield from self._close(element)
        yield from self._flush()

    def _open(self, element: parser.HtmlElement) -> Iterator[Line]:
        tag = element.tag
        if tag in BLOCKS:
            yield from self._flush()
            self._block += 1
        elif tag == "br":
            yield from self._flush()
        if element is self._body:
            self._inside = True
        self._apart += _is_apart(element)
        self._strong += tag in STRONG
        self._level = HEADINGS.get(tag, self._level)
        if tag in {"ul", "ol"}:
            self._lists.append(_List.of(element))
        elif tag == "li" and self._lists:
            self._mark = self._lists[-1].count(element)
        self._add(element.text)

    def _close(self, element: parser.HtmlElement) -> Iterator[Line]:
        tag = element.tag
        if tag in BLOCKS:
            yield from self._flush()
            self._block += 1
        if element is self._body:
            self._inside = False
        self._apart -= _is_apart(element)
        self._strong -= tag in STRONG
        self._level = 0 if tag in HEADINGS else self._level
        if tag in {"ul", "ol"} and self._lists:
            self._lists.pop()
        elif tag == "li":
            self._mark = ""
        self._add(element.tail)

    def _add(self, text: str | None) -> None:
        if text:
            self._piece.parts.append((text, self._strong > 0))

    def _flush(self) -> Iterator[Line]:
        piece, self._piece = self._piece, _Piece()
        if not piece.text:
            return
        apart = bool(self._apart) or not self._inside
        mark, self._mark = self._mark, ""
        yield Line(
            piece.text,
            self._block,
            mark="" if apart else mark,
            level=self._level,
            bold=piece.is_bold,
            depth=max(len(self._lists) - 1, 0),
            furniture=apart,
        )


def _is_apart(element: parser.HtmlElement) -> bool:
    if element.tag in APART or element.get("role") in ROLES:
        return True
    if element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return True
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    return element.tag not in {"html", "body"} and ASIDE.search(names) is not None


@dataclass(slots=True)
class _List:
    """A list while its items are counted: the form of its numbers, the next one, the step."""

    form: str
    next: int
    step: int

    @classmethod
    def of(cls, element: parser.HtmlElement) -> _List:
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
