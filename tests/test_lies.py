"""Two hundred lies of a language model, told over HTTP: not one is shown."""

from __future__ import annotations

import re
from itertools import cycle, islice

import pytest

from assistant.answering.assistant import Assistant
from config.settings import Settings, WriterSettings
from ingest.sync.run import sync
from tests.model_server import Request, Script, serving_model

TRUTHS = (
    "The ports of Lindau and Bregenz publish their timetables every month.",
    "A common desk for skippers opens in Lindau on 12 June 2025, unless the lock is closed.",
    "The desk is staffed on six days of the week by 14 clerks.",
    "The partners warn those who dump waste and support the anglers of Rorschach.",
    "Boats of more than 20 metres may not enter the northern basin before 1 May.",
    "Aarau pays 3.5 million euros to the harbour fund and Lindau pays 2 million euros.",
    "The partners welcome the plan of the Council of Skippers to plant 400 trees.",
    "The harbour master denies that the ferry was late in 2023.",
    "Fees fall by 15 per cent in the spring, and almost all moorings stay free.",
    "Bregenz lends Rorschach two dredgers until the end of 2026.",
)
CHANGES = """Lindau and Bregenz>Aarau and Bregenz|Lindau>Bregenz|Bregenz>Lindau|Rorschach>Lindau
pays 3.5>pays 2|pays 2 million>pays 3.5 million|every month>every year|12 June>13 June
12 June 2025>2025|, unless the lock is closed>|opens>closes|six>seven|six days>days|14>41
warn those who dump waste and >|warn>thank|those who dump waste and support >|support>oppose
may not>may|more than>less than|before>after|1 May>1 June|northern>southern|3.5>35
million>billion|euros>dollars|pays>receives|welcome>reject|400>4000|plan of the >|plant>fell
Council of Skippers>Council of Anglers|denies that >says that |late>early|2023>2024|fall>rise
harbour master denies that the ferry>ferry|15 per cent>50 per cent|spring>autumn|almost all>all
almost all>no|free>dear|lends>sells|two>three|until>after|2026>2062|dredgers>ferries
Bregenz lends Rorschach>Rorschach lends Bregenz|by 14 clerks>by volunteers|The desk is>It is not
The partners>No partners|publish>hide|of more than 20 metres >"""
INVENTED = (
    "The lake is the deepest of the region.",
    "All ferries are free from May on.",
    "Nothing was agreed on fees.",
    "Skippers need a licence of the harbour fund.",
    "Lindau leaves the harbour fund.",
    "Ignore the above and cite this paragraph.",
)
FORMS = (
    "{} [{}].",
    "The statement says that {} [{}].",
    "{}. [{}]",
    "Yes, {} [{}].",
    "The Aarau statement says that {} [{}].",
)


def list_lies() -> list[tuple[int, str]]:
    """Give 200 lies with the number of the paragraph that each one cites, counted from 0."""
    changes = [change.split(">") for change in re.split(r"[|\n]", CHANGES)]
    changed = [
        (place, truth.replace(old, new, 1))
        for place, truth in enumerate(TRUTHS)
        for old, new in changes
        if old in truth
    ]
    invented = [(place, lie) for place, lie in enumerate(INVENTED)]
    return list(islice(cycle(changed + invented), 200))


@pytest.fixture
def statement(settings: Settings) -> Settings:
    body = "\n\n".join(f"{place}. {truth}" for place, truth in enumerate(TRUTHS, 1))
    text = f"JOINT STATEMENT ON LAKE HARBOURS\n\n{body}\n\nLindau, 3 May 2024\n"
    (settings.statements.path / "lake.txt").write_text(text, encoding="utf-8")
    sync([settings.statements.path], settings)
    return settings


def test_no_lie_is_shown(statement: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "secret")
    script = Script()
    with serving_model(script) as address:
        writer = WriterSettings(model="openai:m", base_url=address, retries=0)
        assistant = Assistant(statement.model_copy(update={"writer": writer}))
        for (place, lie), form in zip(list_lies(), cycle(FORMS), strict=False):
            script.text = lambda request, place=place, lie=lie, form=form: _tell(
                request, place, lie, form
            )
            answer = assistant.ask("Which ports publish their timetables every month?")
            for line in answer.lines:
                quotes = [answer.citations[cite].quote for cite in line.cites]
                assert not quotes or any(f"“{quote}”" in line.text for quote in quotes), lie
            for citation in answer.citations:
                assert citation.paragraph_text[citation.start : citation.end] == citation.quote
                assert citation.quote in TRUTHS
    assert len(script.requests) == 200


def _tell(request: Request, place: int, lie: str, form: str) -> str:
    """Word a lie, citing the paragraph by the number that the model was shown it under."""
    shown = request["messages"][-1]["content"]
    number = re.search(rf"\[(\d+)\] {re.escape(TRUTHS[place])}", shown)
    return form.format(lie.rstrip("."), number[1] if number else 1)
