"""A draft is told from what was agreed before, sentence by sentence, and leaves no trace."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn

from assistant.__main__ import build_parser
from assistant.answering.assistant import Assistant
from assistant.export.checked import export_checked, export_sides
from assistant.retrieval.scope import Scope
from assistant.tracing.places.unsearched import count_searched
from assistant.web.auth.visitor import Visitor
from assistant.web.dropped import MOST_IN_ALL, Dropped, find_given, read_draft_scope
from assistant.web.guard.given import GivenDraft
from assistant.web.scope import GivenScope
from config.commandline import run_command
from config.errors import QuestionError, UnknownStatementError, UnreadableError
from config.settings import Settings
from ingest.statement import Statement
from ingest.sync.run import sync
from tests.conftest import NewSettings
from tests.processes import run

ADA = Visitor("192.0.2.1", "ada")

AGREED = "The ferries of Orsa and Velm shall carry grain without toll until the end of the year."

STATEMENTS = {
    "orsa-2029": f"Orsa Declaration\n\nOrsa, 3 March 2029\n\n1. {AGREED} Foghorns are silent.\n",
    "velm-2030": f"Velm Declaration\n\nVelm, 8 August 2030\n\n1. Beacons are red. {AGREED}\n",
}

DRAFT = """Draft Declaration of Tarn

1. The ferries of Orsa and Velm shall carry
grain without toll until the end of the year. The gulls of Tarn are counted by a hired clerk.

2. The ferries of Orsa and Velm shall carry timber without toll until the end of the year.

