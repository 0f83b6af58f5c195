"""A word for who speaks is no part of another group's name, though it stands in that too."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.citing.answer import Answer

STATEMENTS = {
    "g7-2030": "G7 Leaders’ Statement\n\n8 May 2030\n\n1. Seven lamps of Norway are lit.\n",
    "quad-2030": "Quad Leaders’ Joint Statement\n\n9 May 2030\n\n1. Four bells of Chile ring.\n",
    "fiji-2030": (
        "Joint Statement of the Leaders of the United States and the Philippines\n\n"
        "1 June 2030\n\n1. The ferries of Peru are gilded.\n"
    ),
}


@pytest.mark.parametrize(
    ("question", "source"),
    [
        ("七国集团领导人声明是什么时候发表的？", "g7-2030"),
        ("四方领导人声明是什么时候发表的？", "quad-2030"),
        ("七国集团领导人声明提到挪威了吗？", "g7-2030"),
        ("2030年6月的美菲领导人联合声明提到秘鲁了吗？", "fiji-2030"),
        ("G7首脳声明はいつ発表されましたか", "g7-2030"),
    ],
)
def test_the_leaders_named_are_those_of_their_group(
    ask: Callable[..., Answer], question: str, source: str
) -> None:
    assert {each.source for each in ask(question).statements} == {f"{source}.txt"}


def test_what_the_statement_named_does_not_mention_is_denied_of_it(
    ask: Callable[..., Answer],
) -> None:
    told = ask("2030年6月的美菲领导人联合声明有没有提到挪威？")
    assert not told.citations
    assert "挪威" in told.text
