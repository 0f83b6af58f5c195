"""Settings come from flags, environment and file, in this order, and complain in one line."""

from __future__ import annotations

from pathlib import Path

import pytest

from config.errors import ConfigError
from config.settings import load_settings
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
    ],
)
def test_unfit_file_is_named_in_one_line(tmp_path: Path, text: str, complaint: str) -> None:
    file = tmp_path / "assistant.toml"
    file.write_text(text)
    with pytest.raises(ConfigError, match=complaint) as caught:
        load_settings(file)
    assert "\n" not in str(caught.value)


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
    monkeypatch.setenv("ASSISTANT_WEB_HOSTS", '["statements.example"]')
    assert load_settings().web.hosts == ["statements.example"]
