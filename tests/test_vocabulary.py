"""Words are data: a language is one file, and every file has the same keys."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

import pytest
from babel import Locale

from assistant.language import vocabulary as spoken
from assistant.language.phrases import name_language, say, spell_day
from ingest.language.dates import MONTHS, read_date, spell_date
from ingest.language.labels import KINDS
from ingest.language.parties import find_meant, find_parties
from ingest.language.vocabulary import LANGUAGES, any_of, read_vocabulary
from ingest.structure.mark import MarkKind
from ingest.structure.numbering import read_marks

FIELDS = re.compile(r"\{(\w+)\}")
OF_THE_UNITED_NATIONS = ("en", "fr", "es", "ru", "ar", "zh")


def read_keys(package: str, language: str) -> set[str]:
    """Give the keys of a language's file, those of tables within tables with dots."""
    text = files(package).joinpath("words", f"{language}.toml").read_text("utf-8")
    return set(list_keys(tomllib.loads(text)))


def list_keys(table: dict[str, Any], above: str = "") -> Iterator[str]:
    for key, value in table.items():
        yield f"{above}{key}"
        if isinstance(value, dict):
            yield from list_keys(value, f"{above}{key}.")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_that_is_read_has_the_same_keys(language: str) -> None:
    assert read_keys("ingest.language", language) == read_keys("ingest.language", "en")
    assert read_vocabulary(language).locales


@pytest.mark.parametrize("language", OF_THE_UNITED_NATIONS)
def test_every_language_of_the_united_nations_names_articles_and_dates(language: str) -> None:
    words = read_vocabulary(language)
    assert words.labels.printed["article"]
    assert words.labels.printed["chapter"]
    assert words.notes.draft
    assert words.notes.translation
    assert read_date(spell_date("2024-05-03", words.locales[0])) == "2024-05-03"


@pytest.mark.parametrize("text", ["Pier head", "pier head", "PIER HEAD", "pıer head"])
def test_of_words_that_begin_alike_the_longest_is_found(text: str) -> None:
    words = ("pier", "Pier head", "ferry", "Fern", "çay", "Pi")
    found = re.match(any_of(words), text, re.IGNORECASE)
    assert found is not None
    assert found[0] == text
    assert re.findall(any_of(words), "Fern, ferry, fern, Piers, pier") == [
        "Fern",
        "ferry",
        "Pi",
        "pier",
    ]


def test_a_label_word_means_one_kind_in_every_language() -> None:
    for language in LANGUAGES:
        labels = read_vocabulary(language).labels
        for table in (labels.printed, labels.asked, labels.plural):
            for kind, words in table.items():
                assert {KINDS[word.lower()] for word in words} <= {kind}, language


@pytest.mark.parametrize(
    ("text", "kind", "label"),
    [
        ("Principle 2. Ferries are free.", MarkKind.ARTICLE, "Principle 2"),
        ("Artículo 4. Los puertos", MarkKind.ARTICLE, "Artículo 4"),
        ("Párrafo 4. Los puertos", MarkKind.ARTICLE, "Párrafo 4"),
        ("Статья 3. Порты", MarkKind.ARTICLE, "Статья 3"),
        ("المادة 5 تنشر الموانئ", MarkKind.ARTICLE, "المادة 5"),
        ("Règle 7. Les ports", MarkKind.ARTICLE, "Règle 7"),
        ("第十二条 各港口", MarkKind.ARTICLE, "第十二条"),
        ("第二章 港口", MarkKind.SECTION, "第二章"),
        ("Apéndice II", MarkKind.SECTION, "Apéndice II"),
        ("الباب الثاني", MarkKind.SECTION, "الباب الثاني"),
    ],
)
def test_labels_are_read_in_every_language(text: str, kind: MarkKind, label: str) -> None:
    assert (kind, label) in [(mark.kind, mark.label) for mark in read_marks(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Lindau, 3 May 2024",
        "Lindau, le 3 mai 2024",
        "Lindau, 3 de mayo de 2024",
        "3 мая 2024 г.",
        "لينداو، 3 أيار/مايو 2024",
        "لينداو، 3 ماي 2024",
        "2024年5月3日",
        "Lindau, 2 und 3. Mai 2024",
        "Lindau, 2 y 3 de mayo de 2024",
        "Lindau, May 3rd, 2024",
    ],
)
def test_dates_are_read_in_every_language(text: str) -> None:
    assert read_date(text) == "2024-05-03"


