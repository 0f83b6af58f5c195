"""The chat model that the settings name, its connection bounded."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from types import ModuleType
from typing import Any, cast

from langchain.chat_models import init_chat_model
from langchain_core.language_models import BaseChatModel

from assistant.writing.wire import bound_client
from config.errors import WriterError
from config.settings import WriterSettings


def open_model(settings: WriterSettings, most_tokens: int) -> BaseChatModel:
    """Open a model that keeps within the bounds of the call that it serves.

    Raises ``WriterError`` for a provider whose connection can't be bounded or whose package is not
    installed, and for a model that can't be opened.
    """
    subject = f"setting writer.model = {settings.model}"
    provider = settings.model.partition(":")[0]
    if provider not in PROVIDERS:
        raise WriterError(
            "no bounds can be set on this provider's connection",
            subject=subject,
            mend=f"name one of {', '.join(PROVIDERS)} (many services speak as openai does: set "
            "writer.base_url)",
        )
    try:
        return PROVIDERS[provider](settings.model, _options(settings, most_tokens))
    except ImportError as error:
        raise WriterError(
            "the package for this language model is not installed",
            subject=subject,
            mend=f"pip install langchain-{provider}",
        ) from error
    except Exception as error:  # each provider has its own, for instance for a missing key
        raise WriterError(
            f"this language model can't be used ({type(error).__name__})",
            subject=subject,
            mend="name it like openai:gpt-4.1-mini, and check its key and address",
        ) from error


def _options(settings: WriterSettings, most_tokens: int) -> dict[str, Any]:
    options: dict[str, Any] = {
        "temperature": settings.temperature,
        "timeout": settings.seconds,
        "max_retries": 0,  # ours are counted against the call's time
        "max_tokens": most_tokens,
    }
    return options | ({"base_url": settings.base_url} if settings.base_url else {})


def _open_openai(model: str, options: dict[str, Any]) -> BaseChatModel:
    http = _find_http(import_module("openai").DefaultHttpxClient)
    client = http.Client(**bound_client(http))
    opened: BaseChatModel = init_chat_model(model, http_client=client, **options)
    return opened


def _open_ollama(model: str, options: dict[str, Any]) -> BaseChatModel:
    bounds = bound_client(import_module("httpx"))
    opened: BaseChatModel = init_chat_model(model, sync_client_kwargs=bounds, **options)
    return opened


def _open_anthropic(model: str, options: dict[str, Any]) -> BaseChatModel:
    """Open a model whose class takes no client: it keeps the one that it has made."""
    sdk = import_module("anthropic")
    http = _find_http(sdk.DefaultHttpxClient)
    opened: Any = init_chat_model(model, **options)
    client = http.Client(**bound_client(http))
    opened.__dict__["_client"] = sdk.Client(**opened._client_params, http_client=client)
    return cast("BaseChatModel", opened)


def _find_http(client: type) -> ModuleType:
    """Give the library, httpx or httpx2, that a provider's client is made of."""
    made_of = next(each for each in client.__mro__ if each.__name__ == "Client")
    return import_module(made_of.__module__)


PROVIDERS: dict[str, Callable[[str, dict[str, Any]], BaseChatModel]] = {
    "openai": _open_openai,
    "anthropic": _open_anthropic,
    "ollama": _open_ollama,
}
"""By LangChain's name."""
