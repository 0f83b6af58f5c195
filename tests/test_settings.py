"""Settings come from flags, environment and file, in this order, and complain in one line."""

from __future__ import annotations

from pathlib import Path

import pytest

from config.errors import ConfigError
from config.settings import list_settings, load_settings


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
