"""Settings come from flags, environment and file, in this order, and complain in one line."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from config.errors import ConfigError
from config.loading import load_settings
from config.table import list_settings


def test_flags_overrule_environment_overrules_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "assistant.toml"
    file.write_text('[web]\nport = 1001\nhost = "127.0.0.2"\n[index]\npath = "from-file"\n')
    monkeypatch.setenv("ASSISTANT_WEB_PORT", "1002")
    settings = load_settings(file, index={"path": tmp_path})
    assert settings.web.port == 1002
    assert settings.web.host == "127.0.0.2"
    assert settings.index.path == tmp_path


def test_flag_that_was_not_given_changes_nothing() -> None:
    assert load_settings(web={"port": None}).web.port == 7860


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("[web]\nport = 0\n", "web.port"),
        ("[web]\nprot = 1\n", "web.prot"),
        ("[wbe]\nport = 1\n", "wbe"),
        ("[web\n", "not TOML"),
        ("port = 1\n", "port"),
        ('[web]\nhosts = ["a.example:8000"]\n', "web.hosts"),
        ('[web]\nhosts = ["*"]\n', "web.hosts"),
        ("[writer]\nseconds = inf\n", "writer.seconds"),
        ("[writer]\nseconds = nan\n", "writer.seconds"),
        ("[writer]\nseconds = -1\n", "writer.seconds"),
        ("[writer]\nseconds = 86401\n", "writer.seconds"),
        ("[answer]\nthreshold = nan\n", "answer.threshold"),
        ("[writer]\nretries = 1000000001\n", "writer.retries"),
        ("[limits]\nmegabytes = inf\n", "limits.megabytes"),
        ("[limits]\nmegabytes = -5\n", "limits.megabytes"),
        (f"[limits]\nmegabytes = {'9' * 6_000}\n", "not TOML"),
        ('[web]\nfeedback = "a\\u0000b"\n', "web.feedback"),
        (f"[web]\nhosts = {'[' * 5_000}\n", "nested too deep"),
        (f"a = {'{a = ' * 5_000}\n", "nested too deep"),
    ],
)
def test_unfit_file_is_named_in_one_line(tmp_path: Path, text: str, complaint: str) -> None:
    file = tmp_path / "assistant.toml"
    file.write_text(text)
    with pytest.raises(ConfigError, match=complaint) as caught:
        load_settings(file)
    assert "\n" not in str(caught.value)


def test_greatest_numbers_are_taken() -> None:
    kept = load_settings(writer={"seconds": 86_400}, limits={"megabytes": 1_000_000_000})
    assert (kept.writer.seconds, kept.limits.megabytes) == (86_400, 1_000_000_000)


def test_long_value_is_cut_in_the_complaint() -> None:
    with pytest.raises(ConfigError) as caught:
        load_settings(log={"format": "x" * 5_000})
    assert 100 < len(str(caught.value)) < 300


def test_settings_file_that_may_not_be_read_is_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "assistant.toml"
    file.write_text("[web]\n")

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(tomllib, "load", refuse)
    with pytest.raises(ConfigError, match="Permission denied"):
        load_settings(file)


ADDRESSES = ("writer.base_url", "index.url")


def give(name: str, value: str) -> None:
    """Give a setting as a flag."""
    group, _, key = name.partition(".")
    flags: dict[str, dict[str, Any]] = {group: {key: value}}
    load_settings(None, **flags)


@pytest.mark.parametrize("name", ADDRESSES)
@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/hostname",
        "ftp://service.example/",
        "javascript:alert(1)",
        "service.example:8000",
        "//service.example/v1",
        "https://",
        "https:///v1",
        "https://service.example:99999",
        "https://service.example:0",
        "https://[::1",
        "https://service.example/\nv1",
        " https://service.example",
        "https://\u202eservice.example",
    ],
)
def test_address_of_no_service_is_refused(name: str, address: str) -> None:
    with pytest.raises(ConfigError, match=f"setting {name}.*http:// or https://"):
        give(name, address)


@pytest.mark.parametrize("name", ADDRESSES)
@pytest.mark.parametrize("scheme", ["http", "https", "htp"])
def test_password_in_an_address_is_refused_and_not_repeated(name: str, scheme: str) -> None:
    with pytest.raises(ConfigError, match="no name or password") as caught:
        give(name, f"{scheme}://ada:{SECRET}@service.example/v1")
    assert SECRET not in str(caught.value)


@pytest.mark.parametrize("address", ["", "HTTP://[::1]:11434/v1", "https://bücher.example/v1?a=b"])
def test_address_of_a_service_is_taken_as_it_is(address: str) -> None:
    assert load_settings(writer={"base_url": address}).writer.base_url == address


def test_missing_file_is_an_error_only_when_it_was_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    load_settings()
    with pytest.raises(ConfigError, match="no such settings file"):
        load_settings(tmp_path / "other.toml")


def test_every_setting_has_a_help_sentence() -> None:
    rows = list(list_settings())
    assert {row.name for row in rows} >= {"index.path", "encoder.path", "web.port"}
    assert all(row.help.endswith(".") for row in rows)


SECRET = "a-very-secret-token-1234"  # noqa: S105


def test_token_comes_from_the_environment_and_shows_nowhere(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("ASSISTANT_WEB_TOKEN", SECRET)
    settings = load_settings()
    assert settings.web.token.get_secret_value() == SECRET
    shown = (repr(settings), str(settings), settings.model_dump_json(), str(settings.model_dump()))
    assert not any(SECRET in each for each in shown)
    assert {row.name: row.default for row in list_settings()}["web.token"] == '""'


@pytest.mark.parametrize(
    "text",
    [f'[web]\ntokne = "{SECRET}"', f'[web]\ntoken = ["{SECRET}"]', f'web = "{SECRET}"'],
)
def test_secret_that_stands_wrongly_is_not_repeated(tmp_path: Path, text: str) -> None:
    file = tmp_path / "assistant.toml"
    file.write_text(text)
    with pytest.raises(ConfigError, match="web") as caught:
        load_settings(file)
    assert SECRET not in str(caught.value)
    assert SECRET not in repr(caught.value.__cause__)


def test_malformed_list_in_the_environment_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ASSISTANT_WEB_HOSTS", "statements.example")
    with pytest.raises(ConfigError, match="written as JSON"):
        load_settings()
    monkeypatch.setenv("ASSISTANT_WEB_HOSTS", "[" * 100_000)
    with pytest.raises(ConfigError, match="nested too deep"):
        load_settings()
    monkeypatch.setenv("ASSISTANT_WEB_HOSTS", '["statements.example"]')
    assert load_settings().web.hosts == ["statements.example"]
