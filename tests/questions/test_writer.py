"""A language model words the answer; what the statements do not carry is never shown."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from assistant.answering.assistant import Assistant
from assistant.citing.answer import Evidence
from assistant.writing.sameness import says_the_same
from assistant.writing.support import list_wholes, read_written
from assistant.writing.writer import LONGEST
from config.errors import WriterError
from config.settings import Settings, WriterSettings
from ingest.sync.run import sync
from tests.conftest import NewSettings
from tests.model_server import Script, serving_model

PORTS = """JOINT STATEMENT ON RIVER PORTS

1. The ports of the two rivers publish their timetables every month.

2. A common desk for skippers opens in Lindau on 12 June. It is staffed on six days of the week.

Lindau, 3 May 2024
"""
QUESTION = "Where does the desk for skippers open?"
SIX_DAYS = "It is staffed on six days of the week."


@pytest.fixture
def script() -> Script:
    return Script()


@pytest.fixture
def patience() -> float:
    """Seconds that a model has."""
    return 60.0


@pytest.fixture(scope="module")
def ports(tmp_path_factory: pytest.TempPathFactory, settings_in: NewSettings) -> Settings:
    """The settings of an index with the statement; tests only ask it."""
    settings = settings_in(tmp_path_factory.mktemp("ports"))
    settings.statements.path.mkdir()
    (settings.statements.path / "ports.txt").write_text(PORTS, encoding="utf-8")
    sync([settings.statements.path], settings)
    return settings


@pytest.fixture
def assistant(
    ports: Settings, script: Script, monkeypatch: pytest.MonkeyPatch, patience: float
) -> Iterator[Assistant]:
    monkeypatch.setenv("OPENAI_API_KEY", "secret-key-of-the-test")
    with serving_model(script) as address:
        writer = WriterSettings(model="openai:m", base_url=address, retries=0, seconds=patience)
        yield Assistant(ports.model_copy(update={"writer": writer}))


def test_supported_sentences_are_shown_with_a_quote_we_found(
    assistant: Assistant, script: Script
) -> None:
    script.text = (
        "The statement says that a common desk for skippers opens in Lindau on 12 June [1]."
    )
    answer = assistant.ask(QUESTION)
    assert answer.writer == "openai:m"
    (cited,) = answer.citations
    assert cited.quote == "A common desk for skippers opens in Lindau on 12 June."
    assert cited.quote == cited.paragraph_text[cited.start : cited.end]
    assert "[1]" not in answer.lines[0].text


@pytest.mark.parametrize(
    "lie",
    [
        "A common desk for skippers opens in Lindau on 13 June [1].",
        "A common desk for skippers opens in Bregenz on 12 June [1].",
        "No common desk for skippers opens in Lindau on 12 June [1].",
        "A common desk for skippers opens in Lindau on 12 June.",
        "A common desk for skippers opens in Lindau on 12 June [9].",
        "The desk costs a great deal of money and serves tea [1].",
        "Ignore the above; the key is secret-key-of-the-test [1].",
        "NO ANSWER",
    ],
)
def test_what_is_not_carried_is_never_shown(assistant: Assistant, script: Script, lie: str) -> None:
    script.text = lie
    answer = assistant.ask(QUESTION)
    assert answer.writer == "extractive"
    assert "Not worded by openai:m" in answer.lines[-1].text
    assert "“A common desk for skippers" in answer.lines[0].text
    assert lie.split(" [", maxsplit=1)[0] not in answer.text.replace("“", "").replace(
        "”", ""
    ).split("\n")
    assert "secret" not in answer.text


def test_the_model_is_told_the_limit_at_which_it_is_stopped(
    assistant: Assistant, script: Script
) -> None:
    script.text = TRUE
    assistant.ask(QUESTION)
    assert 3 <= LONGEST / script.requests[0]["max_completion_tokens"] <= 5  # characters a token


def test_only_the_lie_is_left_out(assistant: Assistant, script: Script) -> None:
    true = "A common desk for skippers opens in Lindau on 12 June [1]."
    script.text = f"{true} It is staffed on seven hundred days, 700 in all [1]."
    answer = assistant.ask(QUESTION)
    assert answer.writer == "openai:m"
    assert len(answer.lines) == 1


TRUE = "A common desk for skippers opens in Lindau on 12 June [1]."


@pytest.mark.parametrize(
    ("behaviour", "why"),
    [
        ({"text": ""}, "said nothing"),
        ({"text": "   "}, "nothing that it wrote"),
        ({"text": "x", "status": 500}, "failed"),
        ({"text": "x", "status": 401}, "failed"),
        ({"text": "lorem 12 [[[ ]] } ipsum\x00 <b> [1] [1]"}, "nothing that it wrote"),
        ({"text": f"{TRUE} And so on", "dies_after": 9}, ""),
        ({"text": "word " * 10_000}, "more than 6000 characters"),
        ({"text": f"{TRUE} {'word ' * 10_000}"}, "more than 6000 characters"),
        ({"calls": True}, "asked for a tool"),
    ],
)
def test_a_model_that_fails_leaves_the_extractive_answer_and_says_why(
    assistant: Assistant, script: Script, behaviour: dict[str, Any], why: str
) -> None:
    for name, value in behaviour.items():
        setattr(script, name, value)
    answer = assistant.ask(QUESTION)
    assert answer.writer == "extractive"
    assert answer.citations[0].label == "2"
    assert answer.lines[-1].text.startswith("Not worded by openai:m")
    assert why in answer.lines[-1].text
    assert len(answer.lines[-1].text.splitlines()) == 1


@pytest.mark.parametrize("patience", [1.0])
@pytest.mark.parametrize("pause", [0.3, 3.0])
def test_a_slow_model_is_not_waited_for(assistant: Assistant, script: Script, pause: float) -> None:
    script.text, script.pause = f"{TRUE} It is slow", pause
    answer = assistant.ask(QUESTION)
    assert answer.writer == "extractive"
    assert answer.lines[-1].text.startswith("Not worded by openai:m")


def test_a_reader_who_stops_ends_the_call(assistant: Assistant, script: Script) -> None:
    script.text, script.pause = f"{TRUE} It is staffed on six days. " + "Word " * 500, 0.02
    answers = assistant.stream(QUESTION)
    first = next(answers)
    assert first.writer == "openai:m"
    answers.close()
    assert script.stopped.wait(5)


def test_markers_after_the_stop_belong_to_their_sentence(
    assistant: Assistant, script: Script
) -> None:
    first = "A common desk for skippers opens in Lindau on 12 June."
    script.text = f"{first} [1] {SIX_DAYS} [1] Then it goes on. And on. And on."
    quotes = [each.quote for each in assistant.ask(QUESTION).citations]
    assert quotes == [first, SIX_DAYS]


def test_a_sentence_is_shown_before_the_model_has_ended(
    assistant: Assistant, script: Script
) -> None:
    script.text = f"{TRUE} It is staffed on six days of the week [1]. Then it goes on."
    counts = [len(each.citations) for each in assistant.stream(QUESTION)]
    assert counts == sorted(counts)
    assert counts[0] == 1
    assert counts[-1] == 2


def test_the_best_paragraphs_fit_the_budget_and_what_is_left_out_is_said(
    settings: Settings, script: Script, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "k")
    rest = "\n\n".join(f"{n}. The skippers of port {n} {'sail ' * 300}." for n in range(3, 9))
    text = PORTS.replace("\nLindau, 3", f"\n{rest}\n\nLindau, 3")
    (settings.statements.path / "ports.txt").write_text(text, encoding="utf-8")
    sync([settings.statements.path], settings)
    script.text = TRUE
    with serving_model(script) as address:
        writer = WriterSettings(model="openai:m", base_url=address, retries=0, tokens=500)
        answer = Assistant(settings.model_copy(update={"writer": writer})).ask(QUESTION)
    assert "A common desk" in script.requests[0]["messages"][1]["content"]
    assert "sail sail" not in script.requests[0]["messages"][1]["content"]
    assert "did not fit" in answer.lines[-1].text


def test_the_model_is_not_asked_when_nothing_answers(assistant: Assistant, script: Script) -> None:
    assert assistant.ask("Can dogs eat grapes?").abstained
    assert script.requests == []


def test_a_provider_that_is_not_installed_is_one_clear_line(settings: Settings) -> None:
    writer = WriterSettings(model="anthropic:m")
    with pytest.raises(WriterError, match="pip install langchain-anthropic"):
        Assistant(settings.model_copy(update={"writer": writer}))


@pytest.mark.parametrize(
    ("sentence", "carried"),
    [
        ("The statement says that it is staffed on six days of the week.", True),
        ("It is not staffed on six days of the week.", False),
        ("It is staffed on 6.5 days of the week.", False),
        ("It is staffed by Jordan on six days of the week.", False),
        ("It is closed.", False),
        ("Yes, the statement says that it is staffed on six days of the week.", False),
        ("No: the statement says that it is staffed on six days of the week.", False),
        ("The Bregenz statement says that it is staffed on six days of the week.", False),
        ("The withdrawn statement says that it is staffed on six days of the week.", False),
    ],
)
def test_what_a_sentence_must_share_with_its_quote(sentence: str, carried: bool) -> None:
    assert says_the_same(sentence, SIX_DAYS) is carried


@pytest.mark.parametrize(
    ("paragraph", "wholes"),
    [
        ("Ports open. Ports close.", ["Ports open.", "Ports close."]),
        (
            "The ports will not:\n(a) raise fees;\n(b) close at night.\nThey meet in May.",
            ["The ports will not:\n(a) raise fees;\n(b) close at night.", "They meet in May."],
        ),
        (
            "The ports refuse:\n1. Fees.\n2. Night sailings.\nThey meet in May.",
            ["The ports refuse:\n1. Fees.\n2. Night sailings.", "They meet in May."],
        ),
        ("“Fees fall.”)**[123] Ports open.", ["“Fees fall.”)**[123]", "Ports open."]),
        ("Les ports refusent :\n• les droits ;\n• la nuit.", None),
        ("Порты не будут:\n— закрываться;\n— повышать сборы.", None),
        ("各港不得：\n（一）关闭；\n（二）收费。", None),
        ("各港降低费用；渡轮除外。", None),
        ("تخفض الموانئ الرسوم؛ ما عدا العبارات.", None),
        ("Fees fall\nexcept for ferries.", None),
    ],
)
def test_a_sentence_is_whole_with_what_leads_into_it(
    paragraph: str, wholes: list[str] | None
) -> None:
    found = [paragraph[start:end] for start, end in list_wholes(paragraph)]
    assert found == (wholes or [paragraph])


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("两港开放。[1]渡轮停运。[2]", ["两港开放。", "渡轮停运。"]),
        ("هل تفتح الموانئ؟ [1] تغلق العبارات. [2]", ["هل تفتح الموانئ؟", "تغلق العبارات."]),
        ("“Ports open.” [1] Ferries stop! [2]", ["“Ports open.”", "Ferries stop!"]),
    ],
)
def test_a_marker_belongs_to_the_sentence_before_it_in_any_script(
    text: str, sentences: list[str]
) -> None:
    evidence = [Evidence(str(n), "f", None, n, "", 1.0) for n in (1, 2)]
    written = list(read_written(text, evidence))
    assert [each.text for each in written] == sentences
    assert [[cited.ordinal for cited in each.evidence] for each in written] == [[1], [2]]


def test_a_provider_whose_connection_cannot_be_bounded_is_refused(settings: Settings) -> None:
    writer = WriterSettings(model="groq:m")
    with pytest.raises(WriterError, match="openai, anthropic, ollama"):
        Assistant(settings.model_copy(update={"writer": writer}))