def test_no_name_stands_for_two_months() -> None:
    assert {MONTHS[name] for name in ("may", "mai", "mayo", "мая", "مايو", "أيار", "五月")} == {5}
    assert {MONTHS[name] for name in ("mar", "mars", "marzo", "марта", "آذار", "三月")} == {3}


@pytest.mark.parametrize(
    ("title", "parties"),
    [
        ("JOINT STATEMENT OF FIJI AND TÜRKIYE ON CHAD", ("Fiji", "Türkiye")),
        ("Déclaration conjointe de la Norvège et des Fidji", ("Norway", "Fiji")),
        ("Declaración conjunta de Noruega y Fiyi", ("Norway", "Fiji")),
        ("挪威和斐济联合声明", ("Norway", "Fiji")),
        ("بيان مشترك بين النرويج وفيجي", ("Norway", "Fiji")),
        ("Republic of Korea and Papua New Guinea", ("Republic of Korea", "Papua New Guinea")),
        ("Statement on Bosnia and Herzegovina", ("Bosnia and Herzegovina",)),
        ("بيان مشترك بين القطاع المالي والقطاع المصرفي", ()),
        ("Заявление Соединённых Штатов с Новой Зеландией", ("United States", "New Zealand")),
        ("Спільна заява Норвегії та Канади", ("Norway", "Canada")),
        ("蒙越两国联合声明", ("Mongolia", "Vietnam")),
        ("日中时分的灯塔", ()),
        ("Индекс цен на маяки", ()),
    ],
)
def test_states_are_named_in_any_language(title: str, parties: tuple[str, ...]) -> None:
    assert find_parties(title) == parties


def test_a_capital_and_a_people_mean_their_state() -> None:
    assert find_meant("What did Suva tell the Norwegian delegates?") == ("Fiji", "Norway")


@pytest.mark.parametrize(
    ("question", "party"),
    [
        ("О чём говорит «Большая двадцатка»?", "G20"),
        ("Что решено Группой семи?", "G7"),
        ("四方领导人说了什么？", "Quad"),
        ("ماذا تقول المجموعة الرباعية؟", "Quad"),
        ("Что пообещала японская сторона?", "Japan"),
        ("Qu'a promis la délégation française ?", "France"),
    ],
)
def test_groups_and_peoples_are_known_in_any_language(question: str, party: str) -> None:
    assert find_meant(question) == (party,)


def list_fields(phrase: str) -> set[str]:
    return set(FIELDS.findall(phrase))


def test_every_language_of_the_united_nations_is_spoken() -> None:
    assert set(spoken.LANGUAGES) == set(OF_THE_UNITED_NATIONS)


@pytest.mark.parametrize("language", OF_THE_UNITED_NATIONS)
def test_every_language_that_is_spoken_has_the_same_keys(language: str) -> None:
    plural = re.compile(r"counted\.\w+\..+")
    known, english = (
        {key for key in read_keys("assistant.language", code) if not plural.fullmatch(key)}
        for code in (language, "en")
    )
    assert known == english


@pytest.mark.parametrize("language", OF_THE_UNITED_NATIONS)
def test_every_phrase_has_the_same_fields(language: str) -> None:
    words, english = spoken.read_vocabulary(language), spoken.read_vocabulary("en")
    for name, phrase in words.phrases.items():
        assert list_fields(phrase) == list_fields(english.phrases[name]), name
    for name, phrase in words.alone.items():
        assert list_fields(phrase) == list_fields(english.alone[name]), name
        assert name in {**words.phrases, **words.counted}
    for name, forms in words.counted.items():
        assert list_fields(forms["other"]) == list_fields(english.counted[name]["other"]), name


@pytest.mark.parametrize("language", OF_THE_UNITED_NATIONS)
def test_what_says_a_number_has_a_form_for_every_number(language: str) -> None:
    wanted = {Locale.parse(language).plural_form(count) for count in range(200)}
    for name, forms in spoken.read_vocabulary(language).counted.items():
        assert wanted <= forms.keys(), name


