"""What a web page has beside its text: what it hides, leads around with, or takes back."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, islice, zip_longest

from lxml import html as parser

from ingest.language.vocabulary import any_of, read_vocabularies
from ingest.line import Line
from ingest.readers.remarks import SLIP

PARTS = frozenset(
    {"nav", "header", "footer", "aside", "form", "menu", "button", "select", "dialog", "figcaption",
     "noscript", "iframe"}
)  # fmt: skip
"""Parts of a page that are not its text; what a header has of headings is."""
TAKEN_BACK = frozenset({"del", "s", "strike"})
STRUCK = re.compile(r"text-decoration(?:-line)?\s*:[^;]*\bline-through", re.IGNORECASE)
ASIDE = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|menu|breadcrumbs?|footer|sidebar|cookie|share|social|related|banner"
    r"|skip-link|footnotes?|endnotes|site-header|page-header|pagination)(?:$|[\s_-])",
    re.IGNORECASE,
)
ROLES = frozenset(
    {"navigation", "banner", "contentinfo", "complementary", "search", "menu", "doc-endnotes",
     "doc-footnote", "doc-endnote"}
)  # fmt: skip
NOTE = re.compile(r"_?(?:ftn|edn|fn|footnote|endnote|cite_note|note)[-_:]?(\d{1,4})", re.IGNORECASE)
"""The id of a note, not of the place that points to it."""
NOTED = frozenset({"p", "li", "div", "dd", "td"})
"""Elements that may be a note to which a mark points."""
MARK = re.compile(r"\d{1,3}|[*†‡]{1,3}")
PIECES = 8
"""Pieces of an element's text at its beginning that are looked at."""
HIDING = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
CLASS_RULE = re.compile(r"\.([\w-]{1,80})\s{0,9}\{([^{}]{0,400})\}")
"""A rule of a style sheet for one class."""
LONGEST_STYLE = 200_000

NETWORKS = (
    "facebook", "twitter", "x", "linkedin", "whatsapp", "telegram", "instagram", "youtube", "weibo",
    "wechat", "qq", "vk", "vkontakte", "reddit", "pinterest", "tumblr", "line", "mastodon",
    "bluesky", "threads", "messenger", "email", "e-mail", "mail", "rss", "pdf", "微信", "微博",
)  # fmt: skip
_PAGES = [words.page for words in read_vocabularies()]
_SHARE = any_of(chain.from_iterable(each.share for each in _PAGES))
_SHARING = any_of(chain(NETWORKS, *(each.share for each in _PAGES)))
SHARE = re.compile(rf"{_SHARE}\s?[:：]|(?:{_SHARING}(?:\W+|$)){{2,30}}", re.IGNORECASE)
RELATED = re.compile(rf"{any_of(chain.from_iterable(p.related for p in _PAGES))}\W*", re.IGNORECASE)
LONGEST_BAR = 200
TRAIL = re.compile(r"\s[>›»→/]\s")
"""What parts the steps that lead to a page."""


def find_hidden(page: parser.HtmlElement) -> frozenset[str]:
    """Give the classes that the page's own style sheets hide or strike out."""
    sheets = "".join(str(each.text or "") for each in page.iter("style"))[:LONGEST_STYLE]
    return frozenset(found[1] for found in CLASS_RULE.finditer(sheets) if _is_left_out(found[2]))


def _is_left_out(rule: str) -> bool:
    return bool(HIDING.search(rule) or STRUCK.search(rule))


def is_apart(
    element: parser.HtmlElement, hidden: frozenset[str], pointed: Mapping[str, str]
) -> bool:
    """Tell whether an element is no part of the text."""
    if element.tag in PARTS or element.get("role") in ROLES:
        return True
    style = element.get("style") or ""
    if element.tag in TAKEN_BACK or STRUCK.search(style):
        return len("".join(element.itertext())) > SLIP
    if element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return True
    if HIDING.search(style) or find_note(element, pointed):
        return True
    names = element.get("class") or ""
    if hidden and not hidden.isdisjoint(names.split()):
        return True
    named = f"{names} {element.get('id') or ''} {element.get('aria-label') or ''}"
    return element.tag not in {"html", "body"} and ASIDE.search(named) is not None


def find_note(element: parser.HtmlElement, pointed: Mapping[str, str]) -> str:
    """Give the mark of the note that an element is, by its id; empty for any other."""
    name = element.get("id") or ""
    found = NOTE.fullmatch(name)
    return found[1] if found else pointed.get(name, "")


def find_pointed(page: parser.HtmlElement) -> dict[str, str]:
    """Give the ids of the blocks to which a raised mark above points, and that begin with it."""
    linked: dict[str, str] = {}
    pointed: dict[str, str] = {}
    for element in page.iter("a", *NOTED):
        name = str(element.get("id") or "")
        if element.tag == "a":
            mark = _begin(element).strip("[]()")
            if MARK.fullmatch(mark) and (element.find(".//sup") is not None or _is_raised(element)):
                linked.setdefault(str(element.get("href") or "").removeprefix("#"), mark)
        elif name in linked:
            text = _begin(element).lstrip("[(")
            if text.startswith(linked[name]) and not text[len(linked[name]) :][:1].isalnum():
                pointed[name] = linked[name]
    return pointed


def _begin(element: parser.HtmlElement) -> str:
    return join_texts([str(text) for text in islice(element.itertext(), PIECES)])


def _is_raised(element: parser.HtmlElement) -> bool:
    above = element.getparent()
    return above is not None and above.tag == "sup"


def is_bar(text: str, linked: bool) -> bool:
    """Tell a row of buttons to share a page, the trail that leads to it, or what leads on to others
    from its text.

    ``linked`` is true where much of it is links.
    """
    if len(text) > LONGEST_BAR:
        return False
    leads = linked and (TRAIL.search(text) or RELATED.match(text))
    return SHARE.fullmatch(text) is not None or bool(leads)


def set_related_apart(lines: Sequence[tuple[Line, bool]]) -> Iterator[Line]:
    """Set apart the lists of other pages, under a line that says so, and the links above the first
    heading, which lead around the site.

    ``lines`` come each with whether all of it is a link.
    """
    shown = [place for place, (line, _) in enumerate(lines) if not line.furniture]
    headed = next((place for place in shown if lines[place][0].level), 0)
    related = {place for place in shown if place < headed and lines[place][1]}
    for place, following in zip_longest(shown, shown[1:]):
        begins = place in related or RELATED.fullmatch(lines[place][0].text)
        if begins and following is not None and _lists(*lines[following]):
            related |= {place, following}
    for place, (line, _) in enumerate(lines):
        yield line._replace(furniture=True, mark="") if place in related else line


def _lists(line: Line, linked: bool) -> bool:
    return linked or line.mark == "•"


def join_texts(texts: Sequence[str]) -> str:
    """Give texts in one line, its white space of any width one space."""
    return " ".join("".join(texts).split())