***
"""


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory, settings_in: NewSettings) -> Settings:
    made = settings_in(tmp_path_factory.mktemp("draft"))
    made.statements.path.mkdir()
    for name, text in STATEMENTS.items():
        (made.statements.path / f"{name}.txt").write_text(text, encoding="utf-8")
    sync([made.statements.path], made)
    return made


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    file = tmp_path / "draft.txt"
    file.write_text(DRAFT, encoding="utf-8")
    return file


def test_each_sentence_is_agreed_changed_or_new(settings: Settings, draft: Path) -> None:
    checked = Assistant(settings).tracer.check(draft)
    told = [(each.label, each.status, each.statements) for each in checked.sentences]
    assert told == [("1", "agreed", 2), ("1", "new", 0), ("2", "changed", 0)]
    assert checked.counts == {"agreed": 1, "changed": 1, "new": 1}


def test_it_says_where_a_sentence_was_agreed_last_and_what_was_changed(
    settings: Settings, draft: Path
) -> None:
    agreed, new, changed = Assistant(settings).tracer.check(draft).sentences
    assert agreed.place and agreed.place.source == "velm-2030.txt"
    assert agreed.place.quote == AGREED
    assert new.place is None
    assert changed.place
    assert [each.to_json() for each in changed.place.changes] == [
        {"kind": "replaced", "from": "grain", "to": "timber"}
    ]


def test_sentences_are_the_drafts_own_letters(settings: Settings, draft: Path) -> None:
    sentences = Assistant(settings).tracer.check(draft).sentences
    assert len(sentences) == 3
    assert all(each.text in " ".join(DRAFT.split()) for each in sentences)


def test_only_the_scope_is_looked_through(settings: Settings, draft: Path) -> None:
    checked = Assistant(settings).tracer.check(draft, Scope(until="2029-12-31"))
    place = checked.sentences[0].place
    assert place and place.source == "orsa-2029.txt"


def test_a_draft_leaves_no_trace(settings: Settings, draft: Path) -> None:
    before = {each: each.stat().st_mtime_ns for each in settings.index.path.rglob("*")}
    done = run("assistant", "draft", draft, "--index", settings.index.path, "--json")
    assert done.code == 0, done.err
    assert done.json["counts"] == {"agreed": 1, "changed": 1, "new": 1}
    kept = {each: each.stat().st_mtime_ns for each in settings.index.path.rglob("*")}
    assert kept.keys() == before.keys()
    assert not any(b"gulls" in each.read_bytes() for each in kept if each.is_file())


def test_a_draft_that_can_t_be_read_is_one_line(settings: Settings, tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()
    with pytest.raises(UnreadableError):
        Assistant(settings).tracer.check(empty)


def test_the_command_traces_texts_and_paragraphs(
    settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    def trace(*given: str) -> Any:
        told = ["trace", *given, "--index", str(settings.index.path), "--json"]
        assert run_command(build_parser(), told) == 0
        return json.loads(capsys.readouterr().out)

    found = trace(AGREED)
    assert [each["source"] for each in found["places"]] == ["orsa-2029.txt", "velm-2030.txt"]
    one = ("--statement", "orsa-2029", "--paragraph", "1")
    other = trace(*one)
    assert [each["source"] for each in other["places"]] == ["velm-2030.txt"]
    assert json.dumps(found["places"][1]["quote"]) == json.dumps(AGREED)
    scoped = trace(AGREED, "--from", "2030-01-01")
    assert [each["source"] for each in scoped["places"]] == ["velm-2030.txt"]


def test_wrong_use_of_the_command_is_one_line(settings: Settings) -> None:
    index = ("--index", settings.index.path)
    assert run("assistant", "trace", *index).code == 2
    alone = run("assistant", "trace", "--paragraph", "1", *index)
    assert (alone.code, alone.err.count("\n")) == (1, 1)
    assert "--statement" in alone.err


@pytest.mark.parametrize("text", [AGREED, f"{AGREED}\n", f"1. {AGREED}", f"Draft\n\n{AGREED}"])
def test_a_sentence_that_is_pasted_is_a_draft(settings: Settings, text: str) -> None:
    checked = Assistant(settings).tracer.check(text)
    assert AGREED in [each.text for each in checked.sentences if each.status == "agreed"]


def test_a_dropped_draft_is_checked_again_in_a_scope_while_it_is_kept(
    settings: Settings, draft: Path
) -> None:
    assistant, dropped = Assistant(settings), Dropped()
    name = dropped.keep(assistant.tracer.read(draft), ADA)
    wide = GivenDraft(dropped=name)
    narrow = GivenDraft(dropped=name, scope=GivenScope(until="2028-12-31"))
    found = [find_given(each, dropped, ADA) for each in (wide, narrow)]
    scopes = [read_draft_scope(each) for each in (wide, narrow)]
    told = [assistant.tracer.check(*each) for each in zip(found, scopes, strict=True)]
    assert (told[0].counts["agreed"], told[1].counts["new"]) == (1, 3)
    for _ in range(15):
        dropped.keep(assistant.tracer.read(AGREED), ADA)
    assert dropped.find(name, ADA)
    dropped.keep(assistant.tracer.read(AGREED), ADA)
    with pytest.raises(QuestionError, match="kept no longer; drop its file again"):
        dropped.find(name, ADA)


def test_a_dropped_draft_is_nobody_elses(settings: Settings, draft: Path) -> None:
    tracer, dropped = Assistant(settings).tracer, Dropped()
    name = dropped.keep(tracer.read(draft), ADA)
    with pytest.raises(QuestionError, match="kept no longer"):
        dropped.find(name, Visitor("192.0.2.1", "bob"))
    with pytest.raises(QuestionError, match="kept no longer"):
        dropped.find(name, Visitor("192.0.2.1"))


def test_drafts_of_others_take_only_the_oldest_of_who_has_most(settings: Settings) -> None:
    dropped, text = Dropped(), Assistant(settings).tracer.read(AGREED)
    many = [dropped.keep(text, ADA) for _ in range(3)]
    others = [Visitor("192.0.2.1", f"user {count}") for count in range(MOST_IN_ALL - 2)]
    names = [dropped.keep(text, each) for each in others]
    assert all(dropped.find(*each) for each in zip(names, others, strict=True))
    assert all(dropped.find(each, ADA) for each in many[1:])
    with pytest.raises(QuestionError, match="kept no longer"):
        dropped.find(many[0], ADA)


def test_a_draft_of_very_many_sentences_is_refused(settings: Settings) -> None:
    with pytest.raises(QuestionError, match="2001 sentences"):
        Assistant(settings).tracer.check("1. " + "It rains. " * 2001)


def test_a_checked_draft_is_a_word_file_with_sources_and_tracked_changes(
    settings: Settings, draft: Path
) -> None:
    assistant = Assistant(settings)
    content = export_checked(assistant.tracer.check(draft), assistant.library.read())
    document = Document(io.BytesIO(content))
    assert document.paragraphs[1].text.startswith("1 agreed before; 1 changed")
    body = document.element.body
    assert [each.text for each in body.iter(qn("w:delText"))] == ["grain"]
    added = [run.text for each in body.iter(qn("w:ins")) for run in each.iter(qn("w:t"))]
    assert added == ["timber"]
    assert len(list(body.iter(qn("w:highlight")))) == 1
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        notes = packed.read("word/footnotes.xml").decode()
    assert notes.count("Velm Declaration") == 2


def test_two_statements_are_a_word_file_in_both_orders(
    tmp_path: Path, settings_in: NewSettings
) -> None:
    made = settings_in(tmp_path)
    made.statements.path.mkdir()
    changed = AGREED.replace("grain", "timber and salt").replace("year.", "year of the count.")
    texts = {
        "orsa": STATEMENTS["orsa-2029"],
        "tarn": f"Tarn Pact\n\n1. {changed}\n\n2. It rains.\n",
    }
    for name, text in texts.items():
        (made.statements.path / f"{name}.txt").write_text(text, encoding="utf-8")
    sync([made.statements.path], made)
    assistant = Assistant(made)
    content = export_sides(assistant.tracer.compare("orsa", "tarn"), assistant.library.read())
    document = Document(io.BytesIO(content))
    told = [each.text for each in document.paragraphs if each.style and each.style.name == "Quote"]
    assert [each.partition(":")[0] for each in told] == [
        "Beside Tarn Pact",
        "Beside Orsa Declaration",
    ]
    assert all("0 in both; 1 changed" in each and "1 only here" in each for each in told)
    body = document.element.body
    dropped = [each.text for each in body.iter(qn("w:delText"))]
    added = [run.text for each in body.iter(qn("w:ins")) for run in each.iter(qn("w:t"))]
    assert dropped == ["timber and salt", " of the count", "grain"]
    assert added == ["grain", "timber and salt", " of the count"]
    marks = [*body.iter(qn("w:del")), *body.iter(qn("w:ins"))]
    assert len({each.get(qn("w:id")) for each in marks}) == 6
    assert {each.get(qn("w:author")) for each in marks} == {"Orsa Declaration", "Tarn Pact"}
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        notes = packed.read("word/footnotes.xml").decode()
    assert [notes.count(each) for each in ("Orsa Declaration", "Tarn Pact")] == [1, 1]


def test_a_hostile_draft_is_text_in_a_word_file(settings: Settings) -> None:
    assistant = Assistant(settings)
    checked = assistant.tracer.check(f"{AGREED} <w:b/> & ]]> {{x}}.")
    content = export_checked(checked, assistant.library.read())
    text = "".join(each.text for each in Document(io.BytesIO(content)).paragraphs)
    assert "<w:b/> & ]]> {x}." in text


def test_what_a_scope_leaves_out_unknown_is_said(settings: Settings, draft: Path) -> None:
    tracer = Assistant(settings).tracer
    with pytest.raises(UnknownStatementError, match="no statement has this party"):
        tracer.check(draft, Scope(parties=("Norwy",)))
    with pytest.raises(UnknownStatementError, match="Norwy"):
        tracer.trace(AGREED, Scope(parties=("Norwy",)))
    assert not tracer.check(draft, Scope(since="2029-01-01")).remarks[1:]


def test_statements_without_date_or_party_are_counted() -> None:
    known = Statement("a", "a", "a", (), date="2030-01-01", parties=("Orsa",))
    dated, bare = Statement("b", "b", "b", (), date="2031-01-01"), Statement("c", "c", "c", ())
    told = count_searched(Scope(since="2030-01-01"), [known, dated, bare]).tell()
    assert told == (
        "searched: 2 of 3 statements",
        "not searched: 1 of 3 statements, for no date is known",
    )
    told = count_searched(Scope(parties=("Orsa",)), [known, dated, bare]).tell()
    assert told == (
        "searched: 1 of 3 statements",
        "not searched: 2 of 3 statements, for no party is known",
    )
    assert not count_searched(Scope(), [known, dated, bare]).tell()


def test_a_trace_and_a_lineage_say_what_a_scope_leaves_out(
    settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    tracer, scope = Assistant(settings).tracer, Scope(since="2030-01-01")
    told = ["searched: 1 of 2 statements"]
    assert tracer.trace(AGREED, scope).to_json()["remarks"] == told
    assert tracer.trace_paragraph("velm", "1", scope).to_json()["remarks"] == told
    assert tracer.follow(AGREED, scope).to_json()["remarks"] == told
    assert "remarks" not in tracer.follow(AGREED).to_json()
    given = ["trace", AGREED, "--from", "2030-01-01", "--index", str(settings.index.path)]
    assert run_command(build_parser(), given) == 0
    assert capsys.readouterr().out.startswith(told[0])
