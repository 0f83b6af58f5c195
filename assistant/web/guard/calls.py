"""Calls of the page's functions, put together anew from what was understood of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from inspect import Parameter, signature
from typing import Annotated, Any, TypeVar

import gradio as gr
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from assistant.web.guard.plain import check_fileless
from assistant.web.guard.refusal import CallRefusedError

Id = Annotated[str, Field(pattern=r"^[\w-]{1,128}$")]
Number = Annotated[int, Field(ge=0, lt=2**31)]

PUBLIC = "public"

MOST_FILES = 1_000
LONGEST_PATH = 4_096


class Call(BaseModel):
    """A call as it is sent: the function by number or, in the address, by name."""

    model_config = ConfigDict(strict=True)

    data: list[Any] = Field(max_length=32)
    event_data: Any = None
    fn_index: Number | None = None
    trigger_id: Number | None = None
    session_hash: Id | None = None


class Cancel(BaseModel):
    """A call that is taken back."""

    model_config = ConfigDict(strict=True)

    session_hash: Id
    fn_index: Number
    event_id: Id


class Upload(BaseModel):
    """A file that was uploaded, as the page's drop zone names it."""

    path: str = Field(max_length=LONGEST_PATH)
    orig_name: str | None = Field(None, max_length=LONGEST_PATH)


class Dropped(BaseModel):
    """What the drop zone holds."""

    files: list[Upload] | None = Field(max_length=MOST_FILES)


@dataclass(frozen=True, slots=True)
class Function:
    """A function of the page: how many values it takes, and whether they are files.

    ``defaults`` are the last values of one that programs call by name, where they send fewer.
    """

    number: int
    arguments: int
    takes_files: bool
    defaults: tuple[Any, ...] = ()

    def complete(self, values: list[Any]) -> list[Any]:
        """Give all its values; raises ``CallRefusedError`` where too few or too many were sent."""
        missing = self.arguments - len(values)
        if not 0 <= missing <= len(self.defaults):
            fewest = self.arguments - len(self.defaults)
            count = f"{fewest} to {self.arguments}" if self.defaults else f"{self.arguments}"
            raise CallRefusedError(422, f"the function takes {count} values")
        return values + list(self.defaults[len(self.defaults) - missing :])


class Functions:
    """The page's functions, by number and by name."""

    def __init__(self, page: gr.Blocks) -> None:
        self._by_number = {
            number: Function(
                number,
                len(fn.inputs),
                any(isinstance(each, gr.File) for each in fn.inputs),
                _list_defaults(fn.fn) if fn.fn and fn.api_visibility == PUBLIC else (),
            )
            for number, fn in page.fns.items()
        }
        self._by_name: Mapping[object, Function] = {
            fn.api_name: self._by_number[number]
            for number, fn in page.fns.items()
            if fn.api_visibility == PUBLIC
        }

    def find(self, number: int | None, name: str | None) -> Function:
        """Give the function of a number or name; raises ``CallRefusedError``."""
        found = self._by_name.get(name) if number is None else self._by_number.get(number)
        if found is None:
            raise CallRefusedError(404, "the page has no such function")
        return found


def _list_defaults(function: Callable[..., Any]) -> tuple[Any, ...]:
    parameters = signature(function).parameters.values()
    return tuple(each.default for each in parameters if each.default is not Parameter.empty)


Model = TypeVar("Model", bound=BaseModel)


def understand(model: type[Model], value: Any) -> Model:
    """Give what was sent as an object of ours; raises ``CallRefusedError``."""
    try:
        return model.model_validate(value)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(map(str, first["loc"]))[:100]
        raise CallRefusedError(422, f"this is no call ({where}: {first['msg'].lower()})") from error


def check_call(call: Call, function: Function, is_own: Callable[[str], bool]) -> dict[str, Any]:
    """Give a call anew, with files where it takes any and they are the caller's own.

    Raises ``CallRefusedError`` for a call that its function does not take.
    """
    values = function.complete(call.data)
    check_fileless(call.event_data)
    if function.takes_files:
        data: list[Any] = [_check_files(each, is_own) for each in values]
    else:
        check_fileless(values)
        data = values
    return {**call.model_dump(exclude={"data"}), "fn_index": function.number, "data": data}


def _check_files(value: Any, is_own: Callable[[str], bool]) -> list[dict[str, Any]] | None:
    files = understand(Dropped, {"files": value}).files
    if files is None:
        return None
    if not all(is_own(each.path) for each in files):
        raise CallRefusedError(422, "this is a file that you have not uploaded")
    meta = {"_type": "gradio.FileData"}
    return [{"path": each.path, "orig_name": each.orig_name, "meta": meta} for each in files]
