"""Serves the page, its endpoints and ``/healthz``."""

from __future__ import annotations

import os
import socket

import gradio as gr
import uvicorn
from fastapi import FastAPI

from assistant.answering import Assistant
from assistant.web.page import HERE, build_page
from config.errors import ServeError
from config.settings import Settings, WebSettings

FONTS = ("system-ui", "sans-serif")


def serve(settings: Settings) -> None:
    """Serve until stopped; the address is the last line printed, once it answers.

    Raises ``ServeError`` where the port can't be used.
    """
    listener = _listen(settings.web)
    os.environ["GRADIO_TEMP_DIR"] = str((settings.index.path / "temp").absolute())
    app = build_app(Assistant(settings))
    config = uvicorn.Config(app, log_level="warning")
    host = "127.0.0.1" if settings.web.host == "0.0.0.0" else settings.web.host  # noqa: S104
    _Server(config, f"http://{host}:{settings.web.port}").run(sockets=[listener])


def build_app(assistant: Assistant) -> FastAPI:
    """Give the web application: the page at ``/`` and ``/healthz`` beside it."""
    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)

    @app.get("/healthz")
    def tell_health() -> dict[str, object]:
        return {"status": "ok", "statements": len(assistant.library.read().entries)}

    gr.mount_gradio_app(
        app,
        build_page(assistant),
        path="/",
        css_paths=HERE / "style.css",
        favicon_path=str(HERE / "favicon.svg"),
        footer_links=[],
        run_history=False,
        theme=gr.themes.Base(font=FONTS, font_mono=("ui-monospace", "monospace")),
        ssr_mode=False,
        pwa=False,
    )
    return app


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
