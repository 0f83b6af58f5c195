"""Words are the same however they are set: ligatures, quotes, dashes, spaces, digits, wide marks;
what Arabic writes before a word is told as a change of that word alone.
"""

from __future__ import annotations

import pytest

from assistant.answering.assistant import Assistant
from assistant.tracing.drafts.draft import Status
from tests.conftest import NewAssistant

STATEMENTS = {
    "french": "Déclaration de Lindau\n\nLindau, le 3 mai 2021\n\n1. Les œuvres d’art de l’île sont "
    "gardées par le cœur de l’État – et l’archæologie « libre » reste.\n",
    "german": "Erklärung von Lindau\n\nLindau, 3. Mai 2022\n\n1. Die Straße zum Hafen wird nicht "
    "geschlossen und die großen Fußwege bleiben offen.\n",
    "english": "Statement of Fiji\n\nLindau, 3 May 2021\n\n1. The officers of the 25 ports “will "
    "not” raise lighthouse tolls – ever – beyond 10% … in traffic.\n",
    "chinese": "林道声明\n\n2021年5月3日，林道\n\n"
    "1. 双方同意，港口的灯塔每年收费（不超过10%）——渡轮“免费”运行。\n",
    "arabic": "بيان لينداو\n\nلينداو، 3 مايو 2021\n\n"
    "1. يرحب الوزراء بتعزيز التعاون في مجال الموانئ والمنارات وحماية الطرق البحرية حتى ٢٠٣٠.\n",
}
PLAIN, CAPITALS, LETTERS, GERMAN, ENGLISH, CHINESE, ARABIC = SAME = (
    "Les oeuvres d'art de l'île sont gardées par le coeur de l'Etat - et l'archaeologie "
    '"libre" reste.',
    "LES ŒUVRES D'ART DE L'ÎLE SONT GARDÉES PAR LE CŒUR DE L'ÉTAT – ET L'ARCHÆOLOGIE "
    "‹LIBRE› RESTE.",
    "Les œuvres dʼart de lʼîle sont gardées par le cœur de lʼÉtat — et lʼarchæologie “libre” "
    "reste.",
    "Die Strasse zum Hafen wird nicht geschlossen und die grossen Fusswege bleiben offen.",
    "The oﬃcers of the 25\u00a0ports 'will not' raise lighthouse tolls -- ever -- beyond "
    "10\u202f% ... in traﬃc.",
    "双方同意,港口的灯塔每年收费(不超过１０％)—渡轮「免费」运行.",
    "يرحب الوزراء بتعزيز التعاون في مجال الموانئ والمنارات وحماية الطرق البحرية حتى 2030.",
)


@pytest.fixture(scope="module")
def assistant(assistant_over: NewAssistant) -> Assistant:
    return assistant_over(STATEMENTS)


@pytest.mark.parametrize("text", SAME)
def test_words_are_agreed_however_they_are_set(assistant: Assistant, text: str) -> None:
    (sentence,) = assistant.tracer.check(text).sentences
    assert sentence.status is Status.AGREED, sentence.place
    (place,) = assistant.tracer.trace(text).places
    assert place.share == 1
    assert not place.changes


@pytest.mark.parametrize(
    ("text", "changed"),
    [
        (PLAIN.replace("gardées", "gardees"), ("gardées", "gardees")),
        (ENGLISH.replace("10", "12"), ("10", "12")),
        (ENGLISH.replace("%", "‰"), ("%", "‰")),
        (CHINESE.replace("不超过", "超过"), ("不", "")),
        ("يرحب وزراء" + ARABIC.removeprefix("يرحب الوزراء"), ("الوزراء", "وزراء")),
        (
            ARABIC.replace("الموانئ والمنارات", "للموانئ وبالمنارات"),
            ("الموانئ والمنارات", "للموانئ وبالمنارات"),
        ),
        (ARABIC.replace("2030", "2031"), ("٢٠٣٠", "2031")),
    ],
)
def test_letters_are_told(assistant: Assistant, text: str, changed: tuple[str, str]) -> None:
    (sentence,) = assistant.tracer.check(text).sentences
    assert sentence.status is Status.CHANGED
    assert sentence.place
    assert [(each.before, each.after) for each in sentence.place.changes] == [changed]


@pytest.mark.parametrize(
    ("words", "file"),
    [
        ("coeur de l'État", "french"),
        ("cœur de lʼÉtat", "french"),
        ("archaeologie ‘libre’ reste", "french"),
        ("ARCHÆOLOGIE «libre»", "french"),
        ("Strasse zum Hafen", "german"),
        ("großen Fusswege", "german"),
        ("oﬃcers of the 25\u00a0ports", "english"),
        ("tolls -- ever -- beyond", "english"),
        ("港口的灯塔每年收费(不超过10%)", "chinese"),
        ("同意,港口", "chinese"),
        ("灯塔每年", "chinese"),
    ],
)
def test_exact_words_are_found_however_they_are_set(
    assistant: Assistant, words: str, file: str
) -> None:
    found = assistant.find(words, exact=True)
    assert [each.statement.source for each in found.groups] == [f"{file}.txt"]
    answer = assistant.ask(
        f"Which statements say “{words}”?" if "‘" not in words else f"哪些声明说“{words}”？"
    )
    assert [each.source for each in answer.citations] == [f"{file}.txt"]
