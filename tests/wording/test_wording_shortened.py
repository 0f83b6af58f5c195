"""Words that were dropped from a formula are marked, and no others put in their stead."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.tracing.lineage import follow
from tests.wording.test_wording_brief import view_of
from tests.wording.test_wording_parts import list_changes

SHORTENED = {
    "en": (
        "commit to the complete, verifiable, sound and irreversible closure of lamps",
        "Both towns commit to the complete, verifiable closure of lamps at every port of the Cape.",
        "commit to the complete, verifiable closure of lamps",
        "sound and irreversible",
    ),
    "start": (
        "swift, sound and irreversible closure of all northern lamps of the Cape",
        "Every port of the towns and the swift closure of all northern lamps of the Cape are old.",
        "swift closure of all northern lamps of the Cape",
        "sound and irreversible",
    ),
    "zh": (
        "全面、可核查、不可逆地关闭",
        "双方重申致力于全面、可核查地关闭塔恩角灯塔。",
        "全面、可核查地关闭",
        "不可逆",
    ),
    "ru": (
        "обе стороны подтвердили свою приверженность свободной, честной и открытой торговле",
        "Вчера обе стороны подтвердили свою приверженность торговле зерном и лесом с соседями.",
        "обе стороны подтвердили свою приверженность торговле",
        "свободной, честной и открытой",
    ),
    "ar": (
        "يؤكد الجانبان التزامهما الثابت بالإغلاق الكامل والسريع والنهائي للمنارة",
        "يؤكد الجانبان التزامهما الثابت بالإغلاق للمنارة القديمة في رأس تارن قبل الشتاء.",
        "يؤكد الجانبان التزامهما الثابت بالإغلاق للمنارة",
        "الكامل والسريع والنهائي",
    ),
}


@pytest.mark.parametrize(("asked", "held", "quote", "dropped"), SHORTENED.values(), ids=SHORTENED)
def test_a_place_ends_where_the_formula_does(
    tmp_path: Path, asked: str, held: str, quote: str, dropped: str
) -> None:
    ending = "" if asked[-1] in "。" else "."
    view = view_of(tmp_path, f"{asked}{ending}", held)
    first, last = follow(asked, view).steps
    assert first.quote.rstrip(".").casefold() == asked.casefold()
    assert last.quote.casefold() == quote.casefold()
    assert list_changes(last) == [(dropped, "")]
