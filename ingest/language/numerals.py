"""Numerals: Roman, Chinese, letters in their alphabets' order, and ordinals in words."""

from __future__ import annotations

import re

from ingest.language.forms import put_in_form
from ingest.language.vocabulary import any_of, read_vocabularies

ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
STEPS = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L")),
    *((40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)
MOST_ROMAN = 3_999
MOST_CHINESE = 9_999
CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
CHINESE = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
CHINESE_UNITS = {"十": 10, "百": 100, "千": 1000}

ALPHABETS = (
    "abcdefghijklmnopqrstuvwxyz",
    "абвгдежзиклмнопрстуфхцчшщэюя",
    "أبجدهوزحطيكلمنسعفصقرشت",
    "אבגדהוזחטיכלמנסעפצקרשת",
    "가나다라마바사아자차카타파하",
)
LETTERS = "".join(ALPHABETS)
"""The letters that lists count with."""

HEBREW = dict(
    zip(
        "אבגדהוזחטיכלמנסעפצקרשת",
        (*range(1, 10), *range(10, 100, 10), 100, 200, 300, 400),
        strict=True,
    )
)
"""The values of Hebrew letters, which add up to a number."""

ACCENTS = str.maketrans("", "", "\u0300\u0301\u0302\u0308")
"""What capitals often go without: “DECIMO”."""


def _leave_accents(word: str) -> str:
    return put_in_form("NFC", put_in_form("NFD", word).translate(ACCENTS))


def _list_ordinals() -> dict[str, int]:
    listed: dict[str, int] = {}
    for vocabulary in read_vocabularies():
        for row in (*(f"1 {row}" for row in vocabulary.counted), *vocabulary.beyond):
            first, *words = row.split()
            listed |= {word.replace("_", " "): n for n, word in enumerate(words, int(first))}
    return {_leave_accents(word): value for word, value in listed.items()} | listed


ORDINALS = _list_ordinals()
"""The values of number words (“one”, “first”, “décimo primero”) in every known language."""


def match_ordinals(*, several: bool = False) -> str:
    """Give the pattern of number words, or only of those that are ``several`` words each."""
    words = (word for word in ORDINALS if " " in word or not several)
    return any_of(words).replace(r"\ ", r"[\s-]")


def parse_roman(letters: str) -> int:
    """Give the value of a Roman numeral, 0 for letters that are none."""
    values = [ROMAN[letter] for letter in letters]
    pairs = zip(values, [*values[1:], 0], strict=True)
    value = sum(-each if each < following else each for each, following in pairs)
    return value if spell_roman(value) == letters else 0


def spell_roman(value: int) -> str:
    """Write a number in Roman numerals, one above 3,999 in figures, as browsers do."""
    if value > MOST_ROMAN:
        return str(value)
    printed = ""
    for step, letters in STEPS:
        printed += letters * (value // step)
        value %= step
    return printed


def parse_letter(letters: str) -> int:
    """Give the place of a letter in its alphabet, counted from 1; ``aa`` comes after ``z``."""
    if not letters or letters != letters[0] * len(letters):
        return 0
    for alphabet in ALPHABETS:
        if letters[0] in alphabet:
            return alphabet.index(letters[0]) + 1 + len(alphabet) * (len(letters) - 1)
    return 0


def parse_capital(letters: str) -> int:
    """Give the value of a capital letter, or of Hebrew ones, which know no capitals."""
    if letters[0] in HEBREW:
        return sum(HEBREW[letter] for letter in letters)
    return parse_letter(letters.lower())


def spell_letter(value: int) -> str:
    """Write a number as lists of letters count: ``a`` to ``z``, then ``aa``, ``ab``."""
    printed = ""
    while value > 0:
        value, place = divmod(value - 1, len(ALPHABETS[0]))
        printed = ALPHABETS[0][place] + printed
    return printed


def spell_circled(value: int) -> str:
    """Write a number up to 20 in a circle, a greater one plain."""
    return CIRCLED[value - 1] if 0 < value <= len(CIRCLED) else str(value)


def spell_chinese(value: int) -> str:
    """Write a number in Chinese numerals, one above 9,999 in figures."""
    if value > MOST_CHINESE:
        return str(value)
    digits = "零一二三四五六七八九"
    printed = ""
    for unit, sign in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, value = divmod(value, unit)
        if digit:
            printed += digits[digit] + sign
        elif printed and value and not printed.endswith("零"):
            printed += "零"
    return printed.removeprefix("一") if printed.startswith("一十") else printed


def parse_chinese(digits: str) -> int:
    """Give the value of a Chinese numeral below 10,000, or of Arabic digits."""
    if digits.isdecimal():
        return int(digits)
    total, digit = 0, 0
    for each in digits:
        if each in CHINESE_UNITS:
            total += (digit or 1) * CHINESE_UNITS[each]
            digit = 0
        else:
            digit = CHINESE.get(each, 0)
    return total + digit


def read_ordinal(number: str) -> int:
    """Give the value of what stands after “Article”: figures, a numeral, a letter or a word.

    Of a dotted number it is the last part's. 0 for a word that is no number.
    """
    if figures := re.findall(r"\d+", number):
        return int(figures[-1])
    if re.fullmatch(r"[IVXLC]+", number):
        return parse_roman(number)
    if len(number) == 1 and number.lower() in LETTERS:
        return parse_letter(number.lower())
    words = " ".join(re.split(r"[\s-]", number.lower()))
    return ORDINALS.get(words) or parse_chinese(number)
