"""A long draft is told in parts, and a draft for which there is no time says what is left."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.answering.assistant import Assistant
from assistant.tracing.drafts import parts
from assistant.tracing.drafts.draft import Status
from assistant.tracing.drafts.parts import MOST_TOLD, Part
from ingest.statement import Statement
from ingest.sync.run import sync
from tests.conftest import NewSettings
from tests.wording.test_draft import AGREED, STATEMENTS

LONG = MOST_TOLD + 20
"""Sentences of a draft that has more than one part."""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory, settings_in: NewSettings) -> Assistant:
    settings = settings_in(tmp_path_factory.mktemp("parts"))
    settings.statements.path.mkdir()
    for name, text in STATEMENTS.items():
        (settings.statements.path / f"{name}.txt").write_text(text, encoding="utf-8")
    sync([settings.statements.path], settings)
    return Assistant(settings)


def write_draft(sentences: int) -> str:
    """Give a draft whose every second sentence was agreed before."""
    texts = (AGREED, "The lamps of pier {} are painted each spring by {} keepers.")
    lines = (
        f"{count}. {texts[count % 2].format(count, count)}" for count in range(1, sentences + 1)
    )
    return "Draft Plan\n\n" + "\n\n".join(lines)


def read_all(assistant: Assistant, draft: Statement) -> Iterator[Part]:
    first, count = 0, 1
    while first < count:
        part = assistant.tracer.check_on(draft, None, first)
        yield part
        first, count = part.end, part.all


def test_the_parts_of_a_draft_say_what_all_of_it_does(assistant: Assistant) -> None:
    draft = assistant.tracer.read(write_draft(LONG))
    whole, told = assistant.tracer.check(draft), list(read_all(assistant, draft))
    assert len(told) > 1
    assert [each for part in told for each in part.draft.sentences] == list(whole.sentences)
    assert whole.counts["agreed"] == LONG // 2
    assert not any("looked up: check" in each for each in whole.remarks)


def test_a_part_ends_where_its_time_does_and_the_next_goes_on(
    assistant: Assistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parts, "PART_SECONDS", 0.0)
    draft = assistant.tracer.read(write_draft(4))
    told = list(read_all(assistant, draft))
    assert [(each.first, each.end) for each in told] == [(0, 1), (1, 2), (2, 3), (3, 4)]
    statuses = [each.status for part in told for each in part.draft.sentences]
    assert statuses == [Status.NEW, Status.AGREED] * 2


def test_a_draft_for_which_there_is_no_time_is_told_as_far_as_there_is(
    assistant: Assistant, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(parts, "MOST_SECONDS", 0.0)
    (tmp_path / "plan.txt").write_text(write_draft(6), encoding="utf-8")
    told = assistant.tracer.check(tmp_path / "plan.txt")
    assert len(told.sentences) == 1
    said = "only the first 1 of 6 sentences were looked up: check the rest apart"
    assert said in told.remarks
