"""Whatever a title or a quote holds, other people's files have its words and no markup of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from assistant.citing.answer import Citation
from assistant.citing.bibliography import (
    clean_line,
    format_bibtex,
    format_csl,
    format_markdown,
    format_ris,
)
from assistant.citing.citations import format_citation
from assistant.export.documents import export_markdown
from assistant.export.transcript import Exchange, Said
from tests.questions.test_citations import LINDAU

MARKDOWN = MarkdownIt("gfm-like", {"linkify": False})
BRACES = re.compile(r"[{}]")
WORDS = {
    r"\textbackslash{}": "\\",
    r"\textbraceleft{}": "{",
    r"\textbraceright{}": "}",
    r"\textasciitilde{}": "~",
    r"\textasciicircum{}": "^",
}
MACRO = re.compile(r"\\text\w+\{\}|\\([$&#%_{}])")

TRICKY = (
    "- item",
    "+ item",
    "* item",
    "1. item",
    "12) item",
    "123456789. item",
    "# head",
    "> quote",
    "---",
    "===",
    "- - -",
    "***",
    "___",
    "```",
    "~~~",
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "a\n---",
    "a\n===",
    "    code",
    "\tcode",
    "&amp; &#35; <b>b</b>",
    "[a]: http://evil.example",
    "[^1]: note",
    "- [ ] task",
    "line  \nbreak\\\nback\\",
    "`code` $math$ ~~gone~~",
    "!",
    "<!-- -->",
    "\x00\x0b\x85\u2028",
    "１. 项",
    "the {blue} quay",
    "http://evil.example/a_b www.evil.example WWW.EVIL.EXAMPLE a.b@evil.example",
    "} { \\",
)

texts = st.one_of(
    st.text(max_size=60),
    st.text("-+*=#>.)1|`~_\\[]()<>&!$:{}^% \n\ta", max_size=30),
    st.sampled_from(TRICKY),
)


def examples(test: Callable[[str], None]) -> Callable[[str], None]:
    """Try each of the tricky texts, as well as what is made up."""
    for text in TRICKY:
        test = example(text)(test)
    return test


def read_blocks(text: str) -> list[tuple[list[str], str]]:
    """Give each paragraph and heading of a Markdown text: what it stands in, and its plain text."""
    blocks, within = list[tuple[list[str], str]](), list[str]()
    for token in MARKDOWN.parse(text):
        if token.nesting == 1:
            within.append(token.tag)
        elif token.nesting == -1:
            within.pop()
        else:
            assert token.type == "inline", token
            blocks.append((list(within), read_text(token)))
    return blocks


def read_text(token: Token) -> str:
    assert {each.type for each in token.children or []} <= {"text", "text_special"}, token
    return "".join(each.content for each in token.children or [])


@examples
@given(texts)
def test_quote_in_markdown_is_its_text_and_nothing_else(text: str) -> None:
    cited = replace(LINDAU, quote=f"{text} x", title=text)
    quote, source = read_blocks(format_markdown(cited))
    assert quote == (["blockquote", "p"], clean_line(f"{text} x"))
    assert source == (["blockquote", "p"], f"— {clean_line(format_citation(cited))}")


@examples
@given(texts)
def test_conversation_in_markdown_is_its_text_and_nothing_else(text: str) -> None:
    said = Said(text, (replace(LINDAU, title=text),), 0)
    blocks = read_blocks(export_markdown([Exchange(text, (said,))]))
    line = f"{clean_line(text)}[^1]"
    note = f"[^1]: {clean_line(format_citation(said.citations[0]))}"
    expected = [(["p"], line), (["p"], note)]
    if clean_line(text):
        expected.insert(0, (["h2"], clean_line(text)))
    assert [each for each in blocks if each[1]] == expected


@pytest.mark.parametrize("before", ["", "see ", "("])
@pytest.mark.parametrize(
    ("address", "safe"),
    [
        ("https://evil.example", "https\\://evil.example"),
        ("FTP://evil.example", "FTP\\://evil.example"),
        ("www.evil.example", "www\\.evil.example"),
        ("Www.evil.example", "Www\\.evil.example"),
        ("mailto:a@evil.example", "mailto:a\\@evil.example"),
    ],
)
def test_an_address_is_no_link(before: str, address: str, safe: str) -> None:
    said = Said(f"{before}{address}", (), 0)
    assert f"{before}{safe}\n" in export_markdown([Exchange("q", (said,))])


@examples
@given(texts)
def test_braces_of_bibtex_balance_and_its_words_come_back(text: str) -> None:
    entry = format_bibtex(replace(LINDAU, title=text, quote=text))
    depth = 0
    for brace in BRACES.findall(entry):
        depth += 1 if brace == "{" else -1
        assert depth >= 0, entry
    assert depth == 0, entry
    start = entry.index("title = {{") + len("title = {{")
    title = entry[start : entry.index("}},\n", start)]
    assert MACRO.sub(lambda found: found[1] or WORDS[found[0]], title) == text


def test_braces_that_match_are_written_as_every_reader_knows_them() -> None:
    named = replace(LINDAU, title="Act on {blue} lamps", quote="{", issuer="Office {of} Lamps")
    entry = format_bibtex(named)
    assert r"title = {{Act on \{blue\} lamps}}" in entry
    assert r"author = {{Office \{of\} Lamps}}" in entry
    assert r"\textbraceleft{}" in entry


@pytest.mark.parametrize(
    ("label", "key"),
    [("23", "23"), ("Article 4", "Article-4"), (None, "para7"), ("第三条", "para7")],
)
def test_a_key_ends_in_what_names_the_paragraph(label: str | None, key: str) -> None:
    entry = format_bibtex(replace(LINDAU, label=label, ordinal=7))
    assert entry.startswith(f"@misc{{{LINDAU.statement}:{key},")


def test_a_number_in_brackets_is_written_plainly_where_it_is_no_markup() -> None:
    counted = replace(LINDAU, label=None, ordinal=38, page=None)
    assert format_markdown(counted).endswith("para. [38]")
    told = Said("It stands in para. [38]", (counted,), 0)
    assert "in para. \\[38\\][^1]\n" in export_markdown([Exchange("Where?", (told,))])


@pytest.mark.parametrize("text", ["a [38](b) c", "[38]: http://evil.example", "[a][38][1]", "![1]"])
def test_a_number_in_brackets_that_could_be_markup_is_still_text(text: str) -> None:
    ((_, shown), _) = read_blocks(format_markdown(replace(LINDAU, quote=text)))
    assert shown == text


@pytest.mark.parametrize("write", [format_bibtex, format_ris, format_csl])
@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "file:///etc/passwd", r"\\host\share", "data:text/html,a"]
)
def test_what_is_no_address_of_the_web_is_left_out(
    write: Callable[[Citation], str], address: str
) -> None:
    assert write(replace(LINDAU, address=address)) == write(replace(LINDAU, address=None))
    assert "HTTPS://a.example" in write(replace(LINDAU, address="HTTPS://a.example"))