@pytest.mark.parametrize(
    ("language", "count", "said"),
    [
        ("en", 1, "has 1 paragraph."),
        ("en", 21, "has 21 paragraphs."),
        ("fr", 1, "compte 1 paragraphe."),
        ("es", 2, "tiene 2 párrafos."),
        ("ru", 21, "21 пункт."),
        ("ru", 22, "22 пункта."),
        ("ru", 25, "25 пунктов."),
        ("ar", 2, "فقرتان."),
        ("ar", 5, "5 فقرات."),
        ("ar", 11, "11 فقرة."),
        ("zh", 7, "共有7段。"),
        ("sv", 2, "has 2 paragraphs."),
    ],
)
def test_a_number_and_its_noun_agree(language: str, count: int, said: str) -> None:
    assert say(language, "paragraphs", title="X", count=count).endswith(said)


@pytest.mark.parametrize("label", ["Article 33", "paragraph 2", "Annex", "Eighth point"])
def test_any_label_can_be_said_to_be_missing_or_doubled(label: str) -> None:
    for count in (1, 2):
        said = say("en", "label_in_several", label=label, count=count)
        assert f"{label} is in {count} statement" in said
        assert not re.search(r"\ban? ", said)


@pytest.mark.parametrize(
    ("language", "day"),
    [
        ("en", "3 May 2024"),
        ("fr", "3 mai 2024"),
        ("es", "3 de mayo de 2024"),
        ("ru", "3 мая 2024 г."),
        ("ar", "3 مايو 2024"),
        ("zh", "2024年5月3日"),
    ],
)
def test_days_are_spelled_as_in_their_language(language: str, day: str) -> None:
    spelled = re.sub(
        "[\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]", " ", spell_day("2024-05-03", language)
    )
    assert spelled == day


def test_languages_are_named_in_any_language() -> None:
    named = [name_language("fr", code) for code in ("en", "fr", "es", "ru", "ar", "zh")]
    assert named == ["French", "français", "francés", "французский", "الفرنسية", "法语"]
    assert name_language("other", "es") == "otro idioma"


COUNTED_ALL = re.compile(r"\{asked\}(?!\))")
"""A number of statements in the sentence, where it has to agree; in brackets it needs not."""


@pytest.mark.parametrize("language", OF_THE_UNITED_NATIONS)
def test_no_sentence_says_one_of_one(language: str) -> None:
    words = spoken.read_vocabulary(language)
    said = {**words.phrases, **{name: each["other"] for name, each in words.counted.items()}}
    of_languages = {"foreign", "mostly_foreign", "mixed_foreign", "other_acts"}
    counting = {name for name, each in said.items() if COUNTED_ALL.search(each)} - of_languages
    assert {*counting} - {"unknown_name", "unknown_script"} <= words.alone.keys()
    for name, phrase in words.alone.items():
        assert list_fields(phrase) <= list_fields(said[name]), name
        assert "asked" not in list_fields(phrase), name


@pytest.mark.parametrize(
    ("language", "name", "expected"),
    [
        ("en", "mention_none", "“x” is not mentioned in the one statement searched."),
        (
            "fr",
            "new_wording",
            "La seule déclaration consultée n’a pas ces mots ni presque ces mots.",
        ),
        ("es", "none_fits", "La única declaración consultada no es así."),
        ("ru", "mention_none", "Слов «x» нет в единственном просмотренном заявлении."),
        ("zh", "mention_none", "所查的唯一一份声明没有提到“x”。"),
        ("ar", "mention_none", "لا ترد «x» في البيان الوحيد الذي جرى البحث فيه."),
        ("en", "mention_some", "1 statement was searched; it mentions “x”:"),
    ],
)
def test_of_one_statement_none_is_counted(language: str, name: str, expected: str) -> None:
    assert say(language, name, subject="x", asked=1, count=1) == expected


@pytest.mark.parametrize("language", OF_THE_UNITED_NATIONS)
@pytest.mark.parametrize("name", ["lineage", "lineage_near", "agreed_wording"])
def test_of_one_statement_no_last_one_is_named(language: str, name: str) -> None:
    fields = dict.fromkeys(("first", "last", "title", "first_date", "last_date", "date"), "Orsa")
    said = say(language, name, subject="x", count=1, **fields)
    assert not re.search(r"\blast\b|dernier|último|последн|最近|آخر", said)


@pytest.mark.parametrize("language", spoken.LANGUAGES)
def test_an_apostrophe_is_typed_or_printed(language: str) -> None:
    text = spoken.read_file(language)
    assert not re.findall(r"\[(?:eu?|s|\\w)’[^x\]]*\]", text), "they are typed straight"
