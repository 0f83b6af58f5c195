"""Wordings that are set against each other are told apart, each with the statements that use it;
what a question quotes is never answered by what has it not.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.answering.assistant import Assistant
from assistant.citing.answer import Answer
from assistant.question.translation import read_translation
from assistant.question.turns.leaning.followups import remember
from assistant.question.turns.wordings.requoted import ask_other_words
from assistant.question.wordings import split_wordings
from assistant.retrieval.scope import Scope
from assistant.retrieval.view import View
from tests.conftest import NewAssistant

STATEMENTS = {
    "lindau-2030": (
        "Lindau Communiqué of the Harbour Council\n\nLindau, 8 August 2030\n\n"
        "1. We agree on the full lasting denuclearization of the lake.\n\n"
        "2. Lamp-keeping pays. The keepers are trained against any risk.\n"
    ),
    "tarn-2031": (
        "Tarn Declaration of the Harbour Council\n\nTarn, 2 May 2031\n\n"
        "1. Denuclearization of the Korean Peninsula is welcomed.\n\n"
        "2. The keepers of Tarn are trained for bells and paid in spring.\n"
    ),
    "velm-2032": (
        "Velm Statement of the Harbour Council\n\nVelm, 2 May 2032\n\n"
        "1. The denuclearization of the lake goes on.\n\n2. Gulls are counted.\n"
    ),
}


@pytest.fixture(scope="module")
def assistant(assistant_over: NewAssistant) -> Assistant:
    return assistant_over(STATEMENTS)


@pytest.mark.parametrize(
    "question",
    [
        "Denuclearization 'of the lake' vs 'of the Korean Peninsula': which statements use which?",
        "Denuclearization wording: 'of the lake' / 'of the Korean Peninsula'? line them up for me",
        "Denuclearization “of the lake” or “of the Korean Peninsula”: who says which?",
        "Dénucléarisation « of the lake » contre « of the Korean Peninsula » : qui dit quoi ?",
        "Desnuclearización «of the lake» frente a «of the Korean Peninsula»: ¿quién usa cuál?",
        "Денуклеаризация «of the lake» против «of the Korean Peninsula»: где какое?",
        "“denuclearization of the lake”还是“denuclearization of the Korean Peninsula”？",
        "«denuclearization of the lake» مقابل «denuclearization of the Korean Peninsula»؟",
    ],
)
def test_each_wording_is_told_with_the_statements_that_use_it(
    assistant: Assistant, question: str
) -> None:
    answer = assistant.ask(question)
    cited = [each.statement for each in answer.citations]
    assert cited == ["lindau-2030", "velm-2032", "tarn-2031"]
    told = [each.text for each in answer.lines if not each.cites]
    assert [any(words in each for each in told) for words in ("of the lake", "Peninsula")]


def test_a_peninsula_in_quoted_words_is_no_language() -> None:
    assert read_translation("Wording: 'of the lake' or 'of the Korean Peninsula' in texts?") is None
    assert read_translation("How is “lake” worded on the Korean Peninsula?") is None
    assert read_translation("How is “lake” said in Korean?") is not None


def test_a_statement_named_in_passing_is_told_to_lack_the_words(assistant: Assistant) -> None:
    answer = assistant.ask("The word 'lamp-keeping' — Lindau had it, did Tarn drop it?")
    denied = [each.text for each in answer.lines if "does not mention" in each.text]
    assert len(denied) == 1
    assert denied[0].startswith("“Tarn Declaration")
    assert [each.statement for each in answer.citations] == ["lindau-2030"]


@pytest.mark.parametrize(
    "question",
    [
        "Did 'lamp-keeping' make it past the keepers of Tarn who are trained?",
        "Why was 'lamp-keeping' so dear to the gulls?",
    ],
)
def test_what_is_quoted_is_shown_where_it_stands(ask: Callable[..., Answer], question: str) -> None:
    answer = ask(question)
    assert "No answer" not in answer.text
    assert [each.statement for each in answer.citations] == ["lindau-2030"]


@pytest.mark.parametrize(
    ("last", "question", "asked"),
    [
        (
            "When does the formula 'calm sea' (or 'open sea') first show up?",
            "and the variant with 'grey sea'?",
            "When does the formula “grey sea” first show up?",
        ),
        (
            "Where did “x-ray” first appear?",
            "what about “y-ray”?",
            "Where did “y-ray” first appear?",
        ),
        (
            "Où l’expression « mer calme » figure-t-elle pour la première fois ?",
            "et la variante « mer grise » ?",
            "Où l’expression “mer grise” figure-t-elle pour la première fois ?",
        ),
        (
            "¿Dónde aparece «mar en calma» por primera vez?",
            "¿y la variante «mar gris»?",
            "¿Dónde aparece “mar gris” por primera vez?",
        ),
        (
            "Где впервые появились слова «тихое море»?",
            "а вариант «серое море»?",
            "Где впервые появились слова “серое море”?",
        ),
        ("“平静海域”最早出现在哪里？", "那“灰色海域”呢？", "“灰色海域”最早出现在哪里？"),
        (
            "أين ظهرت عبارة «بحر هادئ» لأول مرة؟",
            "وعبارة «بحر رمادي»؟",
            "أين ظهرت عبارة “بحر رمادي” لأول مرة؟",
        ),
    ],
)
def test_other_words_are_asked_for_as_the_last_were(last: str, question: str, asked: str) -> None:
    assert ask_other_words(question, last) == asked


@pytest.mark.parametrize(
    "question",
    [
        "Which statements of Canada use “grey sea”?",
        "Is “grey sea” of Lorn in force?",
        "And “grey sea” or “open sea”?",
        "And in 2031?",
    ],
)
def test_a_follow_up_that_says_more_is_one_of_its_own(question: str) -> None:
    assert ask_other_words(question, "Where did “calm sea” first appear?") is None


def test_a_follow_up_is_answered_by_its_own_words(assistant: Assistant) -> None:
    first = assistant.ask("Where did “denuclearization of the lake” first appear?")
    answer = assistant.ask("and the variant with “lamp-keeping”?", earlier=[remember(first)])
    assert [each.statement for each in answer.citations] == ["lindau-2030"]
    assert "lamp-keeping" in (answer.understood or "")


@pytest.mark.parametrize(("count", "told"), [(3, 3), (4, 0)])
def test_a_word_of_many_titles_names_no_statement(
    assistant_over: NewAssistant, count: int, told: int
) -> None:
    many = {
        f"orsa-{year}": f"Orsa Declaration\n\nOrsa, 2 May {year}\n\n1. Gulls are counted.\n"
        for year in range(2040, 2040 + count)
    }
    texts = {"lindau-2030": STATEMENTS["lindau-2030"], **many}
    answer = assistant_over(texts).ask("'lamp-keeping' — Lindau had it, did Orsa drop it?")
    assert sum("does not mention" in each.text for each in answer.lines) == told


@pytest.mark.parametrize(
    ("before", "head"),
    [
        ("Lasting denuclearization", "Lasting denuclearization "),
        ("Full lasting denuclearization", ""),
    ],
)
def test_only_a_short_head_goes_before_each_wording(
    assistant: Assistant, before: str, head: str
) -> None:
    view = View.of(assistant.library.read(), Scope())
    (asked, ids), *_ = split_wordings(f"{before} “of the lake” vs “of the bay”?", view)
    assert f"“{head}of the lake”" in asked
    assert len(ids) == len(STATEMENTS)


def test_what_is_told_without_a_quote_stays(assistant: Assistant) -> None:
    answer = assistant.ask("When was the Tarn Declaration of the “Harbour” Council issued?")
    assert "2 May 2031" in answer.text
