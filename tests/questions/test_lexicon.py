"""What a question says is found in statements of another language by the words that render it."""

from __future__ import annotations

from collections.abc import Callable
from importlib.resources import files

import numpy as np
import pytest

from assistant.answering.assistant import Assistant
from assistant.citing.answer import Answer
from assistant.language.lexicon import (
    list_names_rendered,
    render_each,
    render_units,
    render_words,
)
from assistant.language.vocabulary import LANGUAGES
from assistant.language.words import list_units
from assistant.question.forms import compile_forms
from assistant.question.planning import read_plan
from assistant.syntax.parser import PIPELINES, parse
from ingest.language.terms import UNSPACED_RUN
from tests.collecting import index_words
from tests.conftest import NewAssistant

FOREIGN = tuple(each for each in LANGUAGES if each != "en")
COMMON = 2500
"""Words that each language has."""

SHIPS = {
    "orsa": """Joint Statement of Orsa and Velm

Orsa, 3 March 2029

1. Both towns will build two submarines in the shipyard of Orsa.

2. A shortage of engineers was noted.

3. The lamps of the harbour are lit at dusk.
""",
    "velm": """Joint Statement of Velm and Tarn

Velm, 4 April 2030

1. The shipyard of Velm repairs ferries.

2. A crew of forty sails on each submarine.

3. The towns exchange students every autumn.
""",
}


@pytest.fixture(scope="module")
def ask(assistant_over: NewAssistant) -> Callable[..., Answer]:
    return assistant_over(SHIPS).ask


def list_rows(language: str) -> list[str]:
    file = files("assistant.language").joinpath("bilingual", f"{language}.txt")
    return file.read_text("utf-8").splitlines()


@pytest.mark.parametrize("language", FOREIGN)
def test_every_row_renders_one_english_word(language: str) -> None:
    rows = [row.split(" = ") for row in list_rows(language)]
    assert all(len(row) == 2 for row in rows)
    keys = [key for key, _ in rows]
    assert keys == sorted(set(keys), key=lambda key: (key.lower(), key))
    said = [each for _, words in rows for each in words.split("; ")]
    assert all(each == each.strip() != "" for each in said)


def test_every_language_has_the_common_words() -> None:
    keys = [{row.split(" = ")[0] for row in list_rows(each)} for each in FOREIGN]
    assert len(set.intersection(*keys)) > COMMON


@pytest.mark.parametrize(
    ("text", "language", "term"),
    [
        ("les sous-marins", "fr", "submarin"),
        ("подводными лодками", "ru", "submarin"),
        ("los astilleros", "es", "shipyard"),
        ("والغواصات", "ar", "submarin"),
        ("建造潜艇", "zh", "submarin"),
        ("建造潛艇", "zh", "submarin"),
        ("Байдена", "ru", "biden"),
        ("在台湾海峡", "zh", "taiwan"),
        ("российских войск", "ru", "russian"),
        ("Combien en 2031 ?", "fr", "2031"),
        ("le texte de Velm", "fr", "velm"),
    ],
)
def test_a_word_is_rendered_in_any_inflection(text: str, language: str, term: str) -> None:
    units = render_units(text, language, ["en"])
    assert any(term in terms for unit in units for terms in unit)


def test_of_a_run_without_spaces_what_is_not_known_counts_and_what_asks_does_not() -> None:
    *_, buoys, steps = render_units("关于锈蚀浮标有什么措施？", "zh", ["en"])
    assert buoys == (("锈", "蚀", "浮", "标", "锈蚀", "蚀浮", "浮标"),)
    assert ("measur",) in steps
    assert render_units("有什么措施吗？", "zh", ["en"]) == (steps,)


def test_a_phrase_is_rendered_as_one() -> None:
    (unit,) = render_units("рабочая группа", "ru", ["en"])
    assert ("work", "group") in unit
    (unit,) = render_units("rare earths", "en", ["zh"])
    assert ("稀", "土", "稀土") in unit


