"""One statement in several languages: known as one, quoted in the language of the question."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from assistant.answering.assistant import Assistant
from assistant.citing.answer import Evidence
from assistant.retrieval.collection import Collection
from assistant.retrieval.counterparts import find_counterparts, prefer
from assistant.retrieval.ranking.evidence import show_paragraph
from assistant.retrieval.scope import Scope
from assistant.retrieval.view import View
from tests.browser import needs_browser, opened_page, serving_texts
from tests.conftest import NewSettings, Served

STATEMENTS = {
    "lamps-en": """JOINT STATEMENT ON THE LAMPS OF THE NORTH COAST

Halm, 4 May 2031

1. The lamps of the north coast burn from dusk to dawn.

2. Each town pays a third of the cost of the oil.

3. The keepers are trained at the school of Halm for two winters.

4. A ship that puts out a lamp pays for a new one.

5. The ministers meet again when the ice has gone.
""",
    "lamps-fr": """DÉCLARATION COMMUNE SUR LES LAMPES DE LA CÔTE NORD

Halm, le 4 mai 2031

1. Les lampes de la côte nord brûlent du crépuscule à l’aube.

2. Chaque ville paie un tiers du coût de l’huile.

3. Les gardiens sont formés à l’école de Halm pendant deux hivers.

4. Le navire qui éteint une lampe en paie une nouvelle.

5. Les ministres se réunissent de nouveau quand la glace est partie.

6. Le présent texte est déposé à la mairie de Halm.
""",
    "lamps-ru": """СОВМЕСТНОЕ ЗАЯВЛЕНИЕ О ЛАМПАХ СЕВЕРНОГО БЕРЕГА

Хальм, 4 мая 2031 года

1. Лампы северного берега горят от заката до рассвета.

2. Каждый город оплачивает треть стоимости масла.

3. Смотрители учатся в школе Хальма две зимы.

4. Судно, погасившее лампу, платит за новую.

5. Министры встретятся снова, когда сойдёт лёд.
""",
    "bees-fr": """DÉCLARATION COMMUNE SUR LES ABEILLES

Halm, le 4 mai 2031

1. Les ruches sont comptées au printemps.

2. Le miel se vend au marché de la ville.

3. Aucun apiculteur ne paie de loyer pour ses ruches.

4. Les écoles plantent du trèfle au bord des routes.

5. Un concours de miel a lieu chaque automne.
""",
    "later-fr": """DÉCLARATION COMMUNE SUR LES LAMPES DE LA CÔTE NORD

Halm, le 9 juin 2032

1. Les lampes de la côte nord brûlent du crépuscule à l’aube.

2. Chaque ville paie un tiers du coût de l’huile.

3. Le navire qui éteint une lampe en paie une nouvelle.

4. Les ministres se réunissent de nouveau quand la glace est partie.
""",
    "short-en": """STATEMENT ON SLEDGES

Halm, 1 March 2030

1. Sledges keep to the right.

2. Dogs rest at noon.
""",
    "short-fr": """DÉCLARATION SUR LES TRAÎNEAUX

Halm, le 1er mars 2030

1. Les traîneaux tiennent leur droite.

