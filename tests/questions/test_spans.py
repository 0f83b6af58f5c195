"""What may answer “when”, “how much” and “what share” is known in six languages."""

from __future__ import annotations

import pytest

from assistant.extraction.spans import find_spans
from assistant.question.cues.words.form import AnswerKind, read_question


@pytest.mark.parametrize(
    ("question", "sentence", "answer"),
    [
        ("When does the ferry run?", "The ferry runs every week.", "every week"),
        ("When does the lighthouse open?", "It opens on Sundays.", "Sundays"),
        ("Quand le phare ouvre-t-il ?", "Le phare ouvre chaque semaine.", "chaque semaine"),
        ("Quand le phare ouvre-t-il ?", "Il ouvre le dimanche.", "dimanche"),
        ("旧灯塔什么时候向游客开放？", "旧灯塔每逢星期日向游客开放。", "星期日"),
        ("渡轮何时开航？", "渡轮自二〇二四年五月起开航。", "二〇二四年"),
        ("渡轮何时开航？", "渡轮每天开航。", "每天"),
    ],
)
def test_when_is_answered(question: str, sentence: str, answer: str) -> None:
    spans = find_spans(read_question(question), sentence)
    assert answer in [sentence[start:end] for start, end in spans]


def test_what_says_no_time_does_not_answer_when() -> None:
    assert find_spans(read_question("旧灯塔什么时候向游客开放？"), "旧灯塔是白色的。") == []


@pytest.mark.parametrize(
    ("question", "sentence", "answer"),
    [
        ("When will the bridge open?", "It will open within three months.", "within three months"),
        ("When will the bridge open?", "It opens two years after the vote.", "two years after"),
        ("Quand le pont ouvre-t-il ?", "Le pont ouvre dans trois mois.", "dans trois mois"),
        ("¿Cuándo abre el puente?", "El puente abre dentro de dos años.", "dentro de dos años"),
        ("¿Cuándo abre el faro?", "El faro abre el 3 de mayo de 2024.", "3 de mayo de 2024"),
        ("Когда откроется мост?", "Мост откроется через три месяца.", "через три месяца"),
        ("Когда откроется маяк?", "Маяк откроется 3 мая 2024 года.", "3 мая 2024"),
        ("متى يفتح الجسر؟", "يفتح الجسر خلال ثلاثة أشهر.", "خلال ثلاثة أشهر"),
        ("桥什么时候开通？", "大桥将在三个月内开通。", "三个月内"),
        ("How much will Besk pay?", "Besk will pay sixty florins a year.", "sixty florins"),
        ("How much will Besk pay?", "Besk will pay EUR 1,5 million.", "EUR 1,5 million"),
        ("How much will Besk pay?", "Besk will pay 0,75 € a ton.", "0,75 €"),
        ("How much will Besk pay?", "Besk pays half a million pounds.", "half a million pounds"),
        ("How much will Besk pay?", "Besk will pay Rs. 500 crore.", "Rs. 500 crore"),
        (
            "How much will Besk pay?",
            "Besk pays two million Besk dollars.",
            "two million Besk dollars",
        ),
        (
            "Combien Besk paiera-t-il ?",
            "Besk paiera deux millions d’euros.",
            "deux millions d’euros",
        ),
        ("¿Cuánto pagará Besk?", "Besk pagará tres millones de pesos.", "tres millones de pesos"),
        ("Сколько заплатит Беск?", "Беск заплатит пять миллионов рублей.", "пять миллионов рублей"),
        ("كم ستدفع المدينة؟", "ستدفع المدينة خمسة ملايين دولار.", "خمسة ملايين دولار"),
        ("要花多少钱？", "建造灯塔耗资五百万元。", "五百万元"),
        ("¿Qué porcentaje es?", "Es el 15 por ciento de los barcos.", "15 por ciento"),
        ("Какая доля?", "Это 15 процентов судов.", "15 процентов"),
        ("ما نسبة السفن؟", "النسبة 15 في المئة من السفن.", "15 في المئة"),
    ],
)
def test_times_sums_and_shares_are_found(question: str, sentence: str, answer: str) -> None:
    spans = find_spans(read_question(question), sentence)
    assert answer in [sentence[start:end] for start, end in spans]


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("When does the ferry start?", "The ferry may start."),
        ("How much will Besk pay?", "Besk protects 40 rights."),
        ("How much will Besk pay?", "Forty guilds march for the pilots."),
    ],
)
def test_other_words_are_no_months_and_no_money(question: str, sentence: str) -> None:
    assert find_spans(read_question(question), sentence) == []


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("What does Alvora share with Besk?", AnswerKind.NAME),
        ("What did the masters pay tribute to?", AnswerKind.OPEN),
        ("What do the towns pay attention to?", AnswerKind.OPEN),
        ("What will Besk pay for the ships?", AnswerKind.MONEY),
        ("What does the ferry cost?", AnswerKind.MONEY),
        ("What amount of timber is carried?", AnswerKind.NUMBER),
        ("What amount of money is pledged?", AnswerKind.MONEY),
        ("What amount is pledged?", AnswerKind.MONEY),
        ("Which price index do the towns use?", AnswerKind.NAME),
        ("What budget rules bind the towns?", AnswerKind.NAME),
        ("What price will Besk pay?", AnswerKind.MONEY),
        ("What is the share of electric boats?", AnswerKind.SHARE),
        ("Which states share the desk?", AnswerKind.COUNTRY),
    ],
)
def test_a_verb_is_no_sum_and_no_share(question: str, kind: AnswerKind) -> None:
    found = read_question(question).kind
    assert found is kind or (kind is AnswerKind.NAME and found is AnswerKind.OPEN)
