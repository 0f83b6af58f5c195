"""Documents in the shapes of real ones: drafts, reports, resolutions, records of conferences."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.test_document_kinds import label, read


@pytest.mark.parametrize(
    ("name", "word", "more"),
    [
        ("a.txt", "Article", "2 bis"),
        ("a.html", "Статья", "2 ter"),
        ("a.md", "Artículo", "2 quinquies"),
        ("a.txt", "Article", "2A"),
        ("a.html", "第二条", "之一"),
    ],
)
def test_an_article_between_two_has_a_number_of_its_own(
    tmp_path: Path, name: str, word: str, more: str
) -> None:
    heads = [f"{word} {n}" for n in ("1", "2", more, "3")]
    if word == "第二条":
        heads = ["第一条", "第二条", "第二条之一", "第三条"]
    texts = [f"{head}{'' if word == '第二条' else '.'} The lamp is kept." for head in heads]
    page = "".join(f"<p>{text}</p>" for text in texts)
    text = page if name.endswith("html") else "\n\n".join(texts)
    assert label(read(tmp_path, name, text)) == heads


@pytest.mark.parametrize(
    ("name", "opened", "closed"),
    [("a.md", "[3.", "]"), ("a.txt", "[3.", "]"), ("a.html", "[3)", "]"), ("a.txt", "[3 .", "")],
)
def test_a_number_in_the_brackets_of_a_draft_counts(
    tmp_path: Path, name: str, opened: str, closed: str
) -> None:
    marks = [mark if name != "a.html" else mark.replace(".", ")") for mark in ("1.", "2.", "4.")]
    texts = [f"{mark} **Invite** the ports to join;" for mark in marks]
    texts.insert(2, f"{opened} **Invite** the towns to join;{closed}")
    page = "".join(f"<p>{text}</p>" for text in texts)
    statement = read(tmp_path, name, page if name.endswith("html") else "\n\n".join(texts))
    assert label(statement) == ["1", "2", "3", "4"]


@pytest.mark.parametrize("text", ["[1] See the plan of Lorn.", "[7 May 2031]", "[a draft]"])
def test_what_else_stands_in_brackets_is_no_number(tmp_path: Path, text: str) -> None:
    assert (
        label(read(tmp_path, "a.txt", f"The ports are open.\n\n{text}\n\nThe bay is wide.\n"))[0]
        is None
    )


@pytest.mark.parametrize(
    ("name", "word"), [("a.txt", "Article"), ("a.html", "Article"), ("a.md", "Статья")]
)
def test_an_article_in_the_brackets_of_a_draft_counts(tmp_path: Path, name: str, word: str) -> None:
    texts = [f"{word} 1", "A lamp is lit.", f"[{word} 2]", "A lamp is out.", f"{word} 3", "Oil."]
    page = "".join(f"<p>{text}</p>" for text in texts)
    statement = read(tmp_path, name, page if name.endswith("html") else "\n\n".join(texts))
    assert label(statement) == [f"{word} {n}" for n in (1, 2, 3)]


@pytest.mark.parametrize(
    ("name", "word"), [("a.txt", "Article"), ("a.html", "Статья"), ("a.md", "Artículo")]
)
def test_the_first_number_of_an_article_may_stand_in_its_line(
    tmp_path: Path, name: str, word: str
) -> None:
    texts = [f"{word} 1. A lamp is lit.", f"{word} 2. (1) Oil is kept.", "(2) Wicks are kept."]
    page = "".join(f"<p>{text}</p>" for text in texts)
    statement = read(tmp_path, name, page if name.endswith("html") else "\n\n".join(texts))
    assert label(statement) == [f"{word} 1", f"{word} 2(1)", f"{word} 2(2)"]


@pytest.mark.parametrize(
    ("name", "leading", "goes_on"),
    [
        ("a.txt", "The Conference adopted the following agenda:", "The keepers took part."),
        ("a.html", "La Conférence a adopté l’ordre du jour suivant :", "Les ports y étaient."),
        ("a.md", "Конференция утвердила следующую повестку дня:", "Порты были представлены."),
        ("a.txt", "会议通过了下列议程：", "各港口派代表出席。"),
    ],
)
def test_a_list_that_a_numbered_paragraph_leads_in_is_its_items(
    tmp_path: Path, name: str, leading: str, goes_on: str
) -> None:
    texts = [f"1. {goes_on}", f"2. {leading}", *(f"{n}. {goes_on}" for n in (1, 2, 3, 4))]
    texts += [f"{n}. {goes_on}" for n in (3, 4)]
    page = "".join(f"<p>{text}</p>" for text in texts)
    statement = read(tmp_path, name, page if name.endswith("html") else "\n\n".join(texts))
    assert label(statement) == ["1", "2", "3", "4"]
    assert [len(each.items) for each in statement.paragraphs] == [0, 4, 0, 0]


@pytest.mark.parametrize("word", ["ARTICLE", "Article", "ARTÍCULO"])
def test_an_article_in_the_middle_of_a_scanned_line_begins(tmp_path: Path, word: str) -> None:
    text = (
        f"{word} 1\n\nA lamp is lit.\n\n{word} 2\n\nNotice is given by telegram. {word} 3. The"
        f" present plan is\nin force.\n\n{word} 4\n\nOil is kept.\n"
    )
    assert label(read(tmp_path, "a.txt", text)) == [f"{word} {n}" for n in (1, 2, 3, 4)]
