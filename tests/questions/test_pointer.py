"""A question that points at a paragraph gets that paragraph, or is told why not."""

from __future__ import annotations

import pytest

from assistant.answering.assistant import Assistant
from assistant.question.pointer import read_pointer
from assistant.question.turns.leaning.followups import Turn
from assistant.web.views.turns import show_answer
from config.limits import LimitSettings
from config.settings import Settings
from ingest.readers.source import read_pasted
from ingest.structure.parse import parse_source
from ingest.sync.run import sync

PORTS = """JOINT STATEMENT ON RIVER PORTS

I. The ports of the two rivers publish their timetables every month.

II. A common desk for skippers opens on 5 June 2025. Article 2 of the harbour code is kept.

Lindau, 3 May 2024
"""
TREATY = """TREATY ON STREET TREES

Article 1

1. Each city plants one tree for every ten residents.

2. Trees that fall are replaced within a year.

Article 2

The cities share their lists of species that bear heat and drought.

Aarau, 9 June 2023
"""
RULES = """联合声明

第一条 双方每月公布船期。

第二条 双方设立联合服务台，每周开放六天。
"""


def build(settings: Settings, **texts: str) -> Assistant:
    for name, text in texts.items():
        (settings.statements.path / f"{name}.txt").write_text(text, encoding="utf-8")
    sync([settings.statements.path], settings)
    return Assistant(settings)


@pytest.mark.parametrize(
    "question",
    [
        "What does paragraph II say?",
        "para. 2",
        "Quote the second paragraph of the statement on river ports",
        "What does the statement on river ports say in point ii?",
        "What does paragraph 2 of the Lindau statement say?",
    ],
)
def test_a_label_finds_its_paragraph_whole(settings: Settings, question: str) -> None:
    (cited,) = build(settings, ports=PORTS).ask(question).citations
    assert cited.label == "II"
    assert cited.quote == cited.paragraph_text


def test_an_article_is_quoted_with_all_its_paragraphs(settings: Settings) -> None:
    assistant = build(settings, treaty=TREATY, ports=PORTS)
    labels = [each.label for each in assistant.ask("What does Article 1 say?").citations]
    assert labels == ["Article 1(1)", "Article 1(2)"]
    (second,) = assistant.ask("Article 1(2)").citations
    assert second.quote == "Trees that fall are replaced within a year."


def test_a_chinese_article_is_found_by_its_number(settings: Settings) -> None:
    (cited,) = build(settings, rules=RULES).ask("第二条规定了什么？").citations
    assert cited.label == "第二条"


BOARD = """Report of the Lamp Board

1. The Board met in May.

Decision 12. The Board buys forty lamps for the mole.

2. The Board thanked the town.

2-bis. The keepers were paid.
"""
CODE = """Code of the Coast

Article 5. Each port keeps a lamp.

Article 5 bis. Each lamp has a keeper.

Article 6. Keepers are paid in May.
"""
CODES = (
    "第五条 各港口设灯塔。",
    "第五条之一 每座灯塔设一名守塔人。",
    "第六条 守塔人每月领取工资。",
)


@pytest.mark.parametrize(
    ("question", "label"),
    [
        ("What does Decision 12 say?", "Decision 12"),
        ("Quote paragraph 2-bis of the report of the Lamp Board", "2-bis"),
        ("What does article 5 bis say?", "Article 5 bis"),
        ("Que dit l’article 5 bis ?", "Article 5 bis"),
        ("Что сказано в статье 5 бис?", "Article 5 bis"),
        ("What does article 5 say?", "Article 5"),
        ("第五条之一规定了什么？", "第五条之一"),
        ("第五条规定了什么？", "第五条"),
    ],
)
def test_what_was_put_in_behind_and_a_decision_are_found_by_their_numbers(
    settings: Settings, question: str, label: str
) -> None:
    texts = {"zh": "\n\n".join(CODES)} if label[0] == "第" else {"board": BOARD, "code": CODE}
    (cited,) = build(settings, **texts).ask(question).citations
    assert cited.label == label
    assert cited.quote == cited.paragraph_text


def test_a_decision_that_no_statement_makes_is_what_is_asked_about(settings: Settings) -> None:
    ports = PORTS.replace("Article 2 of the harbour code is kept", "Decision 7 of Pell is kept")
    answer = build(settings, ports=ports).ask("What does Decision 7 of Pell say about the desk?")
    assert "Decision 7 is in" not in answer.text
    assert "no Decision 7" not in answer.text


def test_of_several_statements_none_is_guessed(settings: Settings) -> None:
    assistant = build(settings, one=PORTS, two=PORTS.replace("Lindau", "Bregenz"))
    answer = assistant.ask("What does paragraph II say?")
    assert answer.abstained
    assert "name the statement" in answer.text
    carried = Turn("?", (assistant.library.read().entries[0].statement.id,))
    assert not assistant.ask("What does it say in paragraph II?", earlier=[carried]).abstained


