"""Files made to stop whatever reads them: as many of each kind as asked for, by a seed."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Callable
from pathlib import Path

from config.limits import LimitSettings
from tests.attacks.hostile_office import (
    big_opendocument,
    circles_in_word,
    columns_and_scans,
    deep_opendocument,
    rich_text,
    word_tables,
)
from tests.rows import EVERY

MEGABYTE = 1_000_000
SIZES = (10_000, 200_000, 2 * MEGABYTE if EVERY else MEGABYTE // 2)
MOST_PARAGRAPHS = LimitSettings().paragraphs + 1
GOAL = "1. The harbour opens in May.\n\n2. The pier is mended in June.\n"
RUNS = ("a", "1", " ", "\n", "\t", "*", "#", "_", "[", "(", "<", ">", "-", ".", "。", "；", "é",
        "中", "一", "\u200b", "\u202e", "\u0301", "\x00", "\x0b", "\u2028", "|", "`", "~", "\\",
        "I", "§", "\xa0", "•", "&", ";", ":", '"', "١")  # fmt: skip
TRIGGERS = (
    "<!---->", "# a ", "**a ", "1.1", "1. ", "(a) ", "第一条", "I. ", "a-\n", "p 1 of ", "\xa0**",
    "a. ", "Article ", "[a]: ", "[a](", "![", "<a ", "]](", "** a**", "·1.", "1 May ", "年1月",
    "§ 5 ",
)  # fmt: skip
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default '
    'Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/><Override PartName='
    '"/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.'
    'wordprocessingml.document.main+xml"/></Types>'
)
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Target="word/document.xml" Type="http://schemas.openxmlformats.org/'
    'officeDocument/2006/relationships/officeDocument"/></Relationships>'
)

Chance = random.Random
Content = tuple[str, bytes]
"""The ending of a file's name, and its bytes."""


def _write_word(body: str, head: str = "") -> bytes:
    parts = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": RELATIONS,
        "word/document.xml": f'{head}<w:document xmlns:w="{WORD}"><w:body>{body}</w:body>'
        "</w:document>",
    }
    return _zip(parts)


