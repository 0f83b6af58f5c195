"""Groups and their members are named as parties are shown."""

from __future__ import annotations

from ingest.language.groups import list_groups
from ingest.language.parties import find_parties


def test_every_member_and_group_is_a_party() -> None:
    groups = list_groups()
    for name in {*groups, *(group for each in groups.values() for group in each)}:
        assert find_parties(name) == (name,)


def test_a_party_has_all_its_groups() -> None:
    assert list_groups()["Japan"] == ("G7", "G20", "Quad")
