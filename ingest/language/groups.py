"""The groups of which a party is a member."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from importlib.resources import files


def list_members(group: str) -> tuple[str, ...]:
    """Give the members that a group has today; none of what is no group."""
    return tuple(member for member, groups in list_groups().items() if group in groups)


@cache
def list_groups() -> Mapping[str, tuple[str, ...]]:
    """Give by the name under which a party is shown the groups that it is a member of today."""
    groups: dict[str, list[str]] = defaultdict(list)
    for line in files("ingest.language").joinpath("groups.txt").read_text("utf-8").splitlines():
        group, _, members = line.partition(" = ")
        for member in members.split("; ") if members else ():
            groups[member].append(group)
    return {member: tuple(names) for member, names in groups.items()}
