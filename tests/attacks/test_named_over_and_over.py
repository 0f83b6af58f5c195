"""What is asked of each of several statements costs what these do, however often they are named."""

from __future__ import annotations

from typing import Any
from unittest.mock import patch

import pytest

from assistant.answering import sides
from assistant.answering.assistant import Assistant
from assistant.answering.sides import name_sides
from assistant.answering.statements.single.valued import MOST
from assistant.extraction import extract
from assistant.question.meant import addressed
from assistant.retrieval.ranking.retriever import Retriever
from assistant.retrieval.scope import Scope
from assistant.retrieval.view import View
from config.errors import QuestionError
from config.settings import EncoderSettings
from ingest.encoder.encoder import Encoder
from ingest.encoder.loading import load_encoders
from tests.attacks.measuring import counted
from tests.conftest import NewAssistant
from tests.rows import EVERY, choose

OTHERS = ("Fiji", "Chile", "Peru", "Kenya", "Ghana", "Japan", "Iceland", "Brazil", "Egypt")
STATEMENTS = {
    f"lamps-{2030 + place}": (
        f"Joint Statement of Norway and {each} on Lamps\n\nVelm, 8 August {2030 + place}\n\n"
        f"1. Norway will apply a toll rate of {place + 3} percent on lamps of {each}. "
        f"The keepers of {each} mend the lamps.\n\n2. The reef of {each} is mapped every year.\n"
    )
    for place, each in enumerate(OTHERS)
}
EACH = {
    "en": ("Which toll rate is set in ", "each of the joint statements of Norway", " and ", "?"),
    "fr": ("Quel taux de péage fixe ", "chaque déclaration de la Norvège", " et ", " ?"),
    "es": ("¿Qué tasa de peaje fija ", "cada declaración de Noruega", " y ", "?"),
    "ru": ("Какую ставку пошлины устанавливает ", "каждое заявление Норвегии", " и ", "?"),
    "zh": ("", "每份挪威声明", "、", "规定的通行费率是多少？"),
    "ar": ("ما نسبة الرسوم التي يحددها ", "كل بيان للنرويج", " و", "؟"),
}
LIKE_OTHERS = {"fr", "es", "ru", "ar"}
"""Languages whose words join and repeat as those of others do."""
TIMES = 30 if EVERY else 6


@pytest.fixture(scope="module")
def assistant(assistant_over: NewAssistant) -> Assistant:
    return assistant_over(STATEMENTS)


@pytest.mark.parametrize("language", choose(EACH, LIKE_OTHERS))
def test_statements_that_are_named_again_are_asked_once(
    language: str, assistant: Assistant
) -> None:
    opening, named, joint, end = EACH[language]
    with counted(Retriever, "search") as once:
        short = assistant.ask(f"{opening}{named}{end}")
    with counted(Retriever, "search") as often:
        long = assistant.ask(f"{opening}{joint.join([named] * TIMES)}{end}")
    assert len(often) <= len(once) + 1
    assert long.citations == short.citations


def test_a_question_that_is_said_again_is_answered_once(assistant: Assistant) -> None:
    asked = "Which toll rate is set in each of the joint statements of Norway?"
    short, long = assistant.ask(asked), assistant.ask(" ".join([asked] * 25))
    assert long.citations == short.citations
    assert len(long.statements) == len(OTHERS)


def test_what_would_ask_too_many_statements_is_left_out_and_said_so(assistant: Assistant) -> None:
    asked = [
        f"{each} in each of the joint statements of Norway?"
        for each in ("Which toll rate is set", "How many keepers are hired", "How much is paid")
    ]
    with counted(Retriever, "search") as ran:
        answer = assistant.ask(" ".join(asked))
    assert f"Left out: “{asked[2]}” asks {len(OTHERS)} more statements" in answer.text
    assert f"Left out: “{asked[1]}" not in answer.text
    assert len(ran) <= 2 * MOST


def test_a_long_question_is_read_as_a_short_one_is(encoder_folder: Any) -> None:

    encoder = load_encoders(EncoderSettings(), encoder_folder).members[-1]
    asked = "How much money do the keepers of the lamps promise to the harbour of Velm? "
    assert encoder.measure_legible(asked * 25) == pytest.approx(
        encoder.measure_legible(asked), abs=0.05
    )
    assert encoder.measure_legible("各城市每年种多少棵树？" * 200) < 0.3


def test_no_sentence_is_encoded_anew_for_a_long_question(assistant: Assistant) -> None:
    long = "How high is the toll rate that Norway applies to the lamps of Chile and its keepers, "
    with counted(extract, "score_sentences") as ran:
        assistant.ask(f"{long * 20} and who mends them?")
    assert not ran


def test_sides_that_are_named_again_are_sought_once(assistant: Assistant) -> None:
    view = View.of(assistant.library.read(), Scope())
    which = "the statement with Fiji and the statement with Chile"
    with counted(sides, "find_meant") as once:
        two = name_sides([which], "", view)
    with counted(sides, "find_meant") as often:
        assert name_sides([" and ".join([which] * 30)], "", view) == two
    assert len(two) == 2
    assert len(often) <= 2 * len(once)


def test_very_many_sides_are_refused_in_a_sentence(assistant: Assistant) -> None:
    view = View.of(assistant.library.read(), Scope())
    named = " and ".join(f"the Orsa {place} statement" for place in range(1900, 1960))
    with pytest.raises(QuestionError, match="60 side by side; name at most 24"):
        name_sides([named], "", view)


def test_the_names_in_a_question_are_read_once(assistant: Assistant) -> None:
    view = View.of(assistant.library.read(), Scope())
    with counted(addressed, "find_spans") as ran:
        addressed.find_addressed("What do statements say of " + "statements and " * 100, view)
    assert len(ran) < 2 * 100


def test_what_is_encoded_in_a_question_is_not_encoded_again(assistant: Assistant) -> None:
    asked = "Сколько процентов составляет пошлина на лампы Чили?"
    read = list[str]()
    encode = Encoder.encode_again

    def note(self: Encoder, texts: Any) -> Any:
        kept = list(texts)
        read.extend(kept)
        return encode(self, kept)

    with patch.object(Encoder, "encode_again", note):
        assistant.ask(f"{asked} Сколько процентов составляет пошлина на лампы Перу?")
    assert read
    assert len(read) == len(set(read))
