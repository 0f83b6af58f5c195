"""The proxies that a page may stand behind, where they are installed."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

PROGRAMS = {
    "caddy": shutil.which("caddy"),
    "nginx": shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin"),
}
KINDS = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
"""What an nginx writes into files."""


def find_program(kind: str) -> str:
    """Give the path of a proxy; skip the test where it is not installed."""
    program = PROGRAMS[kind]
    if program is None:
        pytest.skip(f"there is no {kind} here: apt install {kind}")
    return program


def write_head(folder: Path) -> str:
    """Write what an nginx is told before its sites, so that it keeps to a folder."""
    kept = "".join(f"{kind}_temp_path {folder}/{kind};\n" for kind in KINDS)
    return (
        f"daemon off;\npid {folder}/pid;\nerror_log {folder}/errors;\nevents {{}}\n"
        f"http {{\naccess_log off;\n{kept}"
    )
