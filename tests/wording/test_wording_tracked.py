"""Tracked changes of a saved draft: rejected they give the earlier wording, accepted the draft."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pytest
from docx import Document
from docx.oxml.ns import qn

from assistant.export.checked import export_checked
from assistant.tracing.drafts.draft import check_draft
from ingest.statement import Paragraph, Statement
from tests.trace_recall import read_view

CHANGED = (
    (
        "The parties shall keep the northern lamps lit from dusk to dawn in winter.",
        "the parties shall keep the southern lamps lit from dusk to dawn in winter;",
    ),
    (
        "shall keep the northern lamps lit from dusk to dawn in winter;",
        "Shall keep the northern lamps lit from dusk to noon in winter.",
    ),
    (
        "Both towns call the canal “open water” – in all seasons of the year.",
        'Both towns call the canal "open water" - in all months of the year',
    ),
    (
        "Les ports gardent leurs feux allumés du soir au matin en toute saison.",
        "En hiver, les ports gardent leurs feux allumés du soir au matin en toute saison ;",
    ),
    (
        "Los puertos mantienen sus faros encendidos durante toda la noche de invierno.",
        "Asimismo los puertos mantienen sus faros encendidos durante toda la noche de verano.",
    ),
    (
        "Стороны держат все маяки северного берега зажжёнными каждую ночь зимой.",
        "стороны держат все маяки южного берега зажжёнными каждую ночь зимой,",
    ),
    (
        "双方同意在冬季免除海峡的港口通行费，并每年开会一次。",
        "双方同意在夏季免除海峡的港口通行费，并每年开会一次；",
    ),
    (
        "يعلن الحراس أن المصابيح أضيئت في ميناء لورن كل ليلة.",
        "يُعلِنُ الحراس أن المصابيح أطفئت في ميناء لورن كل ليلة",
    ),
    (
        "Ferries, barges and ships of both towns pay no toll in the northern canal.",
        "Ferries and barges of both Towns pay no toll at all in the northern canal.",
    ),
    (
        "The Lamp Fund has $500 million for the repair of lamps in both towns.",
        "The  Lamp Fund has €500\u00a0million for the repair of lamps in both towns.",
    ),
)


def list_runs(content: bytes, kept: str) -> Iterator[str]:
    """Give the words of a file's quoted text when all its changes are rejected or accepted."""
    left_out = {"w:ins": "w:del", "w:del": "w:ins"}[kept]
    body = Document(io.BytesIO(content)).paragraphs[-1]._p
    for words in body.iter(qn("w:t"), qn("w:delText")):
        if not any(each.tag == qn(left_out) for each in words.iterancestors()):
            yield words.text or ""


@pytest.mark.parametrize(("earlier", "draft"), CHANGED)
def test_all_changes_rejected_give_the_earlier_wording_accepted_the_draft(
    earlier: str, draft: str
) -> None:
    texts = Paragraph(1, "1", "It rains."), Paragraph(2, "2", earlier)
    view = read_view([Statement("a", "Pact", "a", texts)])
    own = Statement("d", "Draft", "d", (Paragraph(1, None, draft),))
    checked = check_draft(own, view)
    assert [each.status for each in checked.sentences] == ["changed"]
    content = export_checked(checked, view.collection)
    for kept, text in (("w:del", earlier), ("w:ins", draft)):
        assert "".join(list_runs(content, kept)).rstrip() == " ".join(text.split())
