"""A conversation is exported with footnotes; a citation that no longer stands is left out."""

from __future__ import annotations

import io
import zipfile

import pytest
from docx import Document
from fastapi.testclient import TestClient

from assistant.answering.assistant import Assistant
from assistant.web.serve import build_app
from config.settings import Settings
from ingest.sync.run import sync
from tests.conftest import NewSettings

STATEMENT = """JOINT STATEMENT ON RIVER PORTS

1. The ports of the two rivers publish their timetables every month & <b>early</b>.

Lindau, 3 May 2024
"""
CITATION = "JOINT STATEMENT ON RIVER PORTS, 3 May 2024, para. 1"


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory, settings_in: NewSettings) -> TestClient:
    settings = settings_in(tmp_path_factory.mktemp("export"))
    settings.statements.path.mkdir()
    (settings.statements.path / "ports.txt").write_text(STATEMENT, encoding="utf-8")
    sync([settings.statements.path], settings)
    app = build_app(Assistant(settings), settings)
    return TestClient(app, base_url="http://127.0.0.1")


def converse(**changes: object) -> dict[str, object]:
    quote = "The ports of the two rivers publish their timetables every month & <b>early</b>."
    cited = {"statement": "ports", "ordinal": 1, "start": 0, "end": len(quote), "quote": quote}
    line = {"text": f"It says: “{quote}”\x07", "citations": [cited | changes]}
    turns = [{"question": "*When* do they publish?", "lines": [line]}]
    return {"title": "Questions, 3 May", "turns": turns}


def test_word_file_has_real_footnotes(client: TestClient) -> None:
    sent = client.post("/export/docx", json=converse())
    assert sent.status_code == 200
    assert "attachment" in sent.headers["content-disposition"]
    document = Document(io.BytesIO(sent.content))
    title, question, answer = document.paragraphs
    heads = [(each.text, each.style and each.style.name) for each in (title, question)]
    assert heads == [("Questions, 3 May", "Heading 1"), ("*When* do they publish?", "Heading 2")]
    assert "month & <b>early</b>.”" in answer.text
    assert 'footnoteReference w:id="2"' in answer._p.xml
    with zipfile.ZipFile(io.BytesIO(sent.content)) as parts:
        assert CITATION in parts.read("word/footnotes.xml").decode()
        assert "footnotes.xml" in parts.read("word/_rels/document.xml.rels").decode()


def test_markdown_has_footnotes_and_no_foreign_markup(client: TestClient) -> None:
    text = client.post("/export/md", json=converse()).text
    assert text.startswith("# Questions, 3 May\n\n## \\*When\\* do they publish?")
    assert "\\<b\\>early\\</b\\>.”" in text
    assert f"[^1]: {CITATION}" in text


@pytest.mark.parametrize(
    "change",
    [{"quote": "They never publish."}, {"statement": "lost"}, {"ordinal": 9}, {"start": -5}],
)
def test_a_citation_that_does_not_stand_is_left_out_and_said(
    client: TestClient, change: dict[str, object]
) -> None:
    text = client.post("/export/md", json=converse(**change)).text
    assert "[^1]" not in text
    assert "A citation was left out" in text


def test_what_is_no_conversation_is_refused(client: TestClient) -> None:
    assert client.post("/export/md", json={"turns": [{"x": 1}]}).status_code == 422
    assert client.post("/export/exe", json=converse()).status_code == 422


@pytest.mark.parametrize(("method", "path"), [("GET", "/healthz"), ("POST", "/export/md")])
def test_an_index_that_cannot_be_read_is_one_sentence(
    settings: Settings, method: str, path: str
) -> None:
    (settings.index.path / "generation").write_bytes(b"nonsense")
    app = build_app(Assistant(settings), settings)
    client = TestClient(app, base_url="http://127.0.0.1")
    sent = client.request(method, path, json=converse() if method == "POST" else None)
    assert sent.status_code == 503
    assert "the index can't be read now" in sent.json()["error"]
    assert str(settings.index.path) not in sent.text
