"""Numbers with a word of their own are plain in an annex, where no others have that word."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.documents import FORMATS, list_labels, read_document


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize(
    ("annex", "numbers", "labels"),
    [
        ("Annex II", ("Rule 1.", "Rule 2."), ["Rule 1", "Rule 2"]),
        ("ANNEXE", ("Règle 1.", "Règle 2."), ["Règle 1", "Règle 2"]),
        ("ANEXO I", ("Artículo 1.", "Artículo 2."), ["Artículo 1", "Artículo 2"]),
        ("Anlage", ("§ 1", "§ 2"), ["§ 1", "§ 2"]),
        ("ПРИЛОЖЕНИЕ", ("Статья 1.", "Статья 2."), ["Статья 1", "Статья 2"]),
        ("附件一", ("第一条", "第二条"), ["第一条", "第二条"]),
        ("Appendix", ("1.", "2."), ["Appendix(1)", "Appendix(2)"]),
    ],
)
def test_a_number_with_a_word_of_its_own_is_plain_in_an_annex(
    tmp_path: Path, suffix: str, annex: str, numbers: tuple[str, str], labels: list[str]
) -> None:
    told = "The keepers of the lamps meet each spring at Lorn."
    main = f"Report on the lamps\n\n1. {told}\n\n2. {told}\n\n3. {told}"
    text = "\n\n".join([main, annex, *(f"{number} {told}" for number in numbers)])
    assert list_labels(read_document(tmp_path, text, suffix)) == ["1", "2", "3", *labels]


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize(
    ("first", "second", "labels"),
    [
        ("Rule", "Rule", ["Annex I, Rule 1", "Annex I, Rule 2",
                          "Annex II, Rule 1", "Annex II, Rule 2"]),
        ("Rule", "Article", ["Rule 1", "Rule 2", "Article 1", "Article 2"]),
        ("Rule", "", ["Rule 1", "Rule 2", "Annex II(1)", "Annex II(2)"]),
    ],
)  # fmt: skip
def test_a_word_that_counts_in_two_annexes_says_which(
    tmp_path: Path, suffix: str, first: str, second: str, labels: list[str]
) -> None:
    told = "The keepers of the lamps meet each spring at Lorn."
    annexes = [
        "\n\n".join([name, *(f"{word} {n}. {told}".strip() for n in (1, 2))])
        for name, word in (("Annex I", first), ("Annex II", second))
    ]
    text = "\n\n".join([f"Report on the lamps\n\n1. {told}\n\n2. {told}", *annexes])
    assert list_labels(read_document(tmp_path, text, suffix)) == ["1", "2", *labels]


@pytest.mark.parametrize("suffix", FORMATS)
def test_parts_of_a_rule_in_an_annex_are_plain_too(tmp_path: Path, suffix: str) -> None:
    told = "The keepers of the lamps meet each spring at Lorn."
    rules = [f"Rule {n}\n\n1. {told}\n\n2. {told}" for n in (1, 2)]
    text = "\n\n".join([f"Report\n\n1. {told}\n\n2. {told}\n\n3. {told}\n\nAnnex", *rules])
    assert list_labels(read_document(tmp_path, text, suffix)) == [
        "1", "2", "3", "Rule 1(1)", "Rule 1(2)", "Rule 2(1)", "Rule 2(2)",
    ]  # fmt: skip
