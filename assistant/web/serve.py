"""Serves the page, its endpoints and ``/healthz``."""

from __future__ import annotations

import logging
import os
import socket
from threading import Thread

import gradio as gr
import uvicorn
from fastapi import FastAPI, HTTPException, Response
from starlette.middleware.trustedhost import TrustedHostMiddleware

from assistant.answering.assistant import Assistant
from assistant.export.transcript import GivenConversation
from assistant.web.auth.access import AccessLog
from assistant.web.auth.body import BodyLimit
from assistant.web.auth.door import HEALTH, Door, check_door, is_loopback, needs_sign_in
from assistant.web.auth.sites import OwnSite
from assistant.web.download import Form, export_conversation
from assistant.web.examples import suggest_questions
from assistant.web.following import Trouble, following
from assistant.web.page import WORDS, build_page
from assistant.web.pane import STATIC
from assistant.web.tools import answer_in_json, can_offer_tools
from config.errors import AssistantError, ServeError
from config.settings import Settings, WebSettings

FONTS = ("system-ui", "sans-serif")

LOOPBACK = ("localhost", "127.0.0.1", "[::1]")

UNUSED = "proxy=", "file=http:", "file=https:", "process_recording"
"""Ways of Gradio by which a visitor has this machine fetch addresses or keep films."""

log = logging.getLogger(__name__)


def serve(settings: Settings) -> None:
    """Serve until stopped; the address is the last line printed, once it answers.

    Raises ``ServeError`` where the port can't be used or the page would be open by oversight,
    ``UsersError`` where nobody could sign in.
    """
    check_door(settings.web)
    listener = _listen(settings.web)
    os.environ["GRADIO_TEMP_DIR"] = str((settings.index.path / "temp").absolute())
    assistant = Assistant(settings)
    Thread(target=_warm_up, args=(assistant,), daemon=True).start()
    trouble = Trouble()
    app = build_app(assistant, settings, trouble)
    # No log of uvicorn's own: it would hold whole addresses, with the questions in them.
    config = uvicorn.Config(app, log_config=None, log_level="warning", access_log=False)
    if needs_sign_in(settings.web) and not is_loopback(settings.web.host):
        log.warning("passwords travel in clear to %s: put HTTPS before it", settings.web.host)
    host = "127.0.0.1" if settings.web.host == "0.0.0.0" else settings.web.host  # noqa: S104
    with following(settings, trouble):
        _Server(config, f"http://{host}:{settings.web.port}").run(sockets=[listener])


def build_app(assistant: Assistant, settings: Settings, trouble: Trouble | None = None) -> FastAPI:
    """Give the web application: the page at ``/`` and ``/healthz`` beside it.

    ``trouble`` is what the page says of the folder that is followed, where one is.
    """
    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)

    @app.get(HEALTH)
    def tell_health() -> dict[str, object]:
        collection = assistant.library.read()
        health: dict[str, object] = {"status": "ok", "generation": collection.generation}
        if not needs_sign_in(settings.web):
            health["statements"] = len(collection.entries)
        return health

    @app.post("/export/{form}")
    def export(form: Form, conversation: GivenConversation) -> Response:
        return export_conversation(form, conversation, assistant.library.read())

    _guard(app, settings)
    page = build_page(assistant, settings, trouble or Trouble())
    gr.mount_gradio_app(
        app,
        page,
        path="/",
        head=f"<style>{(STATIC / 'style.css').read_text(encoding='utf-8')}</style>",
        favicon_path=str(STATIC / "favicon.svg"),
        footer_links=["api"],  # the page at ?view=api; the style hides the link
        run_history=False,
        theme=_make_theme(),
        ssr_mode=False,
        pwa=False,
        i18n=WORDS,
        mcp_server=can_offer_tools(),
        max_file_size=settings.limits.megabytes << 20,
    )
    answer_in_json(page)
    return app


def _guard(app: FastAPI, settings: Settings) -> None:
    """Put what looks at every request before the application, the last one outermost."""
    web = settings.web
    for name in UNUSED:
        app.add_api_route(f"/gradio_api/{name}{{rest:path}}", _refuse, methods=["GET", "POST"])
    app.add_middleware(BodyLimit, most=settings.limits.megabytes << 20)
    app.add_middleware(Door, web=web)
    app.add_middleware(OwnSite)
    if hosts := _list_hosts(web):
        app.add_middleware(TrustedHostMiddleware, allowed_hosts=hosts, www_redirect=False)
    app.add_middleware(AccessLog)


def _list_hosts(web: WebSettings) -> list[str]:
    """Give the names that requests may call this machine; none where any name is right."""
    if is_loopback(web.host):
        return [*LOOPBACK, web.host, *web.hosts]
    return [*LOOPBACK, *web.hosts] if web.hosts else []


def _refuse() -> None:
    raise HTTPException(404)


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
    """Do while the page is built what the first reader would wait for."""
    try:
        assistant.warm_up()
        suggest_questions(assistant.library.read())
    except AssistantError:
        log.exception("the index can't be read yet")


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, address: str) -> None:
        super().__init__(config)
        self._address = address

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        print(self._address, flush=True)


def _listen(web: WebSettings) -> socket.socket:
    try:
        return socket.create_server((web.host, web.port), reuse_port=False)
    except OSError as error:
        raise ServeError(
            f"the page can't be served there ({error.strerror or error})",
            subject=f"{web.host}:{web.port}",
            mend="choose another port with --port",
        ) from error