2. Les chiens se reposent à midi.
""",
}


@pytest.fixture(scope="module")
def lamps(tmp_path_factory: pytest.TempPathFactory, settings_in: NewSettings) -> Iterator[Served]:
    settings = settings_in(tmp_path_factory.mktemp("lamps"))
    with serving_texts(settings, STATEMENTS) as address:
        yield Served(address, settings)


@pytest.fixture(scope="module")
def assistant(lamps: Served) -> Assistant:
    return Assistant(lamps.settings)


@pytest.fixture(scope="module")
def collection(assistant: Assistant) -> Collection:
    return assistant.library.read()


ALL = {ordinal: ordinal for ordinal in range(1, 6)}


@pytest.mark.parametrize(
    ("name", "others"),
    [
        ("lamps-en", {"lamps-fr": ALL, "lamps-ru": ALL}),
        ("lamps-fr", {"lamps-en": ALL, "lamps-ru": ALL}),
        ("bees-fr", {}),
        ("later-fr", {}),
        ("short-en", {}),
    ],
)
def test_a_statement_is_known_in_its_other_languages(
    collection: Collection, name: str, others: dict[str, dict[int, int]]
) -> None:
    found = find_counterparts(collection.find_statement(name), collection)
    assert {each.statement.id: each.paragraphs for each in found} == others


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("Who pays for the oil of the lamps?", "lamps-en"),
        ("Qui paie l’huile des lampes ?", "lamps-fr"),
        ("Какую часть стоимости масла оплачивает каждый город?", "lamps-ru"),
        ("How long are the keepers trained?", "lamps-en"),
        ("Combien de temps les gardiens sont-ils formés ?", "lamps-fr"),
    ],
)
def test_a_question_quotes_the_text_in_its_own_language_once(
    assistant: Assistant, question: str, name: str
) -> None:
    answer = assistant.ask(question, scope=Scope(since="2031-01-01", until="2031-12-31"))
    assert [each.statement for each in answer.citations] == [name]


def _show(collection: Collection, *names: str) -> list[Evidence]:
    statements = [collection.find_statement(each) for each in names]
    return [show_paragraph(each, each.paragraphs[2], 0.5) for each in statements]


@pytest.mark.parametrize(
    ("found", "language", "given"),
    [
        (["lamps-ru", "bees-fr", "lamps-en"], "fr", ["lamps-fr", "bees-fr"]),
        (["lamps-ru", "lamps-en"], "zh", ["lamps-ru"]),
        (["lamps-fr", "lamps-en"], "fr", ["lamps-fr"]),
        (["bees-fr", "later-fr"], "en", ["bees-fr", "later-fr"]),
    ],
)
def test_of_one_paragraph_in_several_languages_one_is_given(
    collection: Collection, found: list[str], language: str, given: list[str]
) -> None:
    preferred = prefer(_show(collection, *found), language, View.of(collection, Scope()))
    assert [each.statement for each in preferred] == given
    assert {each.ordinal for each in preferred} == {3}


def test_a_language_outside_the_scope_is_not_there(collection: Collection) -> None:
    view = View.of(collection, Scope(statements=("lamps-ru",)))
    (kept,) = prefer(_show(collection, "lamps-ru"), "fr", view)
    assert kept.statement == "lamps-ru"


def test_two_languages_stand_side_by_side_paragraph_by_paragraph(assistant: Assistant) -> None:
    sides = assistant.tracer.compare("lamps-fr", "lamps-en")
    assert [each.place and each.place.ordinal for each in sides.first.sentences] == [*ALL, None]
    assert sides.first.counts == {"agreed": 0, "changed": 0, "new": 1, "paired": 5}
    assert sides.second.counts == {"agreed": 0, "changed": 0, "new": 0, "paired": 5}
    place = sides.second.sentences[2].place
    assert place
    assert place.quote.startswith("Les gardiens sont formés")


@needs_browser
def test_the_page_opens_a_paragraph_in_another_language_and_both(
    browser: Browser, lamps: Served
) -> None:
    with opened_page(browser, lamps.address, "/?statement=lamps-en&paragraph=3") as page:
        page.locator("#source summary", has_text="English").click()
        page.get_by_role("button", name="Also in French").click()
        chosen = page.locator(".paragraph.chosen")
        expect(chosen).to_contain_text("Les gardiens sont formés")
        page.locator("#source summary", has_text="French").click()
        page.get_by_role("button", name="Side by side: English").click()
        agreed = page.locator("#wording .sides").get_by_role("group", name="Paired", exact=True)
        expect(agreed).to_have_count(5)
        expect(agreed.nth(2).locator(".side p")).to_have_text(
            [
                "Les gardiens sont formés à l’école de Halm pendant deux hivers.",
                "The keepers are trained at the school of Halm for two winters.",
            ]
        )
        expect(page.locator("#wording")).to_contain_text("Paragraphs of two languages")
