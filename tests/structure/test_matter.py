"""What the author wrote is in a paragraph; title, date, place and symbol are told apart from it."""

from __future__ import annotations

from pathlib import Path

import pytest

from config.limits import LimitSettings
from ingest.readers.source import read_source
from ingest.structure.parse import parse_source
from tests.documents import FORMATS, NUMBERED, TWO_SIDES, list_labels, read_document


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize(
    ("heading", "words", "section"),
    [
        ("GENERAL PROVISIONS OF THE AGREEMENT", "The Conference of Harbours,", "Article"),
        ("DISPOSITIONS GÉNÉRALES DE L’ACCORD", "La Conférence des ports,", "Article"),
    ],
)
def test_lines_that_return_below_headings_are_text(
    tmp_path: Path, suffix: str, heading: str, words: str, section: str
) -> None:
    text = "\n\n".join(
        f"{heading} {n}\n\n{words}\n\n{section} {n}\n\nEach Party keeps a register of its lamps."
        for n in (1, 2, 3)
    )
    statement = read_document(tmp_path, f"AGREEMENT\n\n{text}", suffix)
    assert [each.text for each in statement.paragraphs].count(words) == 3
    assert [label for label in list_labels(statement) if label] == [
        f"{section} {n}" for n in (1, 2, 3)
    ]


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize(
    "rows", [("Party Share", "Lorn 6.1", "Oar 1.5"), ("Порт Доля", "Лорн 6,1", "Оар 1,5")]
)
def test_a_table_at_the_end_is_text(tmp_path: Path, suffix: str, rows: tuple[str, ...]) -> None:
    document = f"Decision on contributions\n\n{NUMBERED}\n\n" + "\n".join(rows)
    statement = read_document(tmp_path, document, suffix)
    text = " ".join(each.text for each in statement.paragraphs)
    assert all(row in text for row in rows)
    assert statement.place is None


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize(
    ("head", "body", "title", "symbol"),
    [
        (
            "United Nations A/RES/99/272\n\nGeneral Assembly Distr.: General\n\n29 April 2031\n\n"
            "Ninety-ninth session\n\nAgenda item 75 (c)\n\n"
            "Resolution adopted by the General Assembly\non 24 April 2031\n\n"
            "[without reference to a Main Committee (A/99/L.41)]\n\n"
            "99/272. Agreement on the lamps of the north",
            "The General Assembly,",
            "Agreement on the lamps of the north",
            "A/RES/99/272",
        ),
        (
            "Nations Unies A/RES/99/272\n\nAssemblée générale Distr. générale\n\n29 avril 2031\n\n"
            "Quatre-vingt-dix-neuvième session\n\nPoint 75 c) de l’ordre du jour\n\n"
            "99/272. Accord sur les feux du nord et sur\n\nles gardiens des feux",
            "L’Assemblée générale,",
            "Accord sur les feux du nord et sur les gardiens des feux",
            "A/RES/99/272",
        ),
        (
            "联合国 A/RES/99/272\n\n大会 Distr.: General\n\n2031年4月29日\n\n第九十九届会议\n\n"
            "99/272. 北方灯塔协定",
            "大会，",
            "北方灯塔协定",
            "A/RES/99/272",
        ),
        (
            "United Nations S/2031/400\n\nSecurity Council\n\nProvisional\n\n24 May 2031\n\n"
            "Alvora, Besk, Corran, Dunmore and the Kingdom of Lorn: draft resolution",
            "The Security Council,",
            "Draft resolution S/2031/400",
            "S/2031/400",
        ),
        (
            "Naciones Unidas S/2031/400\n\nConsejo de Seguridad\n\n24 de mayo de 2031\n\n"
            "Alvora, Besk y Corran: proyecto de resolución",
            "El Consejo de Seguridad,",
            "Proyecto de resolución S/2031/400",
            "S/2031/400",
        ),
        (
            "United Nations A/99/339\n\nGeneral Assembly Distr.: General\n\n5 September 2031\n\n"
            "Original: English\n\nNinety-ninth session\n\n"
            "Lamps and the law of the sea",
            "The lamps of the sea were counted again in the year under report.",
            "Lamps and the law of the sea",
            "A/99/339",
        ),
    ],
)  # fmt: skip
def test_an_official_document_has_its_title_and_its_symbol(
    tmp_path: Path, suffix: str, head: str, body: str, title: str, symbol: str
) -> None:
    document = f"{head}\n\n{body}\n\nRecalling its earlier work,\n\n{NUMBERED}"
    statement = read_document(tmp_path, document, suffix)
    assert (statement.title, statement.symbol, statement.place) == (title, symbol, None)
    assert statement.paragraphs[0].text == body
    assert list_labels(statement) == [None, None, "1", "2"]


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize(
    ("title", "following"),
    [
        ("Joint Statement of Lorn and Marsh", "I. Trade"),
        ("Joint Statement of Lorn and Marsh", "Trade"),
        ("Joint Statement of Lorn and Marsh", "Chapter I"),
        ("Совместное заявление Лорна и Марша", "I. Торговля"),
        ("CONVENTION ON THE LAMPS\n\nOF THE NORTHERN SEA", "PART I"),
        ("CONVENTION SUR LES FEUX\n\nDE LA MER DU NORD", "PREMIÈRE PARTIE"),
    ],
)
def test_a_title_runs_over_lines_and_ends_before_the_first_heading(
    tmp_path: Path, suffix: str, title: str, following: str
) -> None:
    document = (
        f"{title}\n\n{following}\n\n1. The two sides agreed to open the northern quay.\n\n"
        "2. They agreed to lower the fee.\n\nLamps\n\nII. Lamps\n\nSECOND PART\n\n"
        "3. The two sides welcomed the new lighthouse."
    )
    statement = read_document(tmp_path, document, suffix)
    assert statement.title == title.replace("\n\n", " ")
    assert statement.paragraphs[0].heading == following


