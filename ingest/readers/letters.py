"""The numbers of lists in the letters and signs of many scripts."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from ingest.language.numerals import spell_chinese, spell_circled, spell_roman

LATIN = "abcdefghijklmnopqrstuvwxyz"
RUSSIAN = "абвгдежзиклмнопрстуфхцчшщэюя"
ARABIC = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي"
ABJAD = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"
HEBREW = "אבגדהוזחטיכלמנסעפצקרשת"
STEMS = "甲乙丙丁戊己庚辛壬癸"
BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
KOREAN = "가나다라마바사아자차카타파하"
JAMO = "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ"
KANA = (
    "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン"
)
IROHA = (
    "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス"
)
FULL_WIDTH = "０１２３４５６７８９"
HINDI = "०१२३४५६७८९"
DIGITS = "〇一二三四五六七八九"
SIMPLIFIED = str.maketrans("一二三四五六七八九十百千", "壹贰叁肆伍陆柒捌玖拾佰仟")
TRADITIONAL = str.maketrans("一二三四五六七八九十百千", "壹貳參肆伍陸柒捌玖拾佰仟")
HEBREW_NUMBERS = (
    *((400, "ת"), (300, "ש"), (200, "ר"), (100, "ק"), (90, "צ"), (80, "פ"), (70, "ע"), (60, "ס")),
    *((50, "נ"), (40, "מ"), (30, "ל"), (20, "כ"), (16, "טז"), (15, "טו"), (10, "י"), (9, "ט")),
    *((8, "ח"), (7, "ז"), (6, "ו"), (5, "ה"), (4, "ד"), (3, "ג"), (2, "ב"), (1, "א")),
)


def repeat(alphabet: str, value: int) -> str:
    """Count in letters as Word does: after ``z`` come ``aa`` and ``bb``."""
    times, place = divmod(value - 1, len(alphabet))
    return alphabet[place] * (times + 1)


def spell_digits(digits: str, value: int) -> str:
    """Write the figures of a number in other digits."""
    return "".join(digits[int(each)] for each in str(value))


def spell_hebrew(value: int) -> str:
    """Write a number in Hebrew letters, which add up to it."""
    printed = ""
    for step, letters in HEBREW_NUMBERS:
        while value >= step:
            printed += letters
            value -= step
    return printed


def spell_ordinal(value: int) -> str:
    """Write an English ordinal in figures."""
    teen = value % 100 in {11, 12, 13}
    return f"{value}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(value % 10, 'th')}"


FORMS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda value: f"{value:02}",
    "decimalFullWidth": partial(spell_digits, FULL_WIDTH),
    "decimalEnclosedCircle": spell_circled,
    "decimalEnclosedCircleChinese": spell_circled,
    "numberInDash": lambda value: f"- {value} -",
    "ordinal": spell_ordinal,
    "lowerLetter": partial(repeat, LATIN),
    "upperLetter": partial(repeat, LATIN.upper()),
    "lowerRoman": lambda value: spell_roman(value).lower(),
    "upperRoman": spell_roman,
    "russianLower": partial(repeat, RUSSIAN),
    "russianUpper": partial(repeat, RUSSIAN.upper()),
    "arabicAlpha": partial(repeat, ARABIC),
    "arabicAbjad": partial(repeat, ABJAD),
    "hebrew1": spell_hebrew,
    "hebrew2": partial(repeat, HEBREW),
    "hindiNumbers": partial(spell_digits, HINDI),
    "chineseCounting": spell_chinese,
    "chineseCountingThousand": spell_chinese,
    "taiwaneseCounting": spell_chinese,
    "taiwaneseCountingThousand": spell_chinese,
    "japaneseCounting": spell_chinese,
    "koreanDigital2": spell_chinese,
    "chineseLegalSimplified": lambda value: spell_chinese(value).translate(SIMPLIFIED),
    "ideographLegalTraditional": lambda value: spell_chinese(value).translate(TRADITIONAL),
    "ideographDigital": partial(spell_digits, DIGITS),
    "japaneseDigitalTenThousand": partial(spell_digits, DIGITS),
    "taiwaneseDigital": partial(spell_digits, DIGITS),
    "ideographTraditional": partial(repeat, STEMS),
    "ideographZodiac": partial(repeat, BRANCHES),
    "ganada": partial(repeat, KOREAN),
    "chosung": partial(repeat, JAMO),
    "aiueo": partial(repeat, KANA),
    "aiueoFullWidth": partial(repeat, KANA),
    "iroha": partial(repeat, IROHA),
    "irohaFullWidth": partial(repeat, IROHA),
    "none": lambda _: "",
}
"""How each form of Word's numbers is written; what is not here is written in figures."""
