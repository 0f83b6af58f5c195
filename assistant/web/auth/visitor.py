"""Who asks something of the page."""

from __future__ import annotations

from dataclasses import dataclass

import gradio as gr
from starlette.requests import Request
from starlette.types import Scope

KEY = "assistant.visitor"
"""Where authentication leaves the visitor in a request's scope."""

REFUSED = "assistant.refused"
"""Where the page's functions leave the status of what they refuse."""

ONLY_EDITORS = (
    "only who signed in by name adds and removes, or who opened the page in a browser "
    "on the machine that serves it to itself alone"
)


@dataclass(frozen=True, slots=True)
class Visitor:
    """``name`` is that of who signed in, ``address`` where the request comes from.

    ``editor`` may add and remove statements, who is ``alone`` is the only one there is.
    """

    address: str
    name: str = ""
    editor: bool = False
    alone: bool = False

    @property
    def key(self) -> str:
        """What tells visitors apart: the name, or the address where nobody signed in by one."""
        return f"name {self.name}" if self.name else f"address {self.address}"

    @property
    def may_know_folder(self) -> bool:
        """Whether this visitor is told where on the server's machine the statements lie."""
        return self.editor or self.alone


def leave_visitor(visitor: Visitor, scope: Scope) -> None:
    """Leave the visitor in a request's scope, for what is behind authentication."""
    scope[KEY] = visitor


def find_visitor(request: gr.Request | Request | None) -> Visitor:
    """Give the visitor who was let in with this request, the page's or a tool's."""
    visitor: Visitor = find_scope(request)[KEY]
    return visitor


def find_scope(request: gr.Request | Request | None) -> Scope:
    """Give the scope of a request of the page's or a tool's."""
    inner = request.request if isinstance(request, gr.Request) else request
    assert inner  # noqa: S101 (Gradio gives none to its caches only)
    scope: Scope = inner.scope
    return scope


def check_editor(request: gr.Request) -> None:
    """Refuse, in a sentence of the page, who may not add and remove statements."""
    if not find_visitor(request).editor:
        find_scope(request)[REFUSED] = 403
        raise gr.Error(ONLY_EDITORS, print_exception=False)
