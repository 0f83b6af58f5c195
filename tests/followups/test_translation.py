"""A translation is a quote in the other language, or it is said that there is none."""

from __future__ import annotations

import pytest

from assistant.answering.assistant import Assistant
from assistant.question.translation import Translation, read_translation
from assistant.question.turns.leaning.followups import remember
from ingest.sync.run import sync
from tests.conftest import NewAssistant, NewSettings
from tests.questions.test_counterparts import STATEMENTS


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


WORDS = "burn from dusk to dawn"
BURN = "brûlent du crépuscule à l’aube"
ASKED = {"en": "No ship passes by day.", "fr": "Aucun navire ne passe de jour."}


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        (f"What is the French wording of “{WORDS}”?", "en fr"),
        (f"How is “{WORDS}” put in French?", "en fr"),
        (f"How does the Russian version put “{WORDS}”?", "en ru"),
        (f"What does the French version say for “{WORDS}”?", "en fr"),
        (f"How do you say '{WORDS}' in Russian?", "en ru"),
        (f"Translate “{WORDS}” into French", "en fr"),
        ("What does paragraph 1 of the Joint Statement on the Lamps say in French?", "en fr"),
        ("Quote paragraph 1 of the Joint Statement on the Lamps in Russian.", "en ru"),
        (f"Quelle est la version anglaise de « {BURN} » ?", "fr en"),
        (f"Comment dit-on « {BURN} » en russe ?", "fr ru"),
        (f"Traduis « {BURN} » en anglais", "fr en"),
        (f"¿Cómo se dice «{WORDS}» en francés?", "en fr"),
        (f"¿Cuál es la versión en ruso de «{WORDS}»?", "en ru"),
        ("Как по-английски «горят от заката до рассвета»?", "ru en"),
        ("Как звучит на французском «горят от заката до рассвета»?", "ru fr"),
        ("Переведи «горят от заката до рассвета» на английский", "ru en"),
        (f"“{WORDS}”用法语怎么说？", "en fr"),
        (f"“{WORDS}”的俄文措辞是什么？", "en ru"),
        (f"翻译“{WORDS}”成法文", "en fr"),
        (f"ما هي الصيغة الفرنسية لعبارة «{WORDS}»؟", "en fr"),
        (f"كيف تقال «{WORDS}» بالروسية؟", "en ru"),
        (f"How does the Joint Statement on the Lamps say “{WORDS}” in French?", "en fr"),
        (f"What is the Russian for “{WORDS}”?", "en ru"),
        (f"Comment l’anglais rend-il « {BURN} » ?", "fr en"),
        (f"Comment la version anglaise de la déclaration dit-elle « {BURN} » ?", "fr en"),
        (f"¿Cómo se dice «{WORDS}» en la versión francesa?", "en fr"),
        (f"“{WORDS}”法文怎么译？", "en fr"),
        (f"ما ترجمة «{WORDS}» بالفرنسية؟", "en fr"),
    ],
)
def test_words_are_quoted_in_another_language(
    assistant: Assistant, question: str, expected: str
) -> None:
    answer = assistant.ask(question)
    assert not answer.abstained
    assert " ".join(each.language for each in answer.citations) == expected
    assert {each.label for each in answer.citations} == {"1"}
    assert {each.date for each in answer.citations} == {"2031-05-04"}


@pytest.mark.parametrize(
    ("first", "question", "language"),
    [
        ("en", "and in French?", "fr"),
        ("en", "what about the Russian version?", "ru"),
        ("fr", "et en russe ?", "ru"),
        ("es", "¿y en francés?", "fr"),
        ("ru", "а по-французски?", "fr"),
        ("zh", "法语呢？", "fr"),
        ("ar", "وبالروسية؟", "ru"),
    ],
)
def test_what_was_quoted_is_quoted_in_another_language(
    assistant: Assistant, first: str, question: str, language: str
) -> None:
    asked = {
        "en": f"Which statements say “{WORDS}”?",
        "fr": f"Où l’expression « {WORDS} » apparaît-elle pour la première fois ?",
        "es": f"¿Dónde aparece por primera vez «{WORDS}»?",
        "ru": f"Где впервые появилось «{WORDS}»?",
        "zh": f"“{WORDS}”最早出现在哪里？",
        "ar": f"أين وردت لأول مرة «{WORDS}»؟",
    }
    turns = [remember(assistant.ask(asked[first]))]
    answer = assistant.ask(question, earlier=turns)
    assert [each.language for each in answer.citations] == ["en", language]