def test_a_title_that_breaks_off_goes_on_small(tmp_path: Path) -> None:
    statement = read_document(tmp_path, f"Convention on the lamps of\n\nthe sea\n\n{TWO_SIDES}")
    assert statement.title == "Convention on the lamps of the sea"


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("Zero draft", "draft"),
        ("Draft decision -/HC.3", "draft"),
        ("Advance unedited version", "draft"),
        ("Provisional", "draft"),
        ("Projet de résolution", "draft"),
        ("Проект решения", "draft"),
        ("未经编辑", "draft"),
        ("Provisional agenda of the session", "final"),
    ],
)
def test_a_draft_says_so_above_its_text(
    tmp_path: Path, suffix: str, line: str, status: str
) -> None:
    document = f"Lamps of the north\n\n({line})\n\n3 May 2031\n\n{TWO_SIDES}"
    assert read_document(tmp_path, document, suffix).status == status


@pytest.mark.parametrize(
    ("text", "languages"),
    [
        ("ɳʔʒʛʐʡʐʣʘʞʝ ʞʕ ʣʗʔ ɻʐʜʟʛʘʖʗʣʔʡʢ ɠɝ ʆʔ ʚʔʔʟ ʔʥʔʡʨ ʛʐʜʟ ʛʘʣ ʕʡʞʜ ʓʤʢʚ", "latin"),
        ("双方重申两国友好，同意开放北码头。", {"zh"}),
        ("双方は北の埠頭をすべての船に開くことで合意した。", {"ja"}),
        ("ترحب بافتتاح الرصيف الشمالي لجميع العبارات.", {"ar"}),
        ("Стороны договорились открыть северный причал.", {"ru"}),
        ("12 345 — 67.", {"en"}),
    ],
)
def test_the_language_is_one_that_the_letters_support(
    tmp_path: Path, text: str, languages: set[str] | str
) -> None:
    found = read_document(tmp_path, f"{text}\n\n{text}").language
    assert found in languages if isinstance(languages, set) else found not in {"am", "ar", "zh"}


@pytest.mark.parametrize(
    ("document", "parties"),
    [
        ("Joint Statement\n\nThe leaders of France and Japan met in Lorn to speak of lamps. {}", 2),
        ("Joint Statement\n\nLa France et le Japon se sont réunis à Lorn. {}", 2),
        ("Joint Statement\n\nThe keepers met in Japan to speak of lamps. {}", 0),
        ("Joint Statement\n\nWe spoke of what France does against the fogs of Japan. {}", 0),
        ("Заявление\n\nФранция и Япония вновь говорили о маяках севера. {}", 2),
        ("联合声明\n\n法国和日本领导人在灯塔港举行会晤。{}", 2),
        (
            "Agreement on lamps\n\n{}\n\nFor the Government of France\n\n"
            "For the Government of Japan\n\n3 May 2031",
            2,
        ),
        ("Accord sur les feux\n\n{}\n\nPour la France\n\nPour le Japon\n\n3 mai 2031", 2),
    ],
)
@pytest.mark.parametrize("suffix", FORMATS)
def test_parties_are_those_of_the_opening_and_the_signatures(
    tmp_path: Path, suffix: str, document: str, parties: int
) -> None:
    statement = read_document(tmp_path, document.format(TWO_SIDES), suffix)
    assert statement.parties == ("France", "Japan")[:parties]


@pytest.mark.parametrize("issuer", ["Harbour Union", "Union des ports", "Союз портов"])
def test_address_and_issuer_are_those_of_the_metadata(tmp_path: Path, issuer: str) -> None:
    address = "https://harbours.example/lamps"
    front = f"---\ntitle: Lamps\nsource_url: {address}\npublisher: {issuer}\n---\n\n"
    page = (
        f'<html><head><meta charset="utf-8"><title>Lamps</title><link rel="canonical" '
        f'href="{address}"><meta property="og:site_name" content="{issuer}"></head>'
        f"<body><p>{TWO_SIDES}</body></html>"
    )
    for name, text in (("a.md", f"{front}{TWO_SIDES}"), ("a.html", page)):
        (tmp_path / name).write_text(text, encoding="utf-8")
        statement = parse_source(read_source(tmp_path / name, LimitSettings()))
        assert (statement.address, statement.issuer) == (address, issuer)


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize(
    ("word", "witness"),
    [
        ("Article", "IN WITNESS WHEREOF the undersigned have signed this Agreement."),
        ("Article", "EN FOI DE QUOI, les soussignés ont signé la présente Convention."),
        ("Artículo", "EN TESTIMONIO DE LO CUAL, los infrascritos han firmado el Acuerdo."),
        ("Статья", "В УДОСТОВЕРЕНИЕ ЧЕГО нижеподписавшиеся подписали Соглашение."),
        ("Article", "DONE at Lorn on 3 May 2031 in two copies, each in English and in French."),
    ],
)
def test_the_clause_below_the_articles_is_a_paragraph_of_its_own(
    tmp_path: Path, suffix: str, word: str, witness: str
) -> None:
    text = (
        f"ON LAMPS\n\n{word} 1\n\nLamps are lit.\n\n{word} 2\n\n1. Oil is bought.\n\n"
        "2. So are wicks."
    )
    statement = read_document(tmp_path, f"{text}\n\n{witness}", suffix)
    assert list_labels(statement) == [f"{word} 1", f"{word} 2(1)", f"{word} 2(2)", None]
    assert statement.paragraphs[-1].text == witness
