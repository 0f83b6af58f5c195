"""Whether words are still used, what was said before and since, whether others use them."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from assistant.answering.assistant import Assistant
from assistant.citing.answer import Answer
from assistant.question.turns.leaning.followups import remember
from tests.conftest import NewAssistant

STATEMENTS = {
    "2019": "Statement of Mali\n\nElm, 4 May 2019\n\n1. Quiet ships are liked, and radar is new.\n",
    "2021": "Statement of Fiji\n\nLindau, 3 May 2021\n\n1. The quiet radar guides boats at dusk.\n",
    "2022": "Statement of Peru\n\nOrsa, 8 August 2022\n\n1. All quiet radars are green.\n",
    "2023": "Statement of Peru\n\nOrsa, 8 August 2023\n\n1. A quiet radar is paid for.\n",
    "2024": "Statement of Fiji\n\nVelm, 9 May 2024\n\n1. Radar of the newest kind is liked.\n",
    "2025": "Statement of Mali\n\nVelm, 9 May 2025\n\n1. The lamps of the harbour are red.\n",
    "undated": "Statement of Chad\n\n1. A quiet lamp is no quiet tide.\n",
}
STILL = {
    "en": (
        "Is “quiet radar” still used?",
        "When was “quiet radar” last used?",
        "Was “quiet radar” dropped?",
        "Do they still say “quiet radar”?",
    ),
    "fr": ("Le terme « quiet radar » est-il encore utilisé ?", "Dit-on encore « quiet radar » ?"),
    "es": ("¿Se sigue usando «quiet radar»?", "¿Todavía se dice «quiet radar»?"),
    "ru": ("Используется ли ещё «quiet radar»?", "Когда перестали говорить «quiet radar»?"),
    "zh": ("“quiet radar”这一表述还在使用吗？", "现在还用“quiet radar”吗？"),
    "ar": ("هل ما زالت عبارة «quiet radar» تُستخدم؟", "هل لا تزال تُستخدم عبارة «quiet radar»؟"),
}
REPLACED = {
    "en": ("What replaced “quiet radar”?", "What do they say instead of “quiet radar”?"),
    "fr": ("Qu’est-ce qui a remplacé « quiet radar » ?", "Que dit-on au lieu de « quiet radar » ?"),
    "es": ("¿Qué sustituyó a «quiet radar»?", "¿Qué se dice en lugar de «quiet radar»?"),
    "ru": ("Чем заменили «quiet radar»?", "Что говорят вместо «quiet radar»?"),
    "zh": ("什么取代了“quiet radar”？", "“quiet radar”后来被什么取代了？"),
    "ar": ("ما الذي حل محل عبارة «quiet radar»؟", "ماذا يقولون بدلا من «quiet radar»؟"),
}
PRECEDED = {
    "en": ("What did they say before “quiet radar”?", "What was said before “quiet radar”?"),
    "fr": ("Que disait-on avant « quiet radar » ?",),
    "es": ("¿Qué se decía antes de «quiet radar»?",),
    "ru": ("Что говорили до «quiet radar»?",),
    "zh": ("在“quiet radar”之前用的是什么？",),
    "ar": ("ماذا قالوا قبل «quiet radar»؟",),
}
ONLY = {
    "en": ("Is “quiet radar” only in {}?", "Does only {} say “quiet radar”?"),
    "fr": ("Est-ce que « quiet radar » figure seulement dans {} ?",),
    "es": ("¿Aparece «quiet radar» solo en {}?",),
    "ru": ("Встречается ли «quiet radar» только в {}?",),
    "zh": ("“quiet radar”只出现在{}中吗？",),
    "ar": ("هل ترد «quiet radar» فقط في {}؟",),
}
OF_PERU = {
    "en": "the statements of Peru",
    "fr": "les déclarations du Pérou",
    "es": "las declaraciones de Perú",
    "ru": "заявлениях Перу",
    "zh": "秘鲁的声明",
    "ar": "بيانات بيرو",
}


@pytest.fixture(scope="module")
def assistant(assistant_over: NewAssistant) -> Assistant:
    return assistant_over(STATEMENTS)


def list_years(answer: Answer) -> list[str]:
    return [each.source.removesuffix(".txt") for each in answer.citations]


def list_rows(asked: Mapping[str, tuple[str, ...]]) -> list[tuple[str, str]]:
    return [(language, each) for language, several in asked.items() for each in several]


def test_who_says_so_later_and_earlier_is_counted(assistant: Assistant) -> None:
    asked = [each[0] for each in (STILL["en"], REPLACED["en"], PRECEDED["en"])]
    still, replaced, preceded = (assistant.ask(each).text for each in asked)
    assert "None of the 2 later statements searched has it." in still
    assert "None of the 2 later statements searched has it." in replaced
    assert "The 1 earlier statement searched does not have it." in preceded
    assert (
        "No statement searched is later." in assistant.ask("Is “harbour are red” still used?").text
    )


@pytest.mark.parametrize(("language", "question"), list_rows(STILL))
def test_the_last_use_answers_whether_words_are_still_used(
    assistant: Assistant, language: str, question: str
) -> None:
    answer = assistant.ask(question)
    assert list_years(answer) == ["2023"]
    assert not answer.abstained
    assert ("2" if language != "ar" else "البيانان الأحدث") in answer.lines[-1].text


@pytest.mark.parametrize(("language", "question"), list_rows(REPLACED))
def test_what_replaced_words_is_not_guessed(
    assistant: Assistant, language: str, question: str
) -> None:
    answer = assistant.ask(question)
    assert list_years(answer) == ["2023", "2024"]
    assert not answer.abstained, language


@pytest.mark.parametrize(("language", "question"), list_rows(PRECEDED))
def test_what_was_said_before_is_not_guessed(
    assistant: Assistant, language: str, question: str
) -> None:
    answer = assistant.ask(question)
    assert list_years(answer) == ["2021", "2019"]
    assert not answer.abstained, language


@pytest.mark.parametrize(("language", "question"), list_rows(ONLY))
def test_others_than_those_named_are_quoted(
    assistant: Assistant, language: str, question: str
) -> None:
    answer = assistant.ask(question.format(OF_PERU[language]))
    assert list_years(answer) == ["2021"]
    assert not answer.abstained


def test_none_but_those_named_is_said(assistant: Assistant) -> None:
    answer = assistant.ask("Is “harbour are red” only in the statements of Mali?")
    assert list_years(answer) == ["2025"]
    assert "Only in these" in answer.text
    assert list_years(assistant.ask("Is “quiet radar” only found before 2022?")) == ["2022", "2023"]


@pytest.mark.parametrize(
    "question",
    [
        "Is “violet barges” still used?",
        "What replaced “violet barges”?",
        "What did they say before “violet barges”?",
        "Is “violet barges” only in the statements of Peru?",
    ],
)
def test_words_that_stand_nowhere_are_denied(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert not answer.citations
    assert "7 statements searched" in answer.text


def test_a_scope_is_kept(assistant: Assistant) -> None:
    for asked in ("Does Fiji still say “quiet radar”?", "Is “quiet radar” still used by Fiji?"):
        answer = assistant.ask(asked)
        assert list_years(answer) == ["2021"], asked
        assert "The 1 later statement searched does not have it." in answer.text


THIS = {
    "en": ("Is this sentence new: {}", "Is this phrase still used: {}", "None of the"),
    "fr": (
        "Cette phrase est-elle nouvelle : {}",
        "Cette expression est-elle encore utilisée : {}",
        "Aucune",
    ),
    "es": ("¿Es nueva esta frase: {}", "¿Se sigue usando esta frase: {}", "Ninguna"),
    "ru": ("Новая ли эта фраза: {}", "Используется ли ещё эта фраза: {}", "Ни "),
    "zh": ("这句话是新的吗：{}", "这句话现在还在使用吗：{}", "声明"),
    "ar": ("هل هذه الجملة جديدة: {}", "هل ما زالت هذه العبارة تُستخدم: {}", "بيان"),
}
BROUGHT = (
    "The violet barges of the quiet observatory carry seventeen kettles of tea.",
    "安静的天文台的紫色驳船载着十七壶茶。",
    "Les péniches violettes du vieil observatoire portent dix-sept théières de cuivre.",
)


@pytest.mark.parametrize("text", BROUGHT)
@pytest.mark.parametrize("language", THIS)
def test_the_answer_is_in_the_language_of_the_question_not_of_the_text(
    assistant: Assistant, language: str, text: str
) -> None:
    new, _, word = THIS[language]
    answer = assistant.ask(new.format(text))
    assert word in answer.lines[0].text
    assert not answer.citations


@pytest.mark.parametrize("language", THIS)
def test_this_phrase_is_what_stands_behind(assistant: Assistant, language: str) -> None:
    _, still, _ = THIS[language]
    assert list_years(assistant.ask(still.format("quiet radar"))) == ["2023"]


@pytest.mark.parametrize(
    ("first", "asked", "years"),
    [
        ("Where did “quiet radar” first appear?", "Is it still used?", ["2023"]),
        ("Which statements say “quiet radar”?", "Is this still used?", ["2023"]),
        ("Which statements say “quiet radar”?", "What replaced it?", ["2023", "2024"]),
        ("Which statements say “quiet radar”?", "What did they say before?", ["2021", "2019"]),
        ("Which statements say “quiet radar”?", "Only in the statements of Peru?", ["2021"]),
        ("Où figure « quiet radar » pour la première fois ?", "Est-il encore utilisé ?", ["2023"]),
        ("¿Desde cuándo se dice «quiet radar»?", "¿Se sigue usando?", ["2023"]),
        ("С каких пор говорится «quiet radar»?", "Чем её заменили?", ["2023", "2024"]),
        ("从什么时候开始使用“quiet radar”？", "它还在使用吗？", ["2023"]),
        ("منذ متى تُستخدم «quiet radar»؟", "هل ما زالت تُستخدم؟", ["2023"]),
    ],
)
def test_a_follow_up_asks_of_the_same_words(
    assistant: Assistant, first: str, asked: str, years: list[str]
) -> None:
    answer = assistant.ask(asked, earlier=[remember(assistant.ask(first))])
    assert list_years(answer) == years
