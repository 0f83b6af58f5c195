"""What is said in other words, or in another language, is set apart from what has the words."""

from __future__ import annotations

import pytest

from assistant.answering.assistant import Assistant
from assistant.retrieval.scope import Scope
from assistant.retrieval.view import View
from assistant.tracing.search.near import FAR, FAR_READ
from tests.wording.test_trace import list_sources


@pytest.fixture(scope="module")
def assistant(formulas: Assistant) -> Assistant:
    return formulas


JACKETS = (
    "Ferries from Norre to Sund must have life jackets on board for all passengers. Every "
    "month their crews are to train for saving people from the water. Whoever sails from the "
    "harbour without jackets is fined nine crowns, and the widows’ fund receives the money."
)


BRIDGE = "The two parties will build a new bridge over the river."


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("During the night no foghorn is sounded.", "orsa-2029"),
        (JACKETS, "sund-2032"),
        ("每年两国要见一次面。", "大桥-2029"),
        ("Les cornes de brume se taisent la nuit, et les capitaines gardent la clé.", "orsa-2029"),
        ("В ночное время туманные горны не звучат, ключ хранят начальники портов.", "orsa-2029"),
        ("The ports of Norre announce on Mondays when their ships leave.", "norre-2030"),
        (
            BRIDGE,
            "jisr-2029 大桥-2029 jisr-2031 大桥-2031",
        ),
        (
            "两边都同意共建跨河新桥，且在三年时间里做完一切工程，桥梁由两边共同修造，一定按时完工，"
            "不得拖延时间。",
            "大桥-2029 大桥-2031",
        ),
        (
            "Les parties décident que chaque bac entre Sund et Norre a un gilet de sauvetage pour "
            "chaque passager, que les équipages s’exercent une fois par mois au sauvetage en mer, "
            "et que tout bac qui part sans gilets paie neuf couronnes au fonds des veuves.",
            "sund-2032",
        ),
    ],
)
def test_what_is_said_in_other_words_or_another_language_is_set_apart(
    assistant: Assistant, text: str, near: str
) -> None:
    found = assistant.tracer.trace(text)
    assert not found.places
    assert list_sources(found.near) == near.split()


def test_a_paragraph_is_sought_in_the_languages_that_have_something_near(
    assistant: Assistant,
) -> None:
    collection = assistant.library.read()
    ids = {each.source: each.id for each in collection.statements}
    near = assistant.tracer.trace_paragraph(ids["jisr-2029.txt"], "[1]").near
    assert list_sources(near) == ["大桥-2029"]
    view = View.of(collection, Scope())
    bridge, sound = (
        collection.find_place(ids[f"{each}.txt"], 1) for each in ("jisr-2029", "orsa-2029")
    )
    assert assistant.retriever.leave_far(bridge, "ar", view, FAR) is view
    own = assistant.retriever.leave_far(sound, "en", view, FAR)
    assert {each.language for each in own.statements} == {"en"}
    assert assistant.retriever.leave_far(BRIDGE, "en", view, FAR_READ) is view
    own = assistant.retriever.leave_far(OTHER, "en", view, FAR_READ)
    assert {each.language for each in own.statements} == {"en"}


def test_of_a_short_text_the_nearest_sentence_is_quoted(assistant: Assistant) -> None:
    (near,) = assistant.tracer.trace("During the night no foghorn is sounded.").near
    assert near.quote.startswith("Foghorns are silent at night")


OTHER = "The museum of the moor opens on Sundays and shows paintings of hot-air balloons."


@pytest.mark.parametrize(
    "text",
    [
        OTHER,
        f"{OTHER} Its garden has forty apple trees, which the pupils of the school water in turn, "
        "and in autumn the fruit is sold on the square to pay for new frames and for the roof.",
        "博物馆星期天开门，展出热气球的图画。",
        "Le musée ouvre le dimanche et montre des tableaux de montgolfières.",
        "Le musée de la lande ouvre le dimanche et montre des tableaux de montgolfières. Son "
        "jardin a quarante pommiers que les élèves arrosent à tour de rôle, et à l’automne on "
        "vend les fruits sur la place pour payer des cadres neufs et le toit de la maison.",
    ],
)
def test_what_is_of_another_subject_is_not_near(assistant: Assistant, text: str) -> None:
    assert not assistant.tracer.trace(text).near
