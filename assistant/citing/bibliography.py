"""Citations for other people's files: Markdown, BibTeX, RIS, CSL-JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from itertools import accumulate
from urllib.parse import quote

from assistant.citing.answer import Citation
from assistant.citing.citations import FINAL, format_citation
from assistant.citing.marks import format_label

MARKDOWN = re.compile(r"(\[\d{1,9}\](?![(\[:]))|([\\`*_\[\]<>#!|~&$@]|:(?=//)|(?<=(?i:www))\.)")
"""A number in brackets is no markup where nothing follows that makes a link of it. An address is
one to many readers though nothing stands around it."""
BLOCK = re.compile(r"(\d{1,9})([.)])|([-+=])")
"""What a line of Markdown may begin with to be a list, a rule or the mark of a heading."""
UNPRINTABLE = re.compile(
    r"[^\t\n\r\u0020-\u2029\u202f-\u2065\u206a-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
)
"""What XML 1.0 does not take, Markdown does not keep, or what turns the text after it round."""
BIBTEX = re.compile(r"([\\{}$&#%_~^])")
BIBTEX_WORDS = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}
BRACES = {"{": r"\textbraceleft{}", "}": r"\textbraceright{}"}
"""For a text whose braces do not match: BibTeX counts those too that stand behind a backslash.
Zotero and other readers know no brace but such."""

KIND = "Document"
"""What BibTeX would call a technical report."""

WEB = re.compile(r"https?://", re.IGNORECASE)

ADDRESS = ":/?#[]@!$&'()*+,;=%~"
"""What stands in an address as it is; BibTeX takes that word for word."""


def format_markdown(citation: Citation) -> str:
    """Give the quote as a Markdown block quote with its citation; no text in it is markup."""
    source = escape_markdown(format_citation(citation))
    return f"> {escape_markdown(citation.quote)}\n>\n> — {source}"


def format_bibtex(citation: Citation) -> str:
    """Give a BibTeX entry of the statement, its paragraph in ``note``.

    It is a report to BibTeX, RIS and CSL-JSON: what reads them keeps who issued it, where and under
    which symbol of a report alone, and takes ``@misc`` for a book, ``GEN`` for an article. BibTeX
    wants an institution of each report.
    """
    # each in braces, for it is one name
    authors = " and ".join(f"{{{_escape_bibtex(each)}}}" for each in _list_authors(citation))
    fields = {
        "author": authors,
        "title": f"{{{_escape_bibtex(citation.title)}}}",
        "date": citation.date or "",
        "year": (citation.date or "")[:4],
        "institution": _escape_bibtex(citation.issuer or ""),
        "type": KIND if citation.issuer else "",
        "number": _escape_bibtex(citation.symbol or ""),
        "address": _escape_bibtex(citation.place or ""),
        "url": quote(_find_address(citation), safe=ADDRESS),
        "language": citation.language,
        "note": _escape_bibtex(_note(citation)),
    }
    rows = [f"  {name} = {{{text}}}" for name, text in fields.items() if text]
    kind = "techreport" if citation.issuer else "misc"
    return "@{}{{{},\n{}\n}}".format(kind, _name(citation), ",\n".join(rows))


def format_ris(citation: Citation) -> str:
    """Give RIS, as reference managers read it, with a line for each field.

    An author is one name where no comma would part it.
    """
    authors = [each for each in _list_authors(citation) if "," not in each]
    fields = (
        ("TY", "RPRT"),
        ("ID", _name(citation)),
        *(("AU", each) for each in authors),
        ("TI", citation.title),
        ("PY", (citation.date or "")[:4]),
        ("DA", (citation.date or "").replace("-", "/")),
        ("CY", citation.place or ""),
        ("PB", citation.issuer or ""),
        ("SN", citation.symbol or ""),
        ("UR", _find_address(citation)),
        ("LA", citation.language),
        ("N1", _note(citation)),
    )
    rows = [f"{name}  - {clean_line(text)}\r\n" for name, text in fields if text]
    return "".join((*rows, "ER  - \r\n"))


def format_csl(citation: Citation) -> str:
    """Give CSL-JSON, as reference managers read it: a list of one ``report``."""
    day = [int(part) for part in citation.date.split("-")] if citation.date else []
    fields = {
        "id": _name(citation),
        "type": "report",
        "title": citation.title,
        "issued": {"date-parts": [day]} if day else None,
        "author": [{"literal": each} for each in _list_authors(citation)],
        "publisher": citation.issuer,
        "number": citation.symbol,
        "publisher-place": citation.place,
        "URL": _find_address(citation),
        "language": citation.language,
        "status": citation.status,
        "note": _note(citation),
    }
    filled = {name: value for name, value in fields.items() if value}
    return json.dumps([filled], ensure_ascii=False, indent=2)


def _list_authors(citation: Citation) -> Sequence[str]:
    """Give who issued the statement, else whose it is."""
    return (citation.issuer,) if citation.issuer else citation.parties


def _find_address(citation: Citation) -> str:
    """Give where a statement was published on the web; a document may name what opens anything."""
    return citation.address if citation.address and WEB.match(citation.address) else ""


def _note(citation: Citation) -> str:
    """Say what is quoted, and of which text where it is not the final one."""
    status = "" if citation.status in ("", FINAL) else f" ({citation.status})"
    return f"Paragraph {format_label(citation)}{status}: “{citation.quote}”"


def _name(citation: Citation) -> str:
    label = _clean_name(citation.label or "") or f"para{citation.ordinal}"
    return f"{_clean_name(citation.statement)}:{label}"


def _clean_name(text: str) -> str:
    return re.sub(r"[^A-Za-z0-9:-]+", "-", text).strip("-")


def escape_markdown(text: str) -> str:
    """Give a text as one line in which nothing is Markdown, wherever it stands."""
    escaped = escape_inside(text)
    begins = BLOCK.match(escaped)
    if begins is None:
        return escaped
    place = begins.end() - 1
    return f"{escaped[:place]}\\{escaped[place:]}"


def escape_inside(text: str) -> str:
    """Give a text as one line in which nothing is Markdown, inside a line."""
    return MARKDOWN.sub(lambda found: found[1] or f"\\{found[2]}", clean_line(text))


def clean_line(text: str) -> str:
    """Give a text as one line without characters that can't be printed."""
    return " ".join(UNPRINTABLE.sub("", text).split())


def _escape_bibtex(text: str) -> str:
    words = BIBTEX_WORDS if _has_matching_braces(text) else BIBTEX_WORDS | BRACES
    return BIBTEX.sub(lambda found: words.get(found[1], f"\\{found[1]}"), text)


def _has_matching_braces(text: str) -> bool:
    steps = [1 if each == "{" else -1 for each in text if each in BRACES]
    return min(accumulate(steps), default=0) >= 0 and not sum(steps)