@pytest.mark.parametrize(
    ("first", "question", "language"),
    [
        ("Which statements are in English?", "and in French?", "fr"),
        ("Which statements are in English?", "and in Russian?", "ru"),
        ("Quelles déclarations sont en anglais ?", "et en français ?", "fr"),
        ("¿Qué declaraciones están en inglés?", "¿y en francés?", "fr"),
        ("哪些声明是英文的？", "法文的呢？", "fr"),
        ("ما هي البيانات باللغة الإنجليزية؟", "وبالفرنسية؟", "fr"),
    ],
)
def test_those_in_another_language_are_listed(
    assistant: Assistant, first: str, question: str, language: str
) -> None:
    turns = [remember(assistant.ask(first))]
    answer = assistant.ask(question, earlier=turns)
    listed = {each.source.partition(".")[0].rpartition("-")[2] for each in answer.statements}
    assert listed == {language}


@pytest.mark.parametrize(
    "question",
    [
        f"What is the Spanish wording of “{WORDS}”?",
        f"Comment dit-on « {WORDS} » en espagnol ?",
        f"“{WORDS}”用西班牙语怎么说？",
        f"Translate “{WORDS}” into Spanish",
    ],
)
def test_where_no_version_has_the_words_that_is_said(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.citations == ()
    assert answer.abstained


def test_words_that_stand_nowhere_have_no_wording(assistant: Assistant) -> None:
    answer = assistant.ask("What is the French wording of “zebras sing”?")
    assert answer.citations == ()
    assert "nowhere" in answer.text


@pytest.mark.parametrize(
    "question",
    [
        f"How many English statements say “{WORDS}”?",
        f"Which French statements say “{BURN}”?",
        f"Combien de déclarations en français disent « {BURN} » ?",
    ],
)
def test_words_asked_of_statements_in_their_own_language_are_no_wish_for_another(
    assistant: Assistant, question: str
) -> None:
    assert len({each.language for each in assistant.ask(question).citations}) == 1


@pytest.mark.parametrize(
    "question", ["Which statements are in French?", "What does it say about lamps in French?"]
)
def test_statements_in_a_language_are_no_wording(assistant: Assistant, question: str) -> None:
    assert "The same in" not in assistant.ask(question).text


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


@pytest.mark.parametrize(
    "question",
    [
        f"How are “{WORDS}” and “a third of the cost” rendered in the French version?",
        f"Comment « {WORDS} » et « a third of the cost » sont-ils rendus en version française ?",
        f"¿Cómo se traducen «{WORDS}» y «a third of the cost» en la versión francesa?",
        f"“{WORDS}”和“a third of the cost”法文怎么译？",
    ],
)
def test_each_of_several_wordings_is_quoted_in_another_language(
    assistant: Assistant, question: str
) -> None:
    answer = assistant.ask(question)
    assert [(each.language, each.label) for each in answer.citations] == [
        ("en", "1"),
        ("fr", "1"),
        ("en", "2"),
        ("fr", "2"),
    ]


def test_of_several_wordings_one_that_stands_in_the_language_is_quoted_as_it_stands(
    assistant: Assistant,
) -> None:
    answer = assistant.ask(f"How are “{WORDS}” and “la côte nord” put in the French version?")
    assert [each.language for each in answer.citations[:3]] == ["en", "fr", "fr"]


def test_of_several_wordings_one_that_stands_nowhere_is_said_to_be_missing(
    assistant: Assistant,
) -> None:
    answer = assistant.ask(f"How are “{WORDS}” and “the silver ferries” put in the French version?")
    assert [each.language for each in answer.citations] == ["en", "fr"]
    assert "silver ferries" in answer.text


def test_a_sentence_is_quoted_with_the_one_that_stands_where_it_does(
    assistant_over: NewAssistant,
) -> None:
    texts = {
        name: text.replace("\n2.", f" {ASKED[name[-2:]]}\n\n2.", 1)
        for name, text in STATEMENTS.items()
        if name in ("lamps-en", "lamps-fr")
    }
    answer = assistant_over(texts).ask(f"How is “{WORDS}” put in French?")
    assert (
        answer.citations[-1].quote == "Les lampes de la côte nord brûlent du crépuscule à l’aube."
    )
