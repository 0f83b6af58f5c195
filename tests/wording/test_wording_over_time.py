"""How the wording on a subject changed is told quote by quote, with what changed since which."""

from __future__ import annotations

import pytest

from assistant.answering.assistant import Assistant
from assistant.language.detect import detect_language
from assistant.question.plan import Task
from assistant.question.planning import read_plan
from tests.conftest import NewAssistant

BODY = "{title}\n\n{place}, {date}\n\n1. {other}\n\n2. {said}\n"


def write(title: str, place: str, other: str, told: dict[str, str]) -> list[str]:
    """Write a statement for each date."""
    return [
        BODY.format(title=title, place=place, date=each, other=other, said=said)
        for each, said in told.items()
    ]


TEXTS = [
    *write(
        "Orsa Declaration",
        "Orsa",
        "The gulls are counted.",
        {
            "3 March 2029": "Ministers support the complete, lasting closure of the lighthouse.",
            "4 March 2030": "Sailors fear for the lighthouse and its keepers, who have no coal.",
            "5 March 2031": "Ministers support the complete closure of the lighthouse.",
        },
    ),
    *write(
        "Déclaration de Velm",
        "Velm",
        "Les mouettes sont comptées.",
        {
            "3 mars 2029": "Les ministres soutiennent la fermeture totale et durable du phare.",
            "5 mars 2031": "Les ministres soutiennent la fermeture totale du phare.",
        },
    ),
    *write(
        "Declaración de Lorn",
        "Lorn",
        "Se cuentan las gaviotas.",
        {
            "3 de marzo de 2029": "Los ministros apoyan el cierre total y duradero del faro.",
            "5 de marzo de 2031": "Los ministros apoyan el cierre total del faro.",
        },
    ),
    *write(
        "Заявление Орсы",
        "Орса",
        "Чайки сосчитаны.",
        {
            "3 марта 2029 года": "Министры поддерживают полное и прочное закрытие маяка в порту.",
            "5 марта 2031 года": "Министры поддерживают полное закрытие маяка в порту.",
        },
    ),
    *write(
        "إعلان أورسا",
        "أورسا",
        "أحصيت النوارس.",
        {
            "3 مارس 2029": "يؤيد الوزراء الإغلاق الكامل الدائم حول المنارة القديمة في رأس تارن.",
            "5 مارس 2031": "يؤيد الوزراء الإغلاق الكامل حول المنارة القديمة في رأس تارن.",
        },
    ),
    *write(
        "奥尔萨联合声明",
        "奥尔萨",
        "清点了海鸥。",
        {
            "2029年3月3日": "双方支持全面、持久地关闭旧灯塔。",
            "2031年3月5日": "双方支持全面地关闭旧灯塔。",
        },
    ),
]

ASKED = {
    "How did the wording on the lighthouse change?": ("Since “Orsa", "lasting"),
    "What changed in the language on the lighthouse?": ("Since “Orsa", "lasting"),
    "Show me how the wording on the lighthouse evolved over time": ("Since “Orsa", "lasting"),
    "How was the wording on the lighthouse modified?": ("Since “Orsa", "lasting"),
    "Comment a évolué la formulation sur le phare ?": ("Depuis « Déclaration", "durable"),
    "Comment le libellé sur le phare a-t-il changé ?": ("Depuis « Déclaration", "durable"),
    "¿Cómo ha evolucionado la formulación sobre el faro?": ("Desde «Declaración", "duradero"),
    "¿Qué cambió en la redacción sobre el faro?": ("Desde «Declaración", "duradero"),
    "Как менялась формулировка о закрытии маяка?": ("По сравнению с «", "прочное"),
    "Что изменилось в формулировке о закрытии маяка?": ("По сравнению с «", "прочное"),
    "كيف تغيرت الصياغة بشأن المنارة القديمة؟": ("منذ «", "الدائم"),
    "كيف تغيّر النص حول المنارة القديمة؟": ("منذ «", "الدائم"),
    "关于旧灯塔的措辞有何变化？": ("与《奥尔萨", "持久"),
    "对旧灯塔的措辞发生了什么变化？": ("与《奥尔萨", "持久"),
}


@pytest.fixture(scope="module")
def assistant(assistant_over: NewAssistant) -> Assistant:
    return assistant_over({f"{number}": text for number, text in enumerate(TEXTS)})


@pytest.mark.parametrize(("question", "told"), ASKED.items())
def test_what_changed_stands_behind_each_quote(
    assistant: Assistant, question: str, told: tuple[str, str]
) -> None:
    lines = [each.text for each in assistant.ask(question).lines]
    (step,) = [each for each in lines if each.startswith(told[0])]
    assert told[1] in step
    assert "2029" in step
    assert "2031" in lines[lines.index(step) - 1]


def test_words_that_stayed_are_said_to_have(assistant_over: NewAssistant) -> None:
    held = {
        f"{year}": text.replace("2029", year) for year in ("2029", "2032") for text in TEXTS[:1]
    }
    told = assistant_over(held).ask("How did the wording on the lighthouse change?")
    assert told.lines[-1].text.endswith("The same words as before.")


@pytest.mark.parametrize(
    "question",
    [
        "How did the wording on “complete, lasting closure” change?",
        "Comment la formulation sur « fermeture totale et durable » a-t-elle évolué ?",
        "¿Cómo cambió la redacción sobre «cierre total y duradero»?",
        "Как менялась формулировка о «полное и прочное закрытие»?",
        "كيف تغيرت الصياغة بشأن «الإغلاق الكامل الدائم للمنارة»؟",
        "关于“全面、持久地关闭旧灯塔”的措辞有何变化？",
    ],
)
def test_words_in_quotation_marks_are_followed(question: str) -> None:
    plan = read_plan(question, detect_language(question))
    assert plan and plan.task is Task.REWORDED and plan.exact
