"""Nothing that was read is invisible to search."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from config.settings import PassageSettings
from ingest.passages import cut_passages
from ingest.statement import Paragraph, Statement
from ingest.tokens import count_tokens

SMALL = PassageSettings(tokens=64)


def make_statement(*texts: str, title: str = "Plan") -> Statement:
    paragraphs = tuple(
        Paragraph(n, str(n), text, "Aims of the plan") for n, text in enumerate(texts, 1)
    )
    return Statement("plan", title, "plan.txt", paragraphs, date="2024-05-03")


@given(st.lists(st.text(alphabet="ab. \n欢迎。é", max_size=600), min_size=1, max_size=3))
def test_every_character_is_in_exactly_one_passage(texts: list[str]) -> None:
    passages = cut_passages(make_statement(*texts), SMALL)
    for ordinal, text in enumerate(texts, 1):
        own = [each for each in passages if each.ordinal == ordinal]
        assert "".join(each.text for each in own) == text
        assert [each.start for each in own[1:]] == [each.end for each in own[:-1]]


@given(st.text(min_size=1, max_size=400), st.text(max_size=300))
def test_no_passage_is_larger_than_the_setting(text: str, title: str) -> None:
    for each in cut_passages(make_statement(text, title=title), SMALL):
        assert count_tokens(f"{each.context} {each.text}", "statements") <= SMALL.tokens


def test_cuts_at_sentence_ends_and_names_the_statement() -> None:
    sentences = [f"The city of number {n} opens a library in the old town." for n in range(20)]
    passages = cut_passages(make_statement(" ".join(sentences)), PassageSettings(tokens=200))
    assert len(passages) > 1
    assert all(each.text.strip().endswith("town.") for each in passages)
    assert {each.context for each in passages} == {"Plan (3 May 2024). Aims of the plan:"}


def test_cuts_a_long_sentence_after_a_clause() -> None:
    clause = "the towns along the river open their libraries to all who live there, "
    passages = cut_passages(make_statement(clause * 20), PassageSettings(tokens=200))
    assert len(passages) > 1
    assert all(each.text.endswith("there, ") for each in passages)


def test_a_word_of_a_million_letters_is_cut() -> None:
    assert len(cut_passages(make_statement("a" * 1_000_000), PassageSettings())) > 1_000


def test_the_title_leaves_most_of_a_passage_to_its_text() -> None:
    title = "Plan by which the harbours of the northern coast keep their lights burning all winter"
    text = "The cities will repair the bridges over the river. " * 40
    passages = cut_passages(make_statement(text, title=title), SMALL)
    assert len(passages) > 1
    assert all(count_tokens(each.context, "statements") < SMALL.tokens / 3 for each in passages)
    assert all(each.context.startswith("Plan by which") for each in passages)