def test_of_several_statements_that_are_named_alike_none_is_guessed(settings: Settings) -> None:
    later = PORTS.replace("RIVER PORTS", "RIVER FERRIES")
    assistant = build(settings, one=PORTS, two=later, trees=TREATY)
    answer = assistant.ask("What does paragraph II of the Lindau statement say?")
    assert answer.text.startswith("Paragraph II is in 2 statements")
    assert {each.statement for each in answer.named} == {"one", "two"}
    assert show_answer(answer)["choosing"]
    assert not show_answer(assistant.ask("What does paragraph IX say?"))["choosing"]


def test_a_label_that_is_not_there_is_said_to_be_missing(settings: Settings) -> None:
    answer = build(settings, ports=PORTS).ask("What does Article 9 say?")
    assert answer.abstained
    assert "has no Article 9" in answer.text


def test_what_is_asked_of_a_paragraph_is_answered_from_it_or_not_at_all(
    settings: Settings,
) -> None:
    assistant = build(settings, ports=PORTS)
    good = assistant.ask("What does paragraph II say about the desk for skippers?")
    assert [each.label for each in good.citations] == ["II"]
    assert assistant.ask("What does paragraph I say about the desk for skippers?").abstained


@pytest.mark.parametrize(
    "question",
    [
        "What do they say about Article 5 of the Washington Treaty?",
        "Which article is about trade?",
        "What is the point?",
    ],
)
def test_a_label_that_is_the_matter_of_a_question_is_no_pointer(question: str) -> None:
    assert read_pointer(question) is None


DRAFT = """Zero draft on lamps

PP1. Recalling its plan on lamps of 2040;

[PP2 bis. Noting that most lamps of the northern pier go out at night;]

OP1. Urges all ports to light their piers;

[OP2. Decides to establish a fund for lamps of small ports;]

[OP2 alt. Invites ports to pay for the lamps as they can;]

[OP2 alt 2. Takes note of the proposal of a fund;]

OP3. Decides to meet again.
"""


@pytest.mark.parametrize(
    ("question", "label"),
    [
        ("What does OP2 alt say?", "OP2 alt"),
        ("What does OP2 say?", "OP2"),
        ("op2 alt 2", "OP2 alt 2"),
        ("Quote PP2 bis", "PP2 bis"),
        ("What does paragraph OP2 alt say?", "OP2 alt"),
        ("What does operative paragraph 3 say?", "OP3"),
        ("Que dit OP2 alt ?", "OP2 alt"),
        ("Что говорится в ОП3?", "OP3"),
        ("PP 1", "PP1"),
    ],
)
def test_letters_before_a_number_point_at_a_paragraph_of_a_draft(question: str, label: str) -> None:
    statement = parse_source(read_pasted(DRAFT, "draft", LimitSettings()))
    pointer = read_pointer(question)
    assert pointer is not None and pointer.may_fit([statement])
    assert [each.label for each in pointer.find(statement)] == [label]


def test_a_draft_is_quoted_by_the_letters_and_number_of_its_paragraph(settings: Settings) -> None:
    (cited,) = build(settings, draft=DRAFT, ports=PORTS).ask("What does OP2 alt say?").citations
    assert cited.quote == "[Invites ports to pay for the lamps as they can;]"


@pytest.mark.parametrize("question", ["What does OP9 say?", "OP9", "Quote OP9 of the zero draft"])
def test_a_paragraph_that_a_draft_lacks_is_said_to_be_lacking(
    settings: Settings, question: str
) -> None:
    answer = build(settings, draft=DRAFT).ask(question)
    assert [line.text for line in answer.lines] == ["“Zero draft on lamps” has no OP9."]


def test_letters_without_a_paragraph_are_asked_about_as_words(settings: Settings) -> None:
    answer = build(settings, ports=PORTS).ask("Which ports keep lamps of kind OP9 in store?")
    assert "has no OP9" not in " ".join(line.text for line in answer.lines)


@pytest.mark.parametrize("question", ["Que dit OP9 ?", "Что говорится в ОП9?", "¿Qué dice OP9?"])
def test_a_lacking_paragraph_is_named_in_the_language_of_the_question(
    settings: Settings, question: str
) -> None:
    (line,) = build(settings, draft=DRAFT).ask(question).lines
    assert "Zero draft on lamps" in line.text
    assert "9" in line.text


@pytest.mark.parametrize(
    ("question", "found"), [("What does OP2 say?", ["2"]), ("What does PP2 say?", [])]
)
def test_operative_paragraphs_may_have_plain_numbers(question: str, found: list[str]) -> None:
    text = "On lamps\n\nThe Council,\n\n1. Welcomes the lamps;\n\n2. Asks for oil.\n"
    statement = parse_source(read_pasted(text, "council", LimitSettings()))
    pointer = read_pointer(question)
    assert pointer is not None
    assert [each.label for each in pointer.find(statement)] == found