def _zip(parts: dict[str, str]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return file.getvalue()


def _paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def _size(chance: Chance) -> int:
    return chance.choice(SIZES)


def _ending(chance: Chance) -> str:
    return chance.choice(("txt", "md", "html"))


def run_of_one(chance: Chance) -> Content:
    each = chance.choice(RUNS)
    return _ending(chance), (GOAL + each * (_size(chance) // len(each.encode())) + "x").encode()


def triggers(chance: Chance) -> Content:
    each = chance.choice(TRIGGERS)
    return _ending(chance), (each * (_size(chance) // len(each.encode())) + "x\n" + GOAL).encode()


def mixture(chance: Chance) -> Content:
    parts = chance.choices((*RUNS, *TRIGGERS), k=6)
    text = "".join(part * chance.randrange(1, 40) for part in parts)
    return _ending(chance), (text * (_size(chance) // len(text.encode()) + 1)).encode()


def deep_markup(chance: Chance) -> Content:
    tag = chance.choice(("div", "ol><li", "b", "table><tr><td", "blockquote", "span", "sup", "p"))
    depth = chance.choice((200, 5_000, 100_000))
    return "html", f"<html><body>{f'<{tag}>' * depth}{GOAL}".encode()


def attributes(chance: Chance) -> Content:
    count = chance.choice((1_000, 20_000, 100_000))
    listed = " ".join(f"a{number}='{chance.randrange(9)}'" for number in range(count))
    return "html", f"<html><body><p {listed}>{GOAL}</p></body></html>".encode()


def long_value(chance: Chance) -> Content:
    name = chance.choice(("class", "id", "role", "start", "value", "style", "type"))
    value = chance.choice(("nav ", "9", "-nav-", "x", "&amp;", "i")) * (_size(chance) // 4)
    return "html", f"<html><body><ol {name}='{value}'><li>{GOAL}</ol></body></html>".encode()


def absurd_counts(chance: Chance) -> Content:
    number = chance.choice(("99999999999", f"-{'1' * 18}", "2147483647", "4000"))
    number += "0" * chance.choice((0, 0, 4_000, 100_000))
    form = chance.choice("iIaA1")
    items = f"<li value={number}>The harbour opens.</li>" * chance.choice((1, 1_000))
    return "html", f"<html><body><ol type={form} start={number}>{items}</ol></body></html>".encode()


def aliases(chance: Chance) -> Content:
    width, depth = chance.choice(((10, 9), (100, 30), (2, 60)))
    rows = ["k0: &k0 [x,x]"]
    rows += [f"k{n}: &k{n} [{','.join([f'*k{n - 1}'] * width)}]" for n in range(1, depth)]
    merged = chance.choice(("", "title: *k1\n", "<<: *k0\n", "title: &t [*t]\n"))
    return "md", "---\n{}\n{}---\n{}".format("\n".join(rows), merged, GOAL).encode()


def front_matter(chance: Chance) -> Content:
    front = chance.choice((
        "[" * 5_000, "{a: " * 5_000, "- " * 9_000, "title:\ndate: ~\nplace: []", "x: 1\n" * 100_000,
        "date: 2024-99-99", "title: !!python/object/apply:os.system [ls]", "? [a]\n: b",
        'title: "\\UFFFFFFFF"', "title: 1e99999", "a: " + "9" * 10_000, "&a : *a", "\x01",
        "title: " + "T" * MEGABYTE, "? " * 9_000,
    ))  # fmt: skip
    return "md", f"---\n{front}\n---\n{GOAL}".encode()


def entities(chance: Chance) -> Content:
    kinds = "".join(
        f'<!ENTITY e{level} "{f"&e{level - 1};" * 10}">'
        for level in range(1, chance.choice((9, 30)))
    )
    head = f'<!DOCTYPE w [<!ENTITY e0 "xxxxxxxxxx">{kinds}]>'
    if chance.random() < 0.5:
        return "docx", _write_word(_paragraph("&e8;"), head)
    return "html", f"{head}<html><body><p>&e8; {GOAL}</p></body></html>".encode()


def big_word(chance: Chance) -> Content:
    count = chance.choice((20_000, 200_000, 1_500_000))
    unit = chance.choice(("<w:p/>", _paragraph("a"), "<w:r><w:t>a</w:t></w:r>", "<w:tab/>"))
    body = unit * count
    return "docx", _write_word(body if unit.startswith("<w:p") else f"<w:p>{body}</w:p>")


def deep_word(chance: Chance) -> Content:
    depth = chance.choice((60, 250, 20_000))
    open_, close = chance.choice((
        ("<w:p><w:r>", "</w:r></w:p>"), ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"),
    ))  # fmt: skip
    return "docx", _write_word(open_ * depth + _paragraph("The harbour.") + close * depth)


def zip_bomb(chance: Chance) -> Content:
    size = chance.choice((20, 60, 300)) * MEGABYTE
    return "docx", _write_word(_paragraph(chance.choice(" a0") * size))


def broken_archive(chance: Chance) -> Content:
    data = bytearray(_write_word(_paragraph(GOAL) * 50))
    for _ in range(chance.choice((1, 30, 300))):
        data[chance.randrange(4, len(data))] = chance.randrange(256)
    return "docx", bytes(data[: chance.choice((len(data), len(data) // 2))])


def odd_encoding(chance: Chance) -> Content:
    text = GOAL * 2_000
    data = chance.choice((
        b"\xff\xfe" + text.encode("utf-16-be"), text.encode("utf-16-le") + b"\x00",
        text.encode() + text.encode("utf-16"), text.encode("utf-32"), b"\xed\xa0\x80" * 50_000,
        text.encode() + b"\xff\xfe\x00\xd8" * 9_000, chance.randbytes(200_000),
        bytes(chance.choices(range(128, 256), k=MEGABYTE)),
    ))  # fmt: skip
    return _ending(chance), data


def odd_charset(chance: Chance) -> Content:
    named = chance.choice(("punycode", "idna", "undefined", "utf-7", "zip", "unicode_escape", "x"))
    text = chance.choice(("<p>a-", "\\", "+AAA", "é")) * (_size(chance) // 8)
    return "html", f"<html><head><meta charset={named}></head><body>{text}{GOAL}".encode()


def directions(chance: Chance) -> Content:
    signs = "\u202a\u202b\u202d\u202e\u2066\u2067\u2069\u200e\u200f\u061c\ufeff\u00ad\u0600"
    text = "".join(f"{number}. {chance.choice(signs) * 300}harbour\n\n" for number in range(2_000))
    return _ending(chance), text.encode()


def many_paragraphs(chance: Chance) -> Content:
    form = chance.choice(("{}.\n\n", "({})\n\n", "# {}\n\n", "{}. a\n\n", "Article {}\n\na\n\n"))
    text = "".join(
        form.format(number % 900 + 1) for number in range(chance.choice((5_000, MOST_PARAGRAPHS)))
    )
    return _ending(chance), text.encode()


def big_tables(chance: Chance) -> Content:
    rows = chance.choice((100, 2_000, 60_000))
    row = "<tr>" + "<td colspan=99999999 rowspan=99999999>a</td>" * 20 + "</tr>"
    return "html", f"<html><body><h1>{'H' * 90_000}</h1><table>{row * rows}</table>".encode()


def broken_pdf(chance: Chance) -> Content:
    number = chance.choice((99_999_999_999, -1, 2_000))
    kids = "2 0 R " * chance.choice((2, 50_000))
    opened = "[" * chance.choice((1, 100_000))
    text = (
        f"%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[{kids}]"
        f"/Count {number}>>endobj\n{opened}\ntrailer<</Root 1 0 R>>\n%%EOF"
    )
    return "pdf", text.encode()


KINDS: tuple[Callable[[Chance], Content], ...] = (
    run_of_one, triggers, mixture, deep_markup, attributes, long_value, absurd_counts, aliases,
    front_matter, entities, big_word, deep_word, zip_bomb, broken_archive, odd_encoding,
    odd_charset, directions, many_paragraphs, big_tables, broken_pdf, rich_text, big_opendocument,
    deep_opendocument, circles_in_word, word_tables, columns_and_scans,
)  # fmt: skip


def write_files(folder: Path, each: int, seed: int) -> list[Path]:
    """Write so many files of every kind into a folder."""
    chance, paths = random.Random(seed), []
    for kind in KINDS:
        for number in range(each):
            ending, data = kind(chance)
            path = folder / f"{kind.__name__}-{number}.{ending}"
            path.write_bytes(data)
            paths.append(path)
    return paths
