"""Serves the page, its endpoints and ``/healthz``."""

from __future__ import annotations

import json
import logging
import os
import socket
from threading import Thread

import gradio as gr
from anyio import CapacityLimiter, to_thread
from fastapi import FastAPI
from starlette.middleware.trustedhost import TrustedHostMiddleware

from assistant.answering.assistant import Assistant
from assistant.web.auth.access import AccessLog
from assistant.web.auth.authentication import (
    HEALTH,
    Authentication,
    check_authentication,
    is_loopback,
    needs_sign_in,
)
from assistant.web.auth.body import UPLOADED, BodyLimit
from assistant.web.auth.line import AT_ONCE
from assistant.web.auth.open_requests import OpenRequests
from assistant.web.auth.quota import Quota
from assistant.web.auth.sites import OwnSite
from assistant.web.download import open_exports
from assistant.web.dropped import Dropped
from assistant.web.following import Trouble, following
from assistant.web.guard.gate import Gate
from assistant.web.guard.refusal import tell_failed, tell_index_lost, tell_unkept
from assistant.web.original import open_originals
from assistant.web.page import WORDS, build_page
from assistant.web.pane import STATIC
from assistant.web.programs.completions import open_completions
from assistant.web.programs.refusals import Refusals
from assistant.web.programs.tools import can_offer_tools, tame_tools
from assistant.web.server.first import First
from assistant.web.server.kept import Kept
from assistant.web.server.own_folder import own_folder
from assistant.web.server.queue import look_seldom
from assistant.web.server.redirects import Redirects
from assistant.web.server.server import Server, listen
from assistant.web.texts import TEXTS
from assistant.web.views.examples import suggest_questions
from assistant.writing.pool import CALLS
from config.errors import AssistantError, IndexAccessError
from config.limits import LimitSettings
from config.settings import Settings, WebSettings
from ingest.readers.kind import BINARY, WEB
from ingest.readers.kind import TEXTS as TEXT_ENDINGS

FONTS = ("system-ui", "sans-serif")

LOOPBACK = ("localhost", "127.0.0.1", "[::1]")

STYLES = (
    "style",
    "controls",
    "adding",
    "find",
    "wording",
    "reading",
    "holdings",
    "touch",
    "print",
)

log = logging.getLogger(__name__)


def serve(settings: Settings) -> None:
    """Serve until stopped; the address is the last line printed, once it answers.

    Raises ``ServeError`` where the port can't be used or the page would be open by oversight,
    ``UsersError`` where nobody could sign in.
    """
    check_authentication(settings.web)
    listener = listen(settings.web)
    with own_folder(settings.index.path.absolute() / "temp") as uploads:
        os.environ["GRADIO_TEMP_DIR"] = str(uploads)
        _serve(settings, listener)


def _serve(settings: Settings, listener: socket.socket) -> None:
    assistant = Assistant(settings)
    Thread(target=_warm_up, args=(assistant,), daemon=True).start()
    trouble = Trouble()
    app = build_app(assistant, settings, trouble)
    if needs_sign_in(settings.web) and not is_loopback(settings.web.host):
        log.warning("passwords travel in clear to %s: put HTTPS before it", settings.web.host)
    with following(settings, trouble):
        Server(app, settings.web).run(sockets=[listener])


def build_app(assistant: Assistant, settings: Settings, trouble: Trouble | None = None) -> FastAPI:
    """Give the web application: the page at ``/`` and ``/healthz`` beside it.

    ``trouble`` is what the page says of the folder that is followed, where one is.
    """
    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
    quota = Quota(settings.limits, AT_ONCE + (CALLS if settings.writer.model else 0))
    dropped = Dropped()
    page = build_page(assistant, settings, quota, dropped, trouble or Trouble())

    _open_health(app, assistant, settings.web)
    open_exports(app, assistant, quota, dropped)
    open_completions(app, assistant, quota, settings.web.root)
    open_originals(app, assistant, quota)
    _guard(app, settings, page, quota)
    gr.mount_gradio_app(
        app,
        page,
        path="/",
        root_path=settings.web.root or None,
        head=f"<style>{_read_styles()}</style><script>{_tell_texts(settings.limits)}</script>",
        favicon_path=str(STATIC / "favicon.svg"),
        footer_links=["api"],  # the page at ?view=api; the style hides the link
        run_history=False,
        theme=_make_theme(),
        ssr_mode=False,
        pwa=False,
        i18n=WORDS,
        mcp_server=can_offer_tools(),
        max_file_size=settings.limits.megabytes << 20,
        app_kwargs={"exception_handlers": {OSError: tell_unkept}},
    )
    tame_tools(page)
    look_seldom(page)
    return app


