"""The commands of the page: ``serve`` and ``user``."""

from __future__ import annotations

import sys
from getpass import getpass
from pathlib import Path
from typing import TYPE_CHECKING

from config.commandline import add_command, print_json, settings_of
from config.errors import UnreadableError, UsersError

if TYPE_CHECKING:
    import argparse

    from config.commandline import Subparsers

INDEX = ".index"
"""Folder of the index inside that of the statements; a sync passes over hidden ones."""
USERS = "users.txt"
"""File of users where a command line names none."""


def add_serving(commands: Subparsers) -> None:
    """Add the commands that serve the page, and let users in."""
    serve = add_command(commands, "serve", "serve the web chat", _serve, lasting=True)
    serve.add_argument(
        "folder", nargs="?", type=Path, metavar="FOLDER",
        help=f"serve the statements of this folder, with its own index in {INDEX} in it",
    )  # fmt: skip
    serve.add_argument("--port", type=int, help="port of the page")
    serve.add_argument(
        "--auth",
        nargs="?",
        const=USERS,
        metavar="FILE",
        help=f"serve only users of this file, by default {USERS}",
    )
    user = add_command(commands, "user", "add a user, or give one another password", _user)
    user.add_argument("name", metavar="NAME")
    user.add_argument(
        "--auth", metavar="FILE", help=f"default: setting web.auth, or {USERS} where that is empty"
    )


def _serve(arguments: argparse.Namespace) -> int:
    folder = arguments.folder
    if folder and not folder.is_dir():
        raise UnreadableError("there is no such folder", subject=str(folder), mend="make it first")
    from assistant.web.serve import serve  # takes seconds

    if folder and not arguments.index:
        arguments.index = folder / INDEX
    web = {"port": arguments.port, "auth": arguments.auth}
    serve(settings_of(arguments, web=web, statements={"path": folder}))
    return 0


def _user(arguments: argparse.Namespace) -> int:
    from assistant.web.auth.users import keep_user

    settings = settings_of(arguments, web={"auth": arguments.auth})
    file = Path(settings.web.auth or USERS)
    keep_user(file, arguments.name, _ask_password())
    if arguments.json:
        print_json({"user": arguments.name, "file": str(file)})
    else:
        print(f"{arguments.name} can sign in where {file} is the setting web.auth")
    return 0


def _ask_password() -> str:
    """Ask for a password twice on a terminal; elsewhere read it, one line."""
    try:
        if not sys.stdin.isatty():
            return sys.stdin.buffer.readline().decode().rstrip("\r\n")
        password = getpass("Password: ")
        if password != getpass("The same again: "):
            raise UsersError("the passwords differ", mend="try again; nothing was changed")
    except (EOFError, UnicodeDecodeError) as error:
        raise UsersError("there is no password to read") from error
    return password
