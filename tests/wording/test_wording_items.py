"""An item behind what leads into it is the sentence that both make, in a draft and in the chat."""

from __future__ import annotations

import pytest

from assistant.answering.assistant import Assistant
from tests.conftest import NewAssistant

LISTED = """{title}

{place}, 3 March 2029

1. {other}

2. {lead}
{items}
"""

HELD = {
    "en": LISTED.format(
        title="Orsa Declaration",
        place="Orsa",
        other="The gulls of Tarn were counted.",
        lead="The Ministers will not:",
        items="(a) raise tolls on timber before 2035;\n(b) close the strait to ships; and\n"
        "(c) sell the lamps of the old quay.",
    ),
    "fr": LISTED.format(
        title="Déclaration de Velm",
        place="Velm",
        other="Les mouettes de Tarn ont été comptées.",
        lead="Les ministres sont convenus :",
        items="a) de réduire les péages sur les céréales ;\n"
        "b) d’ouvrir le port du Nord aux navires de pêche ; et\nc) de vendre les lampes.",
    ),
    "es": LISTED.format(
        title="Declaración de Lorn",
        place="Lorn",
        other="Se contaron las gaviotas de Tarn.",
        lead="Los ministros acordaron:",
        items="a) reducir los peajes sobre los cereales;\n"
        "b) abrir el puerto del Norte a los buques pesqueros; y\nc) vender las lámparas.",
    ),
    "ru": LISTED.format(
        title="Заявление Орсы",
        place="Орса",
        other="Чайки Тарна были сосчитаны.",
        lead="Стороны согласились:",
        items="а) снизить сборы на зерно;\n"
        "б) открыть северную гавань для рыболовных судов; и\nв) продать лампы.",
    ),
    "ar": LISTED.format(
        title="إعلان أورسا المشترك",
        place="أورسا",
        other="أحصيت نوارس تارن.",
        lead="اتفق الجانبان على:",
        items="(أ) خفض رسوم الحبوب؛\n(ب) فتح الميناء الشمالي أمام سفن الصيد؛\n(ج) بيع المصابيح.",
    ),
    "zh": LISTED.format(
        title="奥尔萨联合声明",
        place="奥尔萨",
        other="清点了塔恩的海鸥。",
        lead="双方同意：",
        items="（一）降低粮食通行费；\n（二）向两国渔船开放北部港口；\n（三）出售灯具。",
    ),
    "longer": (
        "Lorn Statement\n\nLorn, 9 May 2032\n\n"
        "1. The Ministers will not allow the towns of the Cape to close the strait to ships.\n"
    ),
    "plain": (
        "Tarn Statement\n\nTarn, 9 May 2031\n\n1. The Keepers hailed the opening of the museum.\n"
    ),
}

SENTENCES = {
    "en": ("The Ministers will not close the strait to ships.", "close the strait"),
    "last": ("The Ministers will not sell the lamps of the old quay.", "sell the lamps"),
    "fr": (
        "Les ministres sont convenus d’ouvrir le port du Nord aux navires de pêche.",
        "d’ouvrir le port",
    ),
    "es": ("Los ministros acordaron abrir el puerto del Norte a los buques pesqueros.", "abrir"),
    "ru": ("Стороны согласились открыть северную гавань для рыболовных судов.", "открыть"),
    "ar": ("اتفق الجانبان على فتح الميناء الشمالي أمام سفن الصيد.", "فتح"),
    "zh": ("双方同意向两国渔船开放北部港口。", "向两国渔船"),
}

NEW = "is this sentence new: "


@pytest.fixture(scope="module")
def assistant(assistant_over: NewAssistant) -> Assistant:
    return assistant_over({f"{name}-2029": text for name, text in HELD.items()})


@pytest.mark.parametrize(("text", "begun"), SENTENCES.values(), ids=SENTENCES)
def test_an_item_that_became_a_sentence_is_agreed(
    assistant: Assistant, text: str, begun: str
) -> None:
    (found,) = assistant.tracer.check(f"Draft\n\n1. {text}\n").sentences
    assert (found.status, found.statements) == ("agreed", 1)
    assert found.place and found.place.quote.startswith(begun)
    assert found.place.lead
    assert not found.place.changes
    assert "agreed before" in assistant.ask(NEW + text).lines[0].text


def test_a_sentence_that_became_an_item_is_agreed(assistant: Assistant) -> None:
    draft = (
        "Draft\n\n1. The Keepers:\n(a) hailed the opening of the museum;\n"
        "(b) hailed the closing of the museum.\n"
    )
    *_, same, other = assistant.tracer.check(draft).sentences
    assert (same.status, same.place and same.place.quote) == (
        "agreed",
        "The Keepers hailed the opening of the museum.",
    )
    assert other.status == "changed"


@pytest.mark.parametrize(
    "text",
    [
        "The Ministers will close the strait to ships.",
        "The Ministers will not close the strait to 12 ships.",
        "The Wardens will not close the strait to ships.",
        "Close the strait to ships.",
    ],
)
def test_other_words_before_or_in_an_item_are_no_agreed_sentence(
    assistant: Assistant, text: str
) -> None:
    (found,) = assistant.tracer.check(f"Draft\n\n1. {text}\n").sentences
    assert found.status == "changed"
