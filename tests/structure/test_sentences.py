"""Sentences end where a reader would end them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.language.sentences import split_sentences
from tests.rows import EVERY


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in split_sentences(text)]


@pytest.mark.parametrize(
    "sentences",
    [
        ["We met in May.", "We agreed."],
        ["The U.S. delegation and Dr. J. Smith met.", "They agreed."],
        ["See para. 5 of No. 7, e.g. the plan.", "It is new."],
        ["The fund grew by 2.5 per cent.", "It has 1,000 members."],
        ["“We agree.”", "They left."],
        ["Will they meet?", "Yes!", "In June…", "Perhaps."],
        ["Nous saluons l’accord.", "Il est nouveau."],
        ["Мы встретились в мае.", "Мы договорились."],
        ["هل نجتمع؟", "نعم."],
        ["We adopted resolution 12 (2015).", "It stands."],
        ["See A/RES/7 (2015).", "Members took note."],
        ["They left the U.S.", "The visit was short."],
        ["The U.S. Department of Water agreed.", "So did Bay Ltd."],
        ["Is it new?", "No.", "They paint, write etc.", "It is art.", "See art. 5."],
        ["By No. ES-2/1 of N. Hill and J. C. G. Lane (d. 1560) it stands.", "It is by n.", "So."],
        ["It met on Sept. 3 [pp. 12 and 13].", "All agreed."],
        ["The plan was agreed.3", "It was “new.”12", "It cost 2.5 million.[4]", "We agree.²"],
        ["**They agreed.**", "We thank them."],
        ["2. The office opens.", "3. It closes.", "IV. It opens again."],
        ["It will (a) open;", "(b) close; and stay closed; and", "(c) report."],
        ["M. Petit et le Dr. Blanc arrivent.", "Ils parlent."],
        ["¿Vendrá el Sr. Gil?", "Sí, con EE.UU. y otros."],
        ["Открыт 3 мая 2015 г. в порту, см. п. 5 и ст. 6.", "Мы были в г. Ветров."],
        ["رحب د. سمير بالخطة.", "هل نجتمع؟", "نعم."],
        ["Both parties, viz. Orsa and Velm, met, ie. Orsa came.", "Towns, incl. Tarn, agreed."],
        ["Lane et al. Hill saw it.", "So did Lane et al.", "The lamps burn."],
        ["Les parties, c.-à-d. Orsa et Velm, et Mme. Blanc sont là.", "Elles parlent."],
        ["Los EE. UU. y el Excmo. Sr. Gil (pág. 3) acuden.", "Hablan."],
        ["Суда, напр. Орсы, ждут (см. Приложение II).", "Фонд имеет 5 млн. долл. США."],
        ["She waited ... and left.", "“Really?” he asked.", "Wait!", "Yes?!"],
    ],
)
def test_parts_sentences(sentences: list[str]) -> None:
    assert split(" ".join(sentences)) == sentences


def test_parts_sentences_without_spaces() -> None:
    assert split("我们欢迎报告。“很好！”他们说；会议结束。") == [
        "我们欢迎报告。",
        "“很好！”",
        "他们说；",
        "会议结束。",
    ]


def test_a_line_break_parts_items() -> None:
    assert split("We will:\n(a) meet;\n(b) report") == ["We will:", "(a) meet;", "(b) report"]


def test_a_stop_inside_a_chinese_title_or_before_a_comma_ends_nothing() -> None:
    assert split("《谁来？》一书出版。他们说“好！”，会议结束！！完。") == [
        "《谁来？》一书出版。",
        "他们说“好！”，会议结束！！",
        "完。",
    ]


LONG = 1_000_000 if EVERY else 200_000
"""Characters; what takes the square of its length takes minutes with either."""


@pytest.mark.parametrize("hostile", [".", ".)", "...x", "A. ", "1. ", "; (", ". \n", "。》", "” "])
def test_parts_very_much_of_one_pattern(hostile: str) -> None:
    text = hostile * (LONG // len(hostile))
    assert "".join("".join(split(text)).split()) == "".join(text.split())


@given(st.text(alphabet="aB. \n!?“”。；()1é", max_size=200))
def test_spans_are_ordered_trimmed_and_complete(text: str) -> None:
    spans = split_sentences(text)
    assert all(first[1] <= second[0] for first, second in pairwise(spans))
    assert all(text[start:end] == text[start:end].strip() != "" for start, end in spans)
    assert "".join("".join(split(text)).split()) == "".join(text.split())
