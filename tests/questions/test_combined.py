"""Several subjects at once, one without another, and statements by the language they are in."""

from __future__ import annotations

import pytest

from assistant.answering.assistant import Assistant
from assistant.language.detect import detect_language
from assistant.question.cues.subjects.combination import Bond, read_combination
from assistant.question.planning import read_plan


@pytest.mark.parametrize(
    ("subject", "language", "bond", "subjects", "without"),
    [
        ("tolls, grain or salt", "en", Bond.EITHER, ("tolls", "grain", "salt"), ()),
        ("both tolls and grain but not salt", "en", Bond.BOTH, ("tolls", "grain"), ("salt",)),
        ("tolls but not grain or salt", "en", Bond.EITHER, ("tolls",), ("grain", "salt")),
        ("le sel mais ne citent pas le blé", "fr", Bond.EITHER, ("le sel",), ("le blé",)),
        ("la sal pero no mencionan el trigo", "es", Bond.EITHER, ("la sal",), ("el trigo",)),
        ("соль, но не упоминают зерно", "ru", Bond.EITHER, ("соль",), ("зерно",)),
        ("الملح ولا تذكر القمح", "ar", Bond.EITHER, ("الملح",), ("القمح",)),
        ("tolls but not grain", "en", Bond.EITHER, ("tolls",), ("grain",)),
        ("tolls without mentioning grain", "en", Bond.EITHER, ("tolls",), ("grain",)),
        ("tolls and grain", "en", Bond.BOTH, ("tolls", "grain"), ()),
        ("tolls, or grain", "en", Bond.EITHER, ("tolls", "grain"), ()),
        ("le sel mais pas le blé", "fr", Bond.EITHER, ("le sel",), ("le blé",)),
        ("le sel et le blé", "fr", Bond.BOTH, ("le sel", "le blé"), ()),
        ("la sal pero no el trigo", "es", Bond.EITHER, ("la sal",), ("el trigo",)),
        ("la sal o el trigo", "es", Bond.EITHER, ("la sal", "el trigo"), ()),
        ("соль, но не зерно", "ru", Bond.EITHER, ("соль",), ("зерно",)),
        ("соль и зерно", "ru", Bond.BOTH, ("соль", "зерно"), ()),
        ("盐但没有提到小麦", "zh", Bond.EITHER, ("盐",), ("小麦",)),
        ("盐和小麦", "zh", Bond.BOTH, ("盐", "小麦"), ()),
        ("الملح ولكن ليس القمح", "ar", Bond.EITHER, ("الملح",), ("القمح",)),
        ("الملح أو القمح", "ar", Bond.EITHER, ("الملح", "القمح"), ()),
    ],
)
def test_subjects_that_are_bound_are_told_apart(
    subject: str,
    language: str,
    bond: Bond,
    subjects: tuple[str, ...],
    without: tuple[str, ...],
) -> None:
    read = read_combination(subject, language)
    assert read
    assert (read.bond, read.subjects, read.without) == (bond, subjects, without)


@pytest.mark.parametrize(
    ("question", "subjects", "without"),
    [
        ("Which statements do not mention tolls but mention grain?", ("grain",), ("tolls",)),
        (
            "Quelles déclarations ne mentionnent pas le sel mais mentionnent le blé ?",
            ("le blé",),
            ("le sel",),
        ),
        ("¿Qué declaraciones no mencionan la sal pero sí el trigo?", (), ()),
        (
            "¿Qué declaraciones no mencionan la sal pero mencionan el trigo?",
            ("el trigo",),
            ("la sal",),
        ),
        ("Какие заявления не упоминают соль, но упоминают зерно?", ("зерно",), ("соль",)),
        ("哪些声明没有提到盐但提到了小麦？", ("小麦",), ("盐",)),
    ],
)
def test_what_is_not_to_be_mentioned_may_stand_first(
    question: str, subjects: tuple[str, ...], without: tuple[str, ...]
) -> None:
    language = detect_language(question)
    plan = read_plan(question, language)
    read = plan and read_combination(plan.subject, language)
    assert plan
    assert (read.subjects, read.without) == (subjects, without) if read else not subjects
    assert plan.negated is not bool(read)


@pytest.mark.parametrize(
    "question",
    [
        "Which statements mention neither tolls nor grain?",
        "Which statements do not mention tolls or grain?",
        "Quelles déclarations ne mentionnent ni tolls ni grain ?",
        "¿Qué declaraciones no mencionan ni tolls ni grain?",
        "Какие заявления не упоминают ни tolls, ни grain?",
        "哪些声明既没有提到tolls也没有提到grain？",
        "ما البيانات التي لا تذكر tolls ولا grain؟",
    ],
)
def test_neither_of_two_is_none_of_them(question: str) -> None:
    language = detect_language(question)
    plan = read_plan(question, language)
    assert plan
    assert plan.negated
    read = read_combination(plan.subject, language)
    assert read
    assert (read.bond, read.subjects) == (Bond.EITHER, ("tolls", "grain"))


