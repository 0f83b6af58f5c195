"""Every setting: one typed table with name, default and help.

Values come, strongest first, from a command's flags, the environment (``ASSISTANT_INDEX_PATH``
for ``index.path``), the settings file, the defaults below.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, Field, IPvAnyNetwork, SecretStr
from pydantic.fields import FieldInfo
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

from config.group import Address, Group, Place
from config.limits import LimitSettings


class StatementsSettings(Group):
    """Where the statements are."""

    path: Path = Field(Path("statements"), description="Folder that holds the statements.")
    watch: bool = Field(
        True,
        description="Follow the folder while the page is served: what comes, changes or goes is "
        "known within seconds. Not with `index.url`: there `python -m ingest watch` follows it.",
    )


class IndexSettings(Group):
    """Where what was read from the statements is kept."""

    path: Path = Field(
        Path("index"),
        description="Folder of the index; it can be deleted and made again by a sync.",
    )
    url: Address = Field(
        "",
        description="Address of a Chroma server that holds the index, for several machines. "
        "Empty: the folder holds it.",
    )
    token: SecretStr = Field(SecretStr(""), description="Token that the Chroma server asks for.")
    tenant: str = Field("default_tenant", description="Tenant on the Chroma server.")
    database: str = Field("default_database", description="Database on the Chroma server.")
    insecure: bool = Field(
        False, description="Reach a Chroma server on another machine without TLS all the same."
    )
    shards: list[Place] = Field(
        [],
        description="Further indexes that questions are put to as if their statements were in this "
        "one: folders, or addresses of Chroma servers, `https://HOST#DATABASE` where the database "
        "is not `index.database`. Each is synced by itself; of a statement that several have, the "
        "first one counts.",
    )


class EncoderSettings(Group):
    """The sentence encoder: what turns text into vectors."""

    path: str = Field(
        "",
        description="Folder with `tokenizer.json` and `model.onnx` or `model.safetensors` of a "
        "BERT-like encoder, which then reads all texts. Empty: the installed "
        "multilingual-e5-small, and beside it all-MiniLM-L6-v2 for English.",
    )
    hub: str = Field(
        "",
        description="Name of a model on the Hugging Face hub, downloaded at first use. "
        "Empty: nothing is ever downloaded.",
    )
    question: str = Field(
        "",
        description="What the encoder of `encoder.path` or `encoder.hub` wants before a question: "
        "`query: ` for the E5 family. One that wants it is centred too.",
    )
    passage: str = Field(
        "", description="What it wants before a passage: `passage: ` for the E5 family."
    )
    precision: str = Field(
        "int8",
        pattern="^(int8|fp32)$",
        description="`int8` (about twice as fast) or `fp32`.",
    )
    window: int = Field(
        256, ge=16, le=512, description="Word pieces of a text that the encoder reads."
    )


class PassageSettings(Group):
    """How paragraphs are cut into what the encoder reads at once."""

    encoding: str = Field(
        "statements", description="tiktoken encoding that counts tokens; `statements` is our own."
    )
    tokens: int = Field(
        450,
        ge=64,
        description="Most tokens in a passage with its title, date and heading; a longer paragraph "
        "becomes several. At 450 of our own no Latin or Chinese text exceeds the encoder's 256 "
        "word pieces.",
    )


class AnswerSettings(Group):
    """How answers are made."""

    threshold: float = Field(
        0.5, ge=0, le=1, description="Confidence below which a question is not answered."
    )


class WriterSettings(Group):
    """The language model that words answers, if one is wanted."""

    model: str = Field(
        "",
        description="Language model as LangChain names it, `openai:…`, `anthropic:…` or "
        "`ollama:…`, for instance `openai:gpt-4.1-mini`. Empty: answers are the statements' own "
        "sentences.",
    )
    base_url: Address = Field(
        "", description="Address of the model's service, where it is your own."
    )
    temperature: float = Field(0.0, ge=0, le=2, description="How freely the model words.")
    seconds: float = Field(
        60.0,
        gt=0,
        le=86_400,
        description="Time that a model has for an answer, tries and all, at most a day.",
    )
    retries: int = Field(
        1, ge=0, description="How often a call is tried again that failed before its first word."
    )
    tokens: int = Field(
        6_000, ge=500, description="Most tokens of paragraphs that the model is shown."
    )


def _unbracket(host: str) -> str:
    """Give an address as sockets take it: those of IPv6 stand in brackets where a port follows."""
    return host[1:-1] if host.startswith("[") and host.endswith("]") else host


class WebSettings(Group):
    """The page."""

    host: Annotated[str, AfterValidator(_unbracket)] = Field(
        "127.0.0.1",
        description="Address the page is served on: `0.0.0.0` or, with IPv6, `::` for all of this "
        "machine's.",
    )
    port: int = Field(7860, ge=1, le=65535, description="Port the page is served on.")
    feedback: Path = Field(
        Path("feedback.jsonl"),
        description="File of readers' verdicts on answers, as lines that `evaluate` reads.",
    )
    auth: str = Field(
        "",
        description="File of the users who sign in, made by `python -m assistant user NAME`. "
        "Empty: nobody signs in.",
    )
    token: SecretStr = Field(
        SecretStr(""),
        description="Token that programs send as `Authorization: Bearer TOKEN`, best given in the "
        "environment; with it or `web.auth` set, nothing is served without sign-in. Empty: none.",
    )
    hosts: list[Annotated[str, Field(pattern=r"^(\*\.)?[\w-]+(\.[\w-]+)*$")]] = Field(
        [],
        description="Names under which a proxy on this machine serves the page to others; as "
        "names of this machine alone do, they pass the check of the request's host. "
        "`*.example.org` stands for all names under one.",
    )
    proxies: list[IPvAnyNetwork] = Field(
        [],
        description="Addresses or networks of the proxies that are believed when they say, as "
        '`X-Forwarded-For` and `X-Forwarded-Proto`, who asks and how: `["127.0.0.1"]` for one on '
        "this machine. Empty: nobody is believed.",
    )
    root: str = Field(
        "", pattern=r"^(/[\w.~-]+)*$", description="Path under which a proxy serves the page: `/a`."
    )
    open: bool = Field(
        False,
        description="Serve beyond this machine without sign-in: everybody reads and asks, nobody "
        "adds or removes.",
    )


class LogSettings(Group):
    """What is told on stderr while something runs."""

    format: str = Field(
        "plain", pattern="^(plain|json)$", description="Lines of the log: `plain` or `json`."
    )
    questions: bool = Field(
        False, description="Log the words of each question; else only what became of it."
    )


class Settings(BaseSettings):
    """All settings of one run, immutable."""

    model_config = SettingsConfigDict(
        env_prefix="ASSISTANT_",
        env_nested_delimiter="_",
        env_nested_max_split=1,
        extra="forbid",
        frozen=True,
        hide_input_in_errors=True,
    )

    statements: StatementsSettings = StatementsSettings()
    index: IndexSettings = IndexSettings()
    encoder: EncoderSettings = EncoderSettings()
    passage: PassageSettings = PassageSettings()
    answer: AnswerSettings = AnswerSettings()
    writer: WriterSettings = WriterSettings()
    web: WebSettings = WebSettings()
    limits: LimitSettings = LimitSettings()
    log: LogSettings = LogSettings()

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003 (pydantic names it)
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Rank the sources: flags, then the environment, then the settings file."""
        return init_settings, env_settings, TomlConfigSettingsSource(settings_cls)


def list_fields() -> Iterator[tuple[str, FieldInfo]]:
    """Give every setting's dotted name and its definition."""
    for group_name, group in Settings.model_fields.items():
        for name, field in type(group.default).model_fields.items():
            yield f"{group_name}.{name}", field
