"""What is pasted may come from a mail or a page in Markdown: its marks are none of its words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from assistant.tracing.drafts.draft import check_draft
from assistant.tracing.search.trace import read_asked, read_pasted
from ingest.parsing.parse import parse_draft
from ingest.readers.markdown.marked import is_marked, unmark
from tests.conftest import NewAssistant
from tests.documents import read_document
from tests.reading import LIMITS
from tests.trace_recall import read_view
from tests.wording.test_draft import AGREED, STATEMENTS

TABLE = """1. The fees of both ports are:

| Port | Fee | Purpose |
|:-----|----:|---------|
| Besk | 60 percent | lamps |
| Orsa | 40 percent | pilots |

2. They hold until winter.
"""


def test_a_table_in_markdown_is_a_table() -> None:
    first, _ = parse_draft(TABLE, LIMITS).paragraphs
    (table,) = first.tables
    assert table.rows[1] == ("Besk", "60 percent", "lamps")
    assert "|" not in first.text
    assert "Besk: Fee 60 percent; Purpose lamps" in first.text


@pytest.mark.parametrize("suffix", ["txt", "md"])
def test_a_row_of_it_is_agreed_whatever_the_format(tmp_path: Path, suffix: str) -> None:
    held = read_document(tmp_path, TABLE, suffix)
    checked = check_draft(parse_draft(TABLE.replace("40", "45"), LIMITS), read_view([held]))
    told = [(each.status.value, each.text) for each in checked.sentences]
    assert ("agreed", "Besk: Fee 60 percent; Purpose lamps") in told
    assert ("changed", "Orsa: Fee 45 percent; Purpose pilots") in told


@pytest.mark.parametrize("mark", ["> ", ">", ">> ", "> > "])
@pytest.mark.parametrize("suffix", ["txt", "md"])
def test_marks_of_quoting_are_no_words(tmp_path: Path, mark: str, suffix: str) -> None:
    plain = (
        "1. Both towns keep the ferries\nrunning all year.\n\n2. Les bacs ne portent pas de sel."
    )
    quoted = "\n".join(f"{mark}{each}".rstrip() for each in plain.splitlines())
    for text in (quoted, f"They wrote:\n\n{quoted}\n"):
        statement = read_document(tmp_path, text, suffix)
        told = [" ".join(each.text.split()) for each in statement.paragraphs[-2:]]
        assert told == [
            "Both towns keep the ferries running all year.",
            "Les bacs ne portent pas de sel.",
        ]


@pytest.mark.parametrize("text", ["> 5 percent of the ships pay.", ">20 ships wait at the quay."])
def test_more_than_so_many_is_no_quote(text: str) -> None:
    assert text in parse_draft(f"{text}\n\nThe keepers meet.", LIMITS).paragraphs[0].text


def test_a_quote_that_is_traced_has_no_marks() -> None:
    view = read_view([])
    asked = read_asked("> Both towns keep the\n> ferries running.", view.collection.ngrams)
    assert asked.text.split() == ["Both", "towns", "keep", "the", "ferries", "running."]


@pytest.mark.parametrize(
    "pasted",
    [
        f"1. {AGREED}",
        f"1.\t{AGREED}",
        f"(a) {AGREED}",
        f"## {AGREED}",
        f"**{AGREED}**",
        f"*{AGREED.split()[0]}* {AGREED.split(maxsplit=1)[1]}",
        f"_{AGREED.split()[0]}_ {AGREED.split(maxsplit=1)[1]}[^4]",
        f"• {AGREED}",
        f"{AGREED}[3]",
        f"{AGREED}²",
        f"一、{AGREED}",
    ],
)
def test_labels_and_marks_of_notes_are_no_wording(
    assistant_over: NewAssistant, pasted: str
) -> None:
    tracer = assistant_over(STATEMENTS).tracer
    found = tracer.trace(pasted)
    assert found.text == AGREED
    assert [each.same for each in found.places] == [True, True]
    assert [each.changes for each in tracer.follow(pasted).steps] == [(), ()]


MARKED = """# Pact of Orsa

## Lamps

1. **Both towns** keep the lamps of the mole lit all year.[^1]

2. *Aware* of the fog, they ring the **bells** each hour.

[^1]: The keepers of Velm mend the lamps each spring.
"""


def test_marks_of_markdown_are_no_words_of_a_draft(tmp_path: Path) -> None:
    plain = re.sub(r"\*|#+ |\[\^1\]$", "", MARKED, flags=re.MULTILINE).replace("[^1]:", "3.")
    held = read_document(tmp_path, plain, "txt")
    checked = check_draft(parse_draft(MARKED, LIMITS), read_view([held]))
    told = {each.label: each.status.value for each in checked.sentences}
    assert told == {"1, heading": "new", "1": "agreed", "2": "agreed", "1, note 1": "agreed"}


@pytest.mark.parametrize(
    "text",
    [
        "The fee* holds, the toll* too.",
        "3 * 4 lamps and 5 * 6 ropes hang there.",
        "The file is fee_of_velm and toll_of_orsa.",
        "Signed: ____ and ____ for both towns.",
        "The toll** is due; the fee** is not.",
        "#lamps are lit.",
    ],
)
def test_other_stars_and_lines_are_no_marks_of_markdown(text: str) -> None:
    assert not is_marked(text)
    assert unmark(text) == text


def test_a_number_that_is_all_of_a_text_is_traced() -> None:
    assert read_pasted("(12) ", read_view([]).collection.ngrams).strip() == "(12)"
