"""Which statements a browser or a program wants to be asked."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, Field, ValidationError

from assistant.retrieval.collection import Collection
from assistant.retrieval.scope import Scope
from config.errors import QuestionError
from ingest.language.groups import list_groups

MOST_NAMES, MOST_PARTIES, LONGEST_NAME = 10_000, 500, 1_000

Name = Annotated[str, Field(max_length=LONGEST_NAME)]
Names = Annotated[
    list[Name], Field(max_length=MOST_NAMES), BeforeValidator(lambda given: given or [])
]
Parties = Annotated[
    list[Name], Field(max_length=MOST_PARTIES), BeforeValidator(lambda given: given or [])
]
OptionalName = Annotated[Name | None, BeforeValidator(lambda given: given or None)]


class GivenScope(BaseModel):
    """A scope as it is sent; what is missing, null or empty admits all."""

    statements: Names = []
    since: OptionalName = None
    until: OptionalName = None
    parties: Parties = []
    language: OptionalName = None


def read_scope(sent: Any) -> Scope:
    """Make a scope of what was sent; raises ``QuestionError`` where it is none."""
    try:
        given = GivenScope.model_validate(sent or {})
    except ValidationError as error:
        first = error.errors()[0]
        raise QuestionError(
            f"this does not say which statements to ask ({first['msg'].lower()})",
            subject=".".join(map(str, first["loc"])),
            mend='write lists as ["a", "b"] and dates as 2024-05-03',
        ) from error
    return make_scope(given)


def make_scope(given: GivenScope) -> Scope:
    """Make a scope of one that was read."""
    return Scope(
        tuple(given.statements), given.since, given.until, tuple(given.parties), given.language
    )


def list_memberships(collection: Collection) -> dict[str, list[str]]:
    """Give for each party of the collection the groups it is a member of that have statements."""
    parties = {party for each in collection.statements for party in each.parties}
    groups = {party: list_groups().get(party, ()) for party in sorted(parties)}
    return {
        party: shared
        for party, known in groups.items()
        if (shared := [each for each in known if each in parties])
    }


def list_choices(collection: Collection) -> list[dict[str, Any]]:
    """Give what statements can be chosen by."""
    return [
        {
            "id": each.id,
            "title": each.title,
            "date": each.date,
            "parties": each.parties,
            "language": each.language,
        }
        for each in collection.statements
    ]
