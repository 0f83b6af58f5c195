"""Whether what a file gives as its letters can be the text of any language."""

from __future__ import annotations

import unicodedata
from collections import Counter

FREQUENT = {
    "LATIN": "aeiouy",
    "CYRILLIC": "аеёиоуыэюяіїєўө",
    "ARABIC": "اليمنوت",
    "CJK": (
        "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过"
        "子说产种面而方后多定行学法所民得经十三之进着等部度家力里如水化高自二理起小物现实加量都两体制机"
        "当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新内数正心"
        "反第条约缔各及或其该任何并向项员公共理决权利保护安组织联际议组"
        "這為個國來時們對會發動過說產種後學經進著裡還與關應開員實體當從業條約締該項議權護際組織"
    ),
}
"""Letters that take up a good part of any text in a script; of others nothing is known."""
USUAL = (0.25, 0.75)
"""The share of them, at least and at most."""
KANA = 0.1
"""The share of kana that tells Japanese, which has other characters."""
MOST_ACCENTS = 0.5
"""The share of Latin letters with accents, at most; Vietnamese has a third."""
LEGIBLE = 0.5
"""The share of letters in legible scripts, at least."""
LEAST = 60
"""Letters by which that is told."""


def is_legible(text: str) -> bool:
    """Tell whether a text may be one of a language, by the share of its frequent letters."""
    counted = Counter(text.casefold())
    letters = Counter({each: count for each, count in counted.items() if _is_letter(each)})
    scripts: dict[str, Counter[str]] = {}
    for letter, count in letters.items():
        scripts.setdefault(_name_script(letter), Counter())[letter] = count
    kana = sum(scripts.get(name, Counter()).total() for name in ("HIRAGANA", "KATAKANA"))
    japanese = kana >= KANA * letters.total()
    legible = sum(
        counts.total()
        for script, counts in scripts.items()
        if _is_usual(script, counts) or (japanese and script == "CJK")
    )
    return letters.total() < LEAST or legible >= LEGIBLE * letters.total()


def _is_letter(letter: str) -> bool:
    return letter.isalpha() or unicodedata.category(letter) in {"Co", "Cn"}


def _name_script(letter: str) -> str:
    return unicodedata.name(letter, "").partition(" ")[0]


def _is_usual(script: str, counts: Counter[str]) -> bool:
    if script not in FREQUENT:
        return bool(script)
    plain = Counter[str]()
    for letter, count in counts.items():
        plain[unicodedata.normalize("NFD", letter)[0]] += count
    accents = sum(count for letter, count in counts.items() if letter not in plain)
    frequent = sum(plain[letter] for letter in set(FREQUENT[script]))
    if script == "LATIN" and accents > MOST_ACCENTS * counts.total():
        return False
    return USUAL[0] <= frequent / counts.total() <= USUAL[1]
