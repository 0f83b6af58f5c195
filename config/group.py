"""Settings that belong together, and what none of them may be."""

from __future__ import annotations

from typing import Annotated, Any, Final, LiteralString
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, ConfigDict, field_validator
from pydantic_core import PydanticCustomError

GREATEST = 1_000_000_000
"""No setting needs a greater number, and clocks, sizes and counts still hold it."""

NO_ADDRESS: Final = "address"
"""The kind of error whose value may have a password in it."""


ADDRESS = "Input should be an address that begins with http:// or https://"


class Group(BaseModel):
    """Settings that share the first part of their name."""

    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)

    @field_validator("*")
    @classmethod
    def _check_number(cls, value: Any) -> Any:
        """Refuse what is no number that anything can be counted by: the infinite and its like."""
        if isinstance(value, int | float) and not abs(value) <= GREATEST:
            raise PydanticCustomError("number", "Input should be at most one thousand million")
        return value

    @field_validator("*", mode="before")
    @classmethod
    def _check_text(cls, value: Any) -> Any:
        if isinstance(value, str) and "\0" in value:
            raise PydanticCustomError("text", "Input should have no zero byte")
        return value


def _check_address(value: str) -> str:
    """Refuse what is no address of a service, or has a password in it."""
    try:
        address = urlsplit(value)
        named = bool(address.hostname) and address.port != 0
    except ValueError:  # no port, or brackets that don't close
        raise _refuse(ADDRESS) from None
    if "@" in address.netloc:
        raise _refuse("Input should have no name or password before the host")
    plain = value.isprintable() and " " not in value
    if value and not (plain and named and address.scheme in {"http", "https"}):
        raise _refuse(ADDRESS)
    return value


def _refuse(sentence: LiteralString) -> PydanticCustomError:
    return PydanticCustomError(NO_ADDRESS, sentence)


Address = Annotated[str, AfterValidator(_check_address)]
"""The address of a service, or nothing."""


def _check_place(value: str) -> str:
    """Refuse what names no folder and is no address either."""
    if not value.strip():
        raise PydanticCustomError("place", "Input should be a folder or an address")
    return _check_address(value) if is_address(value) else value


def is_address(place: str) -> bool:
    """Tell whether an address is meant, and no folder."""
    return "://" in place


Place = Annotated[str, AfterValidator(_check_place)]
"""A folder, or the address of a service."""
