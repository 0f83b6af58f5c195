"""What went wrong with a language model, in our words: a service's own text is never shown."""

from __future__ import annotations

from collections.abc import Iterator

from config.errors import WriterError

MEANINGS = {
    400: "the request was not accepted",
    401: "the key was refused",
    403: "the key was refused",
    404: "no such model or address",
    408: "it took too long",
    413: "the request was too long",
    422: "the request was not accepted",
    429: "too many requests, or the account is used up",
}
PASSING = (408, 409, 429)
"""Statuses, beside those from 500 on, after which another try may succeed."""


def name_failure(error: Exception) -> WriterError:
    """Give our sentence for what a provider's library raised, or wrapped."""
    for each in _list_causes(error):
        if isinstance(each, WriterError):
            return each
    status = find_status(error)
    if status is not None:
        return WriterError(f"the language model failed (status {status}: {_explain(status)})")
    if is_unreachable(error):
        return WriterError(
            "the language model's service can't be reached", mend="check writer.base_url"
        )
    if any("APIError" in type(each).__name__ for each in _list_causes(error)):
        return WriterError("the language model failed (its service reported an error)")
    return WriterError("the language model failed (its answer could not be read)")


def may_pass(error: Exception) -> bool:
    """Tell whether another try may succeed."""
    status = find_status(error)
    if status is None:
        return is_unreachable(error)
    return status in PASSING or status >= 500  # noqa: PLR2004 (HTTP's own line)


def find_status(error: Exception) -> int | None:
    """Give the HTTP status that a service refused with, if it did."""
    for each in _list_causes(error):
        status = getattr(each, "status_code", None)
        if isinstance(status, int):
            return status
    return None


def is_unreachable(error: Exception) -> bool:
    """Tell whether no connection was made."""
    return any(type(each).__name__ == "ConnectError" for each in _list_causes(error))


def _explain(status: int) -> str:
    if 300 <= status < 400:  # noqa: PLR2004
        return "it sends elsewhere, which is not followed"
    return MEANINGS.get(status, "its service is in trouble" if status >= 500 else "it was refused")  # noqa: PLR2004


def _list_causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__
