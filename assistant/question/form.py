"""What a question asks for, from its form: the kind of answer, the noun asked about, its names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from assistant.language.words import split_content_terms, split_terms


class Kind(StrEnum):
    """The kind of answer that a question's form asks for."""

    NUMBER = "number"
    MONEY = "money"
    SHARE = "share"
    DATE = "date"
    PLACE = "place"
    NAME = "name"
    LIST = "list"
    REASON = "reason"
    MANNER = "manner"
    YES_NO = "yes or no"
    DEFINITION = "definition"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as read.

    ``focus`` holds the stems of the noun asked about (“vaccine”, “dose” of “How many vaccine
    doses …”), ``names`` the question's proper names and codes as written, ``numbers`` its numbers
    and years, ``terms`` the stems of all its content words; ``many`` is true where the noun is
    plural.
    """

    kind: Kind
    focus: tuple[str, ...]
    names: tuple[str, ...]
    numbers: tuple[str, ...]
    terms: tuple[str, ...]
    many: bool = False


_MONEY_NOUN = (
    r"(?:money|funding|cost|costs|costing|price|budget|fee|salary|spend|spent|pay|paid|worth"
    r"|invest|invested|value|valued|loans?|finance|financing|dollars?|euros?|pledges?)"
)
_SHARE_NOUN = (
    r"(?:percent(?:age)?|per cent|share(?! the\b)|stake|proportion|fraction|rates?|tariffs?|quota)"
)
_AUXILIARY = (
    r"(?:is|are|was|were|am|do|does|did|will|would|can|could|should|shall|may|might|must|has|have"
    r"|had)"
)
_PLACE_NOUN = r"(?:city|cities|country|town|place|location|venue|port|region|base|site|state)"

_FORMS: tuple[tuple[Kind, str], ...] = (
    (
        Kind.DATE,
        r"(?:^\W*|[,;:?] (?:and )?)(?:since |by |until |from )?when\b"
        rf"(?:(?= {_AUXILIARY}\b)|\W*$)",
    ),
    (Kind.DATE, r"\b(?:what|which) (?:exact )?(?:year|date|day|month|decade|century|deadline)s?\b"),
    (Kind.SHARE, rf"\b(?:what|which) (?:\w+ ){{0,3}}?{_SHARE_NOUN}\b"),
    (Kind.SHARE, rf"\bhow (?:high|large|big) (?:\w+ ){{0,3}}?{_SHARE_NOUN}\b"),
    (Kind.MONEY, rf"\bhow much\b(?=(?:.*\b{_MONEY_NOUN}\b))"),
    (Kind.MONEY, rf"\bwhat\b(?= {_AUXILIARY} .*\b(?:cost|worth|pay)\b)"),
    (
        Kind.MONEY,
        r"\b(?:what|which) (?:\w+ ){0,2}?(?:cost|price|budget|salary|amount|sum)s?\b(?! the\b)",
    ),
    (Kind.MONEY, r"\b(?:value|price|cost|worth) of\b"),
    (Kind.NUMBER, r"\bhow (?:many|much|long|soon|fast|old|big|large|tall|high|far|deep|often)\b"),
    (
        Kind.NUMBER,
        r"\b(?:what|which) (?:\w+ )?(?:number|amount|size|total|population|figure"
        r"|temperature|distance|length|height|weight|age)\b",
    ),
    (Kind.NAME, r"\b(?:who|whose|whom)\b"),
    (Kind.REASON, r"\b(?:why|for what reason|what (?:\w+ )?reasons?|how come)\b"),
    (Kind.PLACE, r"\bwhere\b"),
    (Kind.PLACE, rf"\b(?:at|in|to|from|near|on) (?:what|which) (?:\w+ )?{_PLACE_NOUN}\b"),
    (Kind.DEFINITION, r"^\W*(?:define|what is meant by|what does .* (?:mean|stand for))\b"),
    (Kind.LIST, r"^\W*(?:name|list|names of|enumerate)\b|\bwhat are the\b"),
    (Kind.LIST, r"\bwhich (?:are|were) the\b"),
    (Kind.NAME, r"\bwhich\b|\bwhat (?:kind|type|sort|name)\b"),
    (Kind.MANNER, r"\bhow\b"),
    (Kind.NAME, rf"\bwhat (?!{_AUXILIARY}\b|about\b|if\b)(?=\w)"),
    (Kind.OPEN, r"\bwhat\b"),
    (Kind.YES_NO, rf"^\W*{_AUXILIARY}\b"),
    (Kind.DATE, r"\bquand\b|\bquelle (?:année|date)\b|何时|什么时候|哪一?年|何年|哪一?天|几[月日]"),
    (Kind.SHARE, r"\bquel(?:le)? (?:pourcentage|part|taux)\b|百分之|比例"),
    (Kind.MONEY, r"\bcombien coûte\b|\bquel (?:prix|coût|montant)\b|多少(?:钱|资金|美元|元)|金额"),
    (Kind.NUMBER, r"\bcombien\b|多少|几(?:个|名|项|次|国|年)"),
    (Kind.NAME, r"\bqui\b(?=.*\?)|谁|哪(?:个|些|位|国)|何人"),
    (Kind.PLACE, r"\boù\b|哪里|哪儿|何处|何地|在哪"),
    (Kind.REASON, r"\bpourquoi\b|为什么|为何|何故|原因"),
    (Kind.MANNER, r"\bcomment\b|如何|怎样|怎么"),
    (Kind.YES_NO, r"\best-ce que\b|是否|吗"),
    (Kind.NAME, r"\bquel(?:le)?s?\b"),
    (Kind.OPEN, r"什么|哪"),
)
_READ = tuple((kind, re.compile(form, re.IGNORECASE)) for kind, form in _FORMS)

_SEVERAL = re.compile(
    r"\b(?:which|what|do|does|all|these|those|other|several|compare|across|quelles?|les)\b"
    r"(?: \w+)? (?:statements|declarations|communiqu[eé]s|documents|déclarations)\b"
    r"|哪些声明|各声明",
    re.IGNORECASE,
)

LONGEST_FOCUS = 3
PLURAL = re.compile(r"(?:[^s]s|people|children|men|women)$")

NAME = re.compile(r"(?<![\w’'-])[A-ZÀ-ÞА-Я][\w.’'&-]*[\w]|\b\w*[A-Z0-9]\w*[-–]?\d+\w*\b")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_FOCUS_END_WORDS = (
    "is are was were am do does did will would can could should shall may might must has have "
    "had the a an of in on at to for from by with per and or that which who as into than "
    "about under after before since until during between among through says say said"
)
_FOCUS_END = frozenset(_FOCUS_END_WORDS.split())
_NO_FOCUS_WORDS = (
    "kind type sort name names other else many much long soon fast exact exactly total new "
    "number amount year date day month time specific main major first two three four five"
)
_NO_FOCUS = frozenset(_NO_FOCUS_WORDS.split())
_PUT_FIRST_WORDS = (
    "what which who whose whom when where why how is are was were do does did will would can "
    "could should the a an in on at by from under according per after before name names list "
    "any if and through for i"
)
_PUT_FIRST = frozenset(_PUT_FIRST_WORDS.split())
_FOCUS_KINDS = frozenset((Kind.NUMBER, Kind.MONEY, Kind.SHARE, Kind.NAME, Kind.PLACE, Kind.LIST))


def asks_for_several(question: str) -> bool:
    """Tell whether a question asks for several statements (“What do the statements say …”)."""
    return _SEVERAL.search(question) is not None


def read_question(question: str) -> Asked:
    """Read what a question asks for."""
    found = [(kind, match) for kind, form in _READ if (match := form.search(question))]
    kind, match = min(found, key=lambda each: each[1].start(), default=(Kind.OPEN, None))
    words = _read_focus(question, match) if match and kind in _FOCUS_KINDS else []
    return Asked(
        kind=kind,
        focus=tuple(term for word in words for term in split_terms(word)),
        names=read_names(question),
        numbers=read_numbers(question),
        terms=tuple(split_content_terms(question)),
        many=bool(words) and PLURAL.search(words[-1]) is not None,
    )


def read_names(text: str) -> tuple[str, ...]:
    """Give the proper names and codes of a question, without its capital first word."""
    found = (each[0] for each in NAME.finditer(text))
    kept = (re.sub(r"[’']s$", "", name) for name in found if name.lower() not in _PUT_FIRST)
    return tuple(dict.fromkeys(name for name in kept if not name.isdigit()))


def read_numbers(text: str) -> tuple[str, ...]:
    """Give the numbers and years that stand alone in a text."""
    found = re.finditer(r"(?<![\w-])\d+(?:[.,]\d+)*(?!\w)", text)
    return tuple(dict.fromkeys(each[0] for each in found))


def _read_focus(question: str, form: re.Match[str]) -> list[str]:
    """Give the words of the noun phrase that follows the question word."""
    start = form.start() if " " in form[0].strip() else form.end()
    words: list[str] = []
    for found in _WORD.finditer(question, start):
        word = found[0].lower()
        if word in _PUT_FIRST and not words:
            continue
        if word in _FOCUS_END or len(words) == LONGEST_FOCUS:
            break
        words.append(word)
    return [word for word in words if word not in _NO_FOCUS]
