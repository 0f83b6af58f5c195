"""A translation is a quote in the other language, or it is said that there is none."""

from __future__ import annotations

import pytest

from assistant.answering.assistant import Assistant
from assistant.question.translation import Translation, read_translation
from assistant.question.turns.followups import remember
from ingest.sync.run import sync
from tests.conftest import NewSettings
from tests.test_counterparts import STATEMENTS


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory, settings_in: NewSettings) -> Assistant:
    settings = settings_in(tmp_path_factory.mktemp("translation"))
    settings.statements.path.mkdir()
    for name, text in STATEMENTS.items():
        (settings.statements.path / f"{name}.txt").write_text(text, encoding="utf-8")
    sync([settings.statements.path], settings)
    return Assistant(settings)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        (
            "Translate paragraph 3 of the Joint Statement on the Lamps into French",
            ["lamps-en", "lamps-fr"],
        ),
        (
            "Traduis le paragraphe 3 de la « Joint Statement on the Lamps »",
            ["lamps-en", "lamps-fr"],
        ),
        ("翻译 Joint Statement on the Lamps 第3段", ["lamps-en"]),
        (
            "Переведите пункт 3 Joint Statement on the Lamps на русский язык",
            ["lamps-en", "lamps-ru"],
        ),
        ("Translate paragraph 3 of the Joint Statement on the Lamps", ["lamps-en"]),
    ],
)
def test_the_same_paragraph_is_quoted_in_the_language(
    assistant: Assistant, question: str, expected: list[str]
) -> None:
    answer = assistant.ask(question)
    assert [each.source.removesuffix(".txt") for each in answer.citations] == expected
    assert {each.label for each in answer.citations} == {"3"}
    assert not answer.abstained


def test_without_the_language_it_is_said_that_nothing_is_translated(assistant: Assistant) -> None:
    answer = assistant.ask("Translate paragraph 3 of the Joint Statement on the Lamps to Spanish")
    assert answer.citations
    assert answer.lines[-1].text.startswith("There is no translator here")
    english = assistant.ask("Translate paragraph 3 of the Joint Statement on the Lamps")
    assert "no translator" not in english.text


def test_what_was_quoted_is_meant_by_it(assistant: Assistant) -> None:
    first = assistant.ask("Who trains the keepers of the lamps of the north coast?")
    answer = assistant.ask("Translate it into Russian", earlier=[remember(first)])
    assert [each.language for each in answer.citations] == ["en", "ru"]
    assert "школе Хальма" in answer.text


@pytest.mark.parametrize(
    "question", ["Translate the ferry timetable.", "Traduce todo.", "Traduisez les horaires."]
)
def test_what_is_no_paragraph_is_not_translated(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.abstained
    assert not answer.citations


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Please translate paragraph IV into French.", Translation("paragraph IV", "fr")),
        ("traduis le paragraphe 3 en anglais", Translation("le paragraphe 3", "en")),
        ("traduis le paragraphe 3", Translation("le paragraphe 3", "fr")),
        ("翻译第三段", Translation("第三段", "zh")),
        ("请把第三段翻译成法语", Translation("第三段", "fr")),
        ("¿Puedes traducir el párrafo 2 al inglés?", Translation("el párrafo 2", "en")),
        ("Переведите пункт 2 на английский", Translation("пункт 2", "en")),
        ("ترجم الفقرة 2 إلى الفرنسية", Translation("الفقرة 2", "fr")),
        ("Who translated the treaty?", None),
        ("What does paragraph 3 say about translators?", None),
    ],
)
def test_requests_are_read(question: str, expected: Translation | None) -> None:
    assert read_translation(question) == expected
