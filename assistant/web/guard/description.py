"""What programs are told of the page's functions, and of its address with them."""

from __future__ import annotations

from starlette.types import Scope

from assistant.web.guard.routes import API

DESCRIBED = {f"{API}/info"}
OF_ONE_PAGE = {"/", "/config", "/config/"} | DESCRIBED


def describe_page(scope: Scope) -> Scope:
    """Ask for the one page there is, or its description, where a request asks for any.

    Gradio fails at a page that it has not. In a description it names the address that it was asked
    under. That of a page it makes for each request; that of no page it makes once and keeps, so
    that everybody would be told the address that the first visitor made up.
    """
    if scope["path"] not in OF_ONE_PAGE:
        return scope
    asked = scope["query_string"] if scope["path"] in DESCRIBED else b""
    return {**scope, "query_string": asked + b"&page="}