@pytest.mark.parametrize("language", ["de", "ja", "other"])
def test_a_language_without_renderings_keeps_its_words(language: str) -> None:
    assert render_units("Velm 2031", language, ["en"]) == ((("velm",),), (("2031",),))


def test_words_of_any_language_are_rendered_into_any_other() -> None:
    units = render_units("sous-marin", "fr", ["zh"])
    assert any("潜艇" in terms for unit in units for terms in unit)


def test_the_foremost_sense_of_a_word_is_listed() -> None:
    ((*said,),) = render_each("行动", "zh", "en")
    assert "action" in said
    assert "campaign" not in said
    assert render_each("des sous-marins", "fr", "en") == (("submarine",),)
    assert render_each("un qwertz", "fr", "en") == ()


def test_what_is_said_in_several_ways_counts_as_one_word() -> None:
    words = index_words(["a boat sails", "a ship sails", "the rare earths", "rare air, good earth"])
    either = ((("boat",), ("ship",)),)
    both = ((("rare", "earth"),),)
    assert words.cover(either, np.arange(4)).tolist() == [1, 1, 0, 0]
    assert words.score(either)[0] == words.score(either)[1] > 0
    assert words.score(either)[0] < words.score(list_units("boat"))[0]
    assert words.cover(both, np.arange(4)).tolist() == [0, 0, 1, 1]
    assert words.holds(both[0])
    assert not words.holds((("boat", "ship"),))


@pytest.mark.parametrize(
    "question",
    [
        "Quelles déclarations mentionnent les sous-marins ?",
        "¿Qué declaraciones mencionan submarinos?",
        "Какие заявления упоминают подводные лодки?",
        "哪些声明提到潜艇？",
        "哪些聲明提到潛艇？",
        "ما البيانات التي تذكر الغواصات؟",
    ],
)
def test_a_list_is_whole_by_the_words_that_render_a_subject(
    ask: Callable[..., Answer], question: str
) -> None:
    answer = ask(question)
    assert [each.label for each in answer.citations] == ["1", "2"]
    assert "submarine" in answer.text


def test_words_of_which_each_is_rendered_stand_in_one_sentence(
    ask: Callable[..., Answer],
) -> None:
    answer = ask("哪些声明提到船厂和潜艇？")
    assert [each.quote for each in answer.citations][:1] == [
        "Both towns will build two submarines in the shipyard of Orsa."
    ]


def test_what_renders_a_word_otherwise_is_not_denied(ask: Callable[..., Answer]) -> None:
    answer = ask("Quelles déclarations mentionnent les quincailleries ?")
    assert "aucune n’a le mot" not in answer.text


def test_a_signature_of_letters_alone_is_no_phrase() -> None:
    assert not any(UNSPACED_RUN.search(row.split(" = ")[0]) for row in list_rows("zh"))


def test_the_first_question_waits_for_no_list_of_words(lamps: Assistant) -> None:
    list_names_rendered.cache_clear()
    lamps.warm_up()
    assert list_names_rendered.cache_info().currsize == 1


def test_the_first_question_waits_for_no_forms_nor_for_what_parses(lamps: Assistant) -> None:
    for remembered in (parse, read_plan):
        remembered.cache_clear()
    before = compile_forms.cache_info()
    lamps.warm_up()
    after = compile_forms.cache_info()
    assert after.hits + after.misses >= before.hits + before.misses + len(LANGUAGES)
    assert after.currsize == len(LANGUAGES)
    assert parse.cache_info().currsize == len(PIPELINES)


@pytest.mark.parametrize(
    ("words", "language"), [("un acuerdo de seguridad", "es"), ("un accord de sécurité", "fr")]
)
def test_a_word_behind_of_is_rendered_as_it_is_alone(words: str, language: str) -> None:
    assert any("security" in said for _, said in render_words(words, language, ["en"]))
