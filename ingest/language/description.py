"""What a document is: date, place, status, language, whether it is a translation."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date

import py3langid

MONTHS = {
    name: number
    for names in (
        "january february march april may june july august september october november december",
        "jan feb mar apr may jun jul aug sep oct nov dec",
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
        "januar februar märz april mai juni juli august september oktober november dezember",
        "gennaio febbraio marzo aprile maggio giugno"
        " luglio agosto settembre ottobre novembre dicembre",
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
        "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
    )
    for number, name in enumerate(names.split(), 1)
}
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_DAY = r"(?:\d{1,2}\s?(?:[-–—]|and|to|et|y|и)\s?)?(?P<day>\d{1,2})(?:st|nd|rd|th|er|º|\.)?"
DATES = (
    re.compile(
        rf"\b{_DAY}\s+(?:(?:day\s+)?of\s+|de\s+)?(?P<month>{_MONTH})\.?,?\s+"
        r"(?:de\s+|of\s+)?(?P<year>\d{4})\b",
        re.IGNORECASE,
    ),
    re.compile(rf"\b(?P<month>{_MONTH})\.?\s+{_DAY},?\s+(?P<year>\d{{4}})\b", re.IGNORECASE),
    re.compile(r"(?P<year>\d{4})\s?年\s?(?P<month>\d{1,2})\s?月\s?(?P<day>\d{1,2})\s?日"),
    re.compile(r"(?<!\d)(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})(?!\d)"),
)
"""Forms of a date; of two days, as in “15–16 November”, the last counts."""

PLACE = re.compile(
    r"^(?:issued|done|adopted|signed|agreed|fait|signé)\s+(?:in|at|à)\s+"
    r"(?P<place>[A-ZÀ-Ý][^\d;.()]{1,50}?)(?:,?\s+(?:on|this|the|le|les)\b|[.;]|,?\s*(?=\d)|$)",
    re.IGNORECASE,
)
PLACE_AND_DATE = re.compile(r"^(?P<place>[^\W\d][^\d;.()]{1,60}?),?\s+(?:on\s+)?(?=\d)(?=.{6,40}$)")
MEETING = re.compile(
    r"\b(?:met|meeting|gathered|convened|réunis)\s+(?:\w+\s+)?(?:in|at|à)\s+"
    r"(?P<place>(?:[A-Z][\w’'-]+(?:\s(?=[A-Z]))?)+(?:,\s+[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)*)?)"
)
STATUS = re.compile(r"\b(?:draft|projet|borrador|проект)\b|草案|مشروع", re.IGNORECASE)
TRANSLATION = re.compile(r"translat|traduction|traducción|перевод|译|ترجمة", re.IGNORECASE)


def find_date(texts: Iterable[str]) -> str | None:
    """Give the first date in these texts, as ISO."""
    return next((found for text in texts if (found := _read_date(text))), None)


def find_place(lines: Sequence[str], opening: str) -> str | None:
    """Give the place that a line around the text names, else where its opening says they met.

    Lines read “Issued in …”, “Lindau, 3 May 2024”; the opening “met in Lindau”.
    """
    forms = ((PLACE, lines), (PLACE_AND_DATE, lines), (MEETING, [opening]))
    for form, texts in forms:
        for text in texts:
            found = (form.search if form is MEETING else form.match)(text)
            if found and not re.search(rf"\b(?:{_MONTH})$", found["place"], re.IGNORECASE):
                return found["place"].strip(" ,")
    return None


def is_draft(notes: Sequence[str]) -> bool:
    """Tell whether the title or a line around the text calls the document a draft."""
    return any(STATUS.search(note) for note in notes)


def is_translation(notes: Sequence[str]) -> bool:
    """Tell whether a line around the text says that it is a translation."""
    return any(TRANSLATION.search(note) for note in notes)


def detect_language(text: str) -> str:
    """Give the ISO 639-1 code of the language of a text."""
    language, _ = py3langid.classify(text[:3_000])
    return str(language)


def letters_of(text: str) -> str:
    """Give the letters and digits of a text alone, in small letters: what two prints share."""
    return "".join(filter(str.isalnum, text.casefold()))


def _read_date(text: str) -> str | None:
    for form in DATES:
        if found := form.search(text):
            month = found["month"].lower()
            number = int(month) if month.isdecimal() else MONTHS[month]
            try:
                return date(int(found["year"]), number, int(found["day"])).isoformat()
            except ValueError:
                continue
    return None
