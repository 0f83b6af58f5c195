"""Paragraphs of articles are numbered in Korea by ①, in Japan from the second on."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.documents import FORMATS, list_labels, read_document


@pytest.mark.parametrize("suffix", FORMATS)
def test_circled_numbers_below_a_korean_article_are_its_paragraphs(
    tmp_path: Path, suffix: str
) -> None:
    text = (
        "등대 협정\n\n제1조 (목적) 이 협정은 등대의 공동 관리를 목적으로 한다.\n\n"
        "제2조 (점등)\n① 등대는 밤에 켠다.\n② 등대지기는 다음을 적는다.\n1. 켠 시각\n2. 배의 수\n"
        "가. 큰 배\n나. 작은 배\n③ 낮에는 끈다.\n\n제3조 (비용) ① 비용은 똑같이 나눈다.\n"
        "② 비용은 봄에 낸다.\n\n제4조 (발효) 이 협정은 다음 날 발효한다."
    )
    statement = read_document(tmp_path, text, suffix)
    assert list_labels(statement) == [
        "제1조", "제2조(①)", "제2조(②)", "제2조(③)", "제3조(①)", "제3조(②)", "제4조",
    ]  # fmt: skip
    assert [each.label for each in statement.paragraphs[2].items] == ["1", "2", "가.", "나."]
    assert [each.heading for each in statement.paragraphs[3:6]] == ["(점등)", "(비용)", "(비용)"]
    assert statement.paragraphs[4].text == "비용은 똑같이 나눈다."


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize(("second", "third"), [("２", "３"), ("2", "3")])
def test_the_first_paragraph_of_a_japanese_article_has_no_number(
    tmp_path: Path, suffix: str, second: str, third: str
) -> None:
    text = (
        "渡船の協定\n\n（定義）\n\n第1条　次の用語の意義は、次に定めるところによる。\n\n"
        "(1)　渡し船　往復する船をいう。\n\n(2)　船頭　船を操る者をいう。\n\n"
        f"{second}　前項に定めのない用語は、別に定める。\n\n"
        "（時刻）\n\n第2条　渡し船は、午前6時から運航する。\n\n"
        f"{second}　強風のときは、休む。\n\n{third}　次に掲げる者に知らせる。\n\n"
        "(1)　町長\n\n(2)　番人\n\n"
        "第3条　船頭は二人とする。"
    )
    statement = read_document(tmp_path, text, suffix)
    assert list_labels(statement) == [
        "第1条", f"第1条({second})", "第2条", f"第2条({second})", f"第2条({third})", "第3条",
    ]  # fmt: skip
    assert [len(each.items) for each in statement.paragraphs] == [2, 0, 0, 0, 2, 0]


def test_bare_numbers_below_an_article_are_its_paragraphs(tmp_path: Path) -> None:
    text = (
        "灯台条約\n\n第一条\n1 締約国は、灯台を守る。\n2 灯台は、夜に点灯する。\n\n"
        "第二条\n1 油は、締約国が払う。\n2 油の値は、毎年定める。"
    )
    assert list_labels(read_document(tmp_path, text)) == [
        "第一条(1)", "第一条(2)", "第二条(1)", "第二条(2)",
    ]  # fmt: skip


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize(
    ("article", "items", "lead"),
    [
        ("第一条　", ["（一）", "（二）"], "船工应当具备以下条件："),
        ("Article 1\n\n", ["(a) ", "(b) "], "A keeper is a person who:"),
        ("Статья 1\n\n", ["a) ", "b) "], "Смотритель должен:"),
    ],
)
def test_numbers_that_an_item_leads_in_to_are_items(
    tmp_path: Path, suffix: str, article: str, items: list[str], lead: str
) -> None:
    text = (
        f"ON LAMPS\n\n{article}{lead}\n\n{items[0]}lamp;\n\n{items[1]}lamp and:\n\n"
        f"1. lamp;\n\n2. lamp.\n\n{article.replace('1', '2').replace('一', '二')}{lead[:-1]}."
    )
    statement = read_document(tmp_path, text, suffix)
    assert len(statement.paragraphs) == 2
    assert len(statement.paragraphs[0].items) == 4


@pytest.mark.parametrize(
    ("line", "date", "place"),
    [
        ("2011년 5월 20일 솔섬에서 한국어와 영어로 각 2부를 작성하였다.", "2011-05-20", "솔섬"),
        ("平成23年5月20日に松浜で、本書二通を作成した。", "2011-05-20", "松浜"),
        ("令和元年五月二十日松浜において署名した。", "2019-05-20", "松浜"),
    ],
)
def test_the_clause_below_the_articles_says_when_and_where(
    tmp_path: Path, line: str, date: str, place: str
) -> None:
    sign = "조" if "년" in line else "条"
    head = "제" if "년" in line else "第"
    text = f"등대\n\n{head}1{sign}　등대。\n\n{head}2{sign}　등대를 켠다。\n\n{line}"
    statement = read_document(tmp_path, text)
    assert (statement.date, statement.place) == (date, place)
    assert [each.text for each in statement.paragraphs][2:] in ([line], [])


@pytest.mark.parametrize(
    "line", ["日時：令和4年3月15日（火）", "2022. 3. 15.", "등록일 2022.03.15", "民國111年3月15日"]
)
def test_dates_are_read_as_east_asian_offices_write_them(tmp_path: Path, line: str) -> None:
    text = f"灯台会議議事録\n\n{line}\n\n1. 灯台を直す。\n\n2. 油を買う。"
    assert read_document(tmp_path, text).date == "2022-03-15"
