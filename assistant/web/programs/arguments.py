"""The arguments by which programs say which statements they ask, the same for every endpoint."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from inspect import Parameter, getdoc, signature
from typing import Any, get_type_hints

from assistant.web.scope import read_scope

ARGUMENTS: dict[str, tuple[Any, str]] = {
    "statements": (
        list[str] | None,
        "Ask only these: ids, or parts of titles or file names that fit only one.",
    ),
    "since": (str | None, "Ask only statements of this day or later, as 2024-05-03."),
    "until": (str | None, "Ask only statements of this day or earlier, as 2024-05-03."),
    "parties": (
        list[str] | None,
        "Ask only statements of any of these parties, as the list names them.",
    ),
    "language": (
        str | None,
        "Ask only statements in this language, as an ISO 639-1 code: en, zh, ar.",
    ),
}
"""By name: the type, and what programs are told of it."""


def spread_scope(call: Callable[..., Any]) -> Callable[..., Any]:
    """Give a function of a ``scope`` as one of these arguments instead.

    Gradio reads an endpoint's arguments from the signature, the annotations and the docstring.
    """
    own = signature(call)
    kept = [each for each in own.parameters.values() if each.name != "scope"]
    added = [Parameter(name, Parameter.POSITIONAL_OR_KEYWORD, default=None) for name in ARGUMENTS]
    together = own.replace(parameters=[*kept, *added])

    @wraps(call)
    def spread(*given: Any) -> Any:
        sent = together.bind(*given).arguments
        scope = read_scope({name: sent.pop(name, None) for name in ARGUMENTS})
        return call(**sent, scope=scope)

    hints: dict[str, Any] = get_type_hints(call)
    spread.__annotations__ = hints | {name: type_ for name, (type_, _) in ARGUMENTS.items()}
    told = [f"    {name}: {text}" for name, (_, text) in ARGUMENTS.items()]
    spread.__doc__ = "\n".join([getdoc(call) or "", *told])
    spread.__signature__ = together  # type: ignore[attr-defined]
    return spread
