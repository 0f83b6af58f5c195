"""Web pages give their article and count their lists."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.readers.source import read_source
from tests.reading import GOAL, LIMITS, read, write


def test_web_page_gives_its_article_and_counts_its_lists(tmp_path: Path) -> None:
    page = f"""<!doctype html><html lang="en"><head><title>Site</title>
      <meta property="og:title" content="River Plan"><style>p {{}}</style></head><body>
      <nav><a href="/">Home</a></nav><script>alert("no")</script>
      <main><h1>River Plan</h1><ol start="3"><li>{GOAL}<li>They will:
      <ol type="a"><li>build <b>ferries</b>;</li><li value="4">mend<br>roads.</li></ol></ol>
      <ul><li>one</li></ul><p><strong>Roads</strong></p><p>{GOAL}</p></main>
      <footer>All rights</footer></body></html>"""
    source = read_source(write(tmp_path, "plan.html", page), LIMITS)
    body = [(line.mark, line.text) for line in source.lines if not line.furniture]
    assert body == [
        ("", "River Plan"),
        ("3.", GOAL),
        ("4.", "They will:"),
        ("a.", "build ferries;"),
        ("d.", "mend"),
        ("", "roads."),
        ("•", "one"),
        ("", "Roads"),
        ("", GOAL),
    ]
    assert [line.text for line in source.lines if line.furniture] == ["Home", "All rights"]
    assert next(line for line in source.lines if line.text == "Roads").bold
    assert source.properties == {"title": "River Plan", "language": "en"}


def test_a_page_without_text_has_no_lines(tmp_path: Path) -> None:
    assert not read(write(tmp_path, "plan.html", "<html><body><nav>Home</nav></body>"))[1:]
    assert not read(write(tmp_path, "plan.html", "<html><body></body>"))


def texts(path: Path) -> list[str]:
    return [line.text for line in read(path) if not line.furniture]


@pytest.mark.parametrize(
    "hidden",
    [
        "<p hidden>Draft.</p>",
        '<p style="display: none">Draft.</p>',
        '<div style="color:red;VISIBILITY:hidden"><p>Draft.</p></div>',
        '<p aria-hidden="true">Черновик.</p>',
        '<p class="off note">Черновик.</p>',
        "<p><del>Old text.</del></p>",
        "<p>Share this page: Facebook Twitter Email</p>",
        "<ul><li>分享：</li><li>微信 微博</li></ul>",
        "<div>Partager : Facebook · LinkedIn · Imprimer</div>",
        '<p><a href="/">Home</a> &gt; <a href="/n">News</a> &gt; Plan</p>',
        '<nav aria-label="breadcrumb"><a href="/">Home</a></nav>',
        '<div class="breadcrumbs"><a href="/">Inicio</a></div>',
        "<h3>Related articles</h3><ul><li>Besk opens a lighthouse</li><li>Fees</li></ul>",
        "<p>Читайте также:</p><p><a href='/b'>Маяк открыт</a></p><p><a href='/c'>Сборы</a></p>",
        '<p id="fn1">See the plan.</p><div id="_ftn2">Ibid.</div>',
        '<section role="doc-endnotes"><ol><li>See the plan.</li></ol></section>',
    ],
)
def test_what_a_page_has_beside_its_text_is_apart(tmp_path: Path, hidden: str) -> None:
    style = "<style>p { color: red } .off { display : none }</style>"
    page = f"<html><head>{style}</head><body><p>{GOAL}</p>{hidden}<h2>Next</h2><p>{GOAL}</p></body>"
    assert texts(write(tmp_path, "plan.html", page)) == [GOAL, "Next", GOAL]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("both sides.<sup><a href='#fn1'>1</a></sup>", "both sides."),
        ("порты<sup>*</sup> и маяки", "порты и маяки"),
        ("on the 30<sup>th</sup> of May", "on the 30th of May"),
        ("au XXI<sup>e</sup> siècle", "au XXIe siècle"),
        ("4 km<sup>2</sup> of <s>sea</s> land", "4 km2 of land"),
        ("the <s>l</s>evel of governments", "the level of governments"),
        (
            'they <span style="color:red;text-decoration: underline line-through">never</span>meet',
            "they meet",
        ),
        ('they <b class="gone">never</b>meet', "they meet"),
        ('the <span style="text-decoration:line-through">l</span>evel', "the level"),
        ("they <span hidden>never</span>meet", "they meet"),
        ("below <math><mn>1.5</mn><mi>°C</mi></math>", "below 1.5°C"),
        ("share the lamps on facebook every day", "share the lamps on facebook every day"),
    ],
)
def test_a_line_has_what_a_reader_sees(tmp_path: Path, text: str, expected: str) -> None:
    style = "<style>.gone { text-decoration-line: line-through }</style>"
    page = f"<html><head>{style}</head><body><p>{text}</p></body>"
    assert texts(write(tmp_path, "plan.html", page)) == [expected]


@pytest.mark.parametrize(
    ("skip", "around"),
    [
        ("본문 바로가기", ["이전글 부두 청소 결과", "다음글 등대 안내"]),
        ("跳到正文", ["上一篇：灯塔", "下一篇：渡船"]),
        ("Skip to the text", ["Previous article: Lamps", "Next article: Ferries"]),
    ],
)
def test_links_around_a_page_are_set_apart(tmp_path: Path, skip: str, around: list[str]) -> None:
    before, after = (f'<a href="/{n}">{text}</a>' for n, text in enumerate(around))
    page = f"""<html><body><div><a href="#text">{skip}</a></div>
      <ul class="top"><li><a href="/a">News</a></li><li><a href="/b">Harbours</a></li></ul>
      <h3>River Plan</h3><p><a href="/c">{GOAL}</a></p><p>{GOAL}</p><p>{before}</p><p>{after}</p>
      </body></html>"""
    lines = read(write(tmp_path, "plan.html", page))
    assert [line.text for line in lines if not line.furniture] == ["River Plan", GOAL, GOAL]
    assert [line.text for line in lines if line.furniture] == [skip, "News", "Harbours", *around]
