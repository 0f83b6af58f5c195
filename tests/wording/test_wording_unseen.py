"""Characters that nobody sees change nothing of what is agreed, and turn no text round."""

from __future__ import annotations

import io
import zipfile

import pytest

from assistant.export.checked import export_checked
from assistant.tracing.drafts.draft import check_draft
from assistant.tracing.search.trace import find_places
from ingest.statement import Paragraph, Statement
from tests.trace_recall import read_view

TEXTS = (
    ("Both towns shall keep the northern lamps lit until dawn.", "northern"),
    ("Les deux villes gardent les feux du nord allumés.", "nord"),
    ("Las dos ciudades mantienen encendidos los faros del norte.", "norte"),
    ("Обе стороны держат все маяки северного берега зажжёнными каждую ночь зимой.", "северного"),
    ("双方同意在冬季免除海峡的港口通行费。", "海峡"),
    ("يعلن الحراس أن المصابيح أضيئت في ميناء لورن.", "ميناء"),
)
AROUND = (
    "\u202e{}\u202c", "\u202e{}", "\u2066{}\u2069", "\u2067{}\u2069", "\u202b{}\u202c", "\u2060{}",
    "\ufeff{}", "\u200b{}", "{}\u200f", "\u200e{}\u200e", "\u061c{}", "\u2068{}\u2069", "{}\ufe0f",
    "{}\U000e0041",
)  # fmt: skip
INSIDE = ("\u200b", "\u2060", "\ufeff", "\u00ad", "\u034f", "\u180e", "\u2062", "\u202e", "\u2066")


def put(text: str, word: str, unseen: str) -> str:
    return text.replace(word, unseen.format(word))


def split(text: str, word: str, unseen: str) -> str:
    return text.replace(word, f"{word[:1]}{unseen}{word[1:]}")


@pytest.mark.parametrize(("text", "word"), TEXTS)
def test_unseen_characters_are_no_change(text: str, word: str) -> None:
    view = read_view([Statement("a", "Pact", "a", (Paragraph(1, "1", text),))])
    drafts = [put(text, word, each) for each in AROUND]
    drafts += [split(text, word, each) for each in INSIDE]
    drafts += [
        f"\ufeff{text}",
        f"{text}\u200f",
        text.replace(" ", "  "),
        text.replace(" ", "\u00a0"),
    ]
    for asked in drafts:
        own = Statement("d", "Draft", "d", (Paragraph(1, None, asked),))
        (sentence,) = check_draft(own, view).sentences
        assert sentence.status == "agreed", ascii(asked)
        assert [each.same for each in find_places(asked, view)] == [True], ascii(asked)


@pytest.mark.parametrize("unseen", AROUND)
def test_unseen_characters_of_a_statement_are_no_change(unseen: str) -> None:
    for text, word in TEXTS:
        held = Paragraph(1, "1", put(text, word, unseen))
        view = read_view([Statement("a", "Pact", "a", (held,))])
        assert [each.same for each in find_places(text, view)] == [True], text


@pytest.mark.parametrize(("text", "word"), TEXTS)
def test_what_turns_text_round_goes_out_in_no_sentence_and_no_file(text: str, word: str) -> None:
    turning = "\u202a\u202b\u202d\u202e{}\u202c\u2066\u2067\u2068\u2069"
    held = put(text, word, turning)
    view = read_view([Statement("a", f"Pact {turning}", "a", (Paragraph(1, "1", held),))])
    changed = text.replace(word, turning.format("mid"))
    texts = (
        Paragraph(1, None, held),
        Paragraph(2, None, changed),
        Paragraph(3, None, f"{turning} B c"),
    )
    checked = check_draft(Statement("d", f"Draft {turning}", "d", texts), view)
    assert len({each.status for each in checked.sentences}) == 3
    with zipfile.ZipFile(io.BytesIO(export_checked(checked, view.collection))) as packed:
        told = [packed.read(f"word/{each}.xml").decode() for each in ("document", "footnotes")]
    for each in (*told, *(sentence.text for sentence in checked.sentences)):
        assert not any(
            "\u202a" <= letter <= "\u202e" or "\u2066" <= letter <= "\u2069" for letter in each
        )