@pytest.mark.parametrize("subject", ["tolls", "notable beacons", "sand", "北约组织"])
def test_one_subject_is_no_combination(subject: str) -> None:
    assert read_combination(subject, "zh" if subject > "z" else "en") is None


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Which statements mention grain but not tolls?", "mentions “tolls” as well: 1 of the 6"),
        ("Which statements mention foghorns but not beacons?", "mentions “beacons” as well: 1 of"),
    ],
)
def test_a_subject_that_is_never_without_another_is_said_to_be_so(
    beacons: Assistant, question: str, said: str
) -> None:
    answer = beacons.ask(question)
    assert said in answer.text
    assert not answer.citations


def test_two_that_stand_in_one_sentence_apart_are_still_two(beacons: Assistant) -> None:
    answer = beacons.ask("Which statements mention both tolls and ferries?")
    assert "1 of the 6" not in answer.lines[0].text
    assert "nowhere" not in answer.lines[0].text
    assert {each.source for each in answer.citations} == {"velm-2030.txt", "tarn-2031.txt"}


@pytest.mark.parametrize(
    ("question", "said", "cited"),
    [
        ("Which statements mention beacons and ferries?", "1 of the 6", ["velm-2030"] * 2),
        (
            "Which statements mention beacons but not ferries?",
            "2 of the 6",
            ["orsa-2029", "velm-2032"],
        ),
        (
            "How many statements mention foghorns or schools?",
            "2 of the 6",
            ["orsa-2029", "sund-draft"],
        ),
        (
            "Which statements since 2031 mention Canada but not beacons?",
            "1 of the 3",
            ["norre-2031"],
        ),
        ("Which statements mention foghorns and schools?", "nowhere in the 6", []),
    ],
)
def test_several_subjects_are_sought_in_whole_statements(
    beacons: Assistant, question: str, said: str, cited: list[str]
) -> None:
    answer = beacons.ask(question)
    assert said in answer.text
    assert [each.statement for each in answer.citations] == cited


@pytest.mark.parametrize(
    "question",
    [
        "Which statements mention neither beacons nor ferries?",
        "How many statements do not mention beacons or ferries?",
        "Quelles déclarations ne mentionnent ni beacons ni ferries ?",
    ],
)
def test_those_that_have_none_of_several_are_named(beacons: Assistant, question: str) -> None:
    having = {
        each.statement
        for words in ("beacons", "ferries")
        for each in beacons.ask(f"Which statements mention {words}?").citations
    }
    told = beacons.ask(question)
    assert not told.citations
    named = {each.statement for each in told.statements}
    assert named
    assert named.isdisjoint(having)
    assert len(named | having) == 6


@pytest.mark.parametrize(
    ("question", "said", "named"),
    [
        ("What is the latest statement that does not mention beacons?", "The latest", "norre-2031"),
        ("What was the first statement not to mention beacons?", "The earliest", "tarn-2031"),
        (
            "Quelle est la dernière déclaration qui ne mentionne pas Canada ?",
            "ne mentionnent pas",
            "tarn-2031",
        ),
        ("¿Cuál es la última declaración que no menciona a Canadá?", "no mencionan", "tarn-2031"),
        ("Какое последнее заявление не упоминает Канаду?", "нет", "tarn-2031"),
        ("最近一份没有提到加拿大的声明是哪份？", "没有提到", "tarn-2031"),
        ("ما آخر بيان لا يذكر كندا؟", "لا يذكر", "tarn-2031"),
    ],
)
def test_the_last_without_a_subject_is_none_that_has_it(
    beacons: Assistant, question: str, said: str, named: str
) -> None:
    answer = beacons.ask(question)
    assert said in answer.lines[0].text
    assert [each.statement for each in answer.statements] == [named]
    assert not answer.citations


def test_two_without_a_third(beacons: Assistant) -> None:
    told = beacons.ask("Which statements mention both beacons and ferries but not schools?")
    assert [each.statement for each in told.citations] == ["velm-2030"] * 2
    told = beacons.ask("Which statements mention beacons but not foghorns, schools or ferries?")
    assert [each.statement for each in told.citations] == ["velm-2032"]


def test_all_that_fit_are_found_again_by_the_first_subject(beacons: Assistant) -> None:
    lookup = beacons.ask("Which statements mention beacons but not ferries?").lookup
    assert lookup
    assert (lookup.words, lookup.statements) == ("beacons", ("orsa-2029", "velm-2032"))


@pytest.mark.parametrize(
    "question",
    [
        "Which statements are in French?",
        "How many statements are there in French?",
        "Combien de déclarations sont en français ?",
        "¿Cuántas declaraciones hay en francés?",
        "Сколько заявлений на французском языке?",
        "有多少份法语声明？",
        "كم عدد البيانات بالفرنسية؟",
    ],
)
def test_statements_are_listed_by_their_language(beacons: Assistant, question: str) -> None:
    assert [each.statement for each in beacons.ask(question).statements] == ["norre-2031"]


def test_a_language_is_no_subject_and_no_other_word_is_a_language() -> None:
    for question, spoken, subject in (
        ("Which statements in Spanish mention trade?", "es", "trade"),
        ("Which statements mention French wine?", "", "French wine"),
        ("哪些中文声明提到贸易？", "zh", "贸易"),
    ):
        plan = read_plan(question, detect_language(question))
        assert plan
        assert (plan.spoken, plan.subject) == (spoken, subject)