def _open_health(app: FastAPI, assistant: Assistant, web: WebSettings) -> None:
    for_health = CapacityLimiter(1)  # a thread of its own, however many questions wait for theirs

    @app.get(HEALTH)
    async def tell_health() -> dict[str, object]:
        collection = await to_thread.run_sync(assistant.library.read, limiter=for_health)
        health: dict[str, object] = {"status": "ok", "generation": collection.generation}
        if not needs_sign_in(web):
            health["statements"] = len(collection.entries)
        return health


def _read_styles() -> str:
    return "".join((STATIC / f"{each}.css").read_text(encoding="utf-8") for each in STYLES)


def _tell_texts(limits: LimitSettings) -> str:
    """Give the script that tells the panes' scripts the page's own words, once for all of them,
    and which files are read.
    """
    read = {
        "megabytes": limits.megabytes,
        "together": UPLOADED * limits.megabytes,
        "endings": sorted(TEXT_ENDINGS.keys() | WEB),
        "formats": BINARY,
    }
    return (
        f"globalThis.TEXTS = {json.dumps(TEXTS, ensure_ascii=False)};"
        f"globalThis.READ = {json.dumps(read)};"
    )


def _guard(app: FastAPI, settings: Settings, page: gr.Blocks, quota: Quota) -> None:
    """Put what looks at every request before the application, the last one outermost."""
    web = settings.web
    app.add_exception_handler(Exception, tell_failed)
    app.add_exception_handler(IndexAccessError, tell_index_lost)
    app.add_middleware(Redirects, root=web.root)
    begun = {"style": STATIC / "first.css", "script": STATIC / "spoken.js"}
    app.add_middleware(First, **{name: file.read_text("utf-8") for name, file in begun.items()})
    app.add_middleware(Kept)
    app.add_middleware(Gate, page=page, quota=quota, limits=settings.limits)
    app.add_middleware(BodyLimit, most=settings.limits.megabytes << 20)
    app.add_middleware(OpenRequests)
    app.add_middleware(Authentication, web=web)
    app.add_middleware(OwnSite)
    if hosts := _list_hosts(web):
        app.add_middleware(TrustedHostMiddleware, allowed_hosts=hosts, www_redirect=False)
    app.add_middleware(Refusals)
    app.add_middleware(AccessLog)


def _list_hosts(web: WebSettings) -> list[str]:
    """Give the names that requests may call this machine; none where any name is right."""
    if is_loopback(web.host):
        return [*LOOPBACK, web.host, *web.hosts]
    return [*LOOPBACK, *web.hosts] if web.hosts else []


def _make_theme() -> gr.themes.Base:
    theme = gr.themes.Base(
        primary_hue="blue",
        neutral_hue="stone",
        radius_size="md",
        font=FONTS,
        font_mono=("ui-monospace", "monospace"),
    )
    return theme.set(
        input_background_fill="white",
        input_background_fill_dark="*neutral_900",
        input_border_width="1px",
        input_placeholder_color="*neutral_600",
        input_placeholder_color_dark="*neutral_400",
        block_border_width="0px",
        block_padding="0px",
        block_label_text_color="*neutral_600",
        block_label_text_color_dark="*neutral_400",
        body_text_color_subdued="*neutral_600",
        button_primary_background_fill="*primary_700",
        button_primary_background_fill_hover="*primary_600",
        button_primary_background_fill_dark="*primary_300",
        button_primary_background_fill_hover_dark="*primary_200",
        button_primary_text_color_dark="*neutral_950",
    )


def _warm_up(assistant: Assistant) -> None:
    """Do while the page is built what the first reader would wait for: first what the first screen
    shows.
    """
    try:
        suggest_questions(assistant.library.read())
        assistant.warm_up()
    except AssistantError:
        log.exception("the index can't be read yet")
