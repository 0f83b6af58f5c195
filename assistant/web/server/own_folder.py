"""Where a page keeps what is uploaded: a folder of its own among those of other pages."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import mkdtemp

from filelock import FileLock, Timeout

from config.errors import ServeError

LOCK = ".lock"


@contextmanager
def own_folder(shared: Path) -> Iterator[Path]:
    """Give a new folder inside one that pages share, and delete what ended ones left there.

    A page that was killed could not delete its own. Raises ``ServeError``.
    """
    with ExitStack() as held:
        try:
            own = _make(shared, held)
        except OSError as error:
            raise ServeError(
                f"what is uploaded can't be kept there ({error.strerror or error})",
                subject=str(shared),
                mend="check that the folder can be written and the disk is not full",
            ) from error
        yield own


def _make(shared: Path, held: ExitStack) -> Path:
    shared.mkdir(parents=True, exist_ok=True)
    with FileLock(shared / LOCK):
        for each in shared.iterdir():
            if not each.name.endswith(LOCK):
                _delete_left(each)
        own = Path(mkdtemp(dir=shared))
        held.callback(_find_lock(own).unlink, missing_ok=True)
        held.enter_context(FileLock(_find_lock(own)))
    held.callback(shutil.rmtree, own, ignore_errors=True)
    return own


def _delete_left(left: Path) -> None:
    """Delete what a page left, unless the page is still there."""
    try:
        with FileLock(_find_lock(left), timeout=0):
            if left.is_dir() and not left.is_symlink():
                shutil.rmtree(left)
            else:
                left.unlink()
            _find_lock(left).unlink(missing_ok=True)
    except Timeout:
        pass


def _find_lock(folder: Path) -> Path:
    return folder.with_name(f"{folder.name}{LOCK}")
