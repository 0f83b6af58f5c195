"""Words in quotation marks of any kind are asked for just so; an apostrophe is no such mark."""

from __future__ import annotations

import pytest

from assistant.language.detect import detect_language
from assistant.question.plan import Task
from assistant.question.planning import read_plan

MARKS = ["“{}”", "‘{}’", "'{}'", '"{}"', "« {} »", "‹{}›", "「{}」", "『{}』", "„{}“"]
WORDS = {
    "en": "Lorn’s open bay",
    "fr": "l'accord des phares",
    "es": "las lámparas del muelle",
    "ru": "огни причала",
    "zh": "双方同意",
    "ar": "أضواء الرصيف",
}
QUESTIONS = {
    "Where is the phrase {} used?": Task.MENTIONS,
    "Where is {} used?": Task.MENTIONS,
    "Which statements use the phrase {}?": Task.MENTIONS,
    "How often is {} used?": Task.COUNT,
    "When were the words {} last used?": Task.LATEST,
    "When was the term {} first used?": Task.LINEAGE,
    "Is {} new?": Task.NOVEL,
    "Où l’expression {} est-elle employée ?": Task.MENTIONS,
    "Quelles déclarations mentionnent {} ?": Task.MENTIONS,
    "Quand les mots {} ont-ils été employés pour la dernière fois ?": Task.LATEST,
    "Où les mots {} figurent-ils pour la première fois ?": Task.LINEAGE,
    "L’expression {} est-elle nouvelle ?": Task.NOVEL,
    "¿Dónde aparece la frase {}?": Task.MENTIONS,
    "¿Cuándo se usaron por última vez las palabras {}?": Task.LATEST,
    "¿Dónde aparece {} por primera vez?": Task.LINEAGE,
    "¿Es nueva la frase {}?": Task.NOVEL,
    "Где встречается выражение {}?": Task.MENTIONS,
    "Когда в последний раз использовались слова {}?": Task.LATEST,
    "Где впервые появились слова {}?": Task.LINEAGE,
    "Новая ли формулировка {}?": Task.NOVEL,
    "哪些声明使用了{}？": Task.MENTIONS,
    "{}最后一次出现在什么时候？": Task.LATEST,
    "{}最早出现在哪里？": Task.LINEAGE,
    "{}这一表述是新的吗？": Task.NOVEL,
    "أين وردت عبارة {}؟": Task.MENTIONS,
    "متى استُخدمت كلمات {} لآخر مرة؟": Task.LATEST,
    "أين ظهرت عبارة {} لأول مرة؟": Task.LINEAGE,
    "هل عبارة {} جديدة؟": Task.NOVEL,
}


@pytest.mark.parametrize("mark", MARKS)
@pytest.mark.parametrize(("question", "task"), QUESTIONS.items())
def test_words_in_any_quotation_marks_are_asked_for(question: str, task: Task, mark: str) -> None:
    language = detect_language(question)
    words = WORDS[language]
    plan = read_plan(question.format(mark.format(words)), language)
    assert plan is not None
    assert (plan.task, plan.subject, plan.exact) == (task, words, True)


@pytest.mark.parametrize(
    "question",
    [
        "Which statements mention Lorn's and Tarn's ships?",
        "Which statements mention the keepers' lamps and the pilots' boats?",
        "Which statements mention the keepers’ lamps and the pilots’ boats?",
        "Quelles déclarations mentionnent l'accord et l'île d'Orsin ?",
    ],
)
def test_an_apostrophe_is_no_quotation_mark(question: str) -> None:
    plan = read_plan(question, detect_language(question))
    assert plan is not None
    assert not plan.exact
