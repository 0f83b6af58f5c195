"""Web pages to lines: the article's blocks, lists counted as a browser prints them."""

from __future__ import annotations

import re
from pathlib import Path

from lxml import etree
from lxml import html as parser

from config.errors import UnreadableError
from ingest.line import Source
from ingest.opening import read_file
from ingest.readers.encoding import decode
from ingest.readers.html.apart import find_hidden, find_pointed
from ingest.readers.html.gather import Gatherer

META = {
    "title": ("og:title", "dc.title", "citation_title"),
    "date": ("article:published_time", "dc.date", "date", "citation_date"),
    "url": ("og:url", "dc.identifier"),
    "publisher": ("dc.publisher", "publisher", "og:site_name", "citation_publisher"),
}
LEAST_ARTICLE = 200
"""Letters of an ``article`` or ``main`` that is taken for the page's text."""


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
    gatherer = Gatherer(_find_body(page), find_hidden(page), find_pointed(page))
    return Source(path.name, tuple(gatherer.gather(page)), _describe(page))


def _decode(path: Path) -> str:
    data = read_file(path)
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
    canonical = page.xpath("//link[@rel='canonical']/@href")
    if canonical:
        found["url"] = str(canonical[0]).strip()
    language = str(page.get("lang") or "")[:2].lower()
    return found | ({"language": language} if language else {})


def _find_body(page: parser.HtmlElement) -> parser.HtmlElement | None:
    """Give the element that the page itself names its text, ``None`` where it names none."""
    for name in ("article", "main"):
        named = page.xpath(f"//{name}") or page.xpath("//*[@role=$role]", role=name)
        if len(named) == 1 and len("".join(named[0].itertext())) >= LEAST_ARTICLE:
            return named[0]
    return None
