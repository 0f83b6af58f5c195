"""What many tests stand on: settings for an index of their own, with the encoder built once."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import hypothesis
import pytest
from filelock import FileLock
from playwright.sync_api import Browser, Page

from assistant.answering.assistant import Assistant
from assistant.citing.answer import Answer
from assistant.question.recognised.recogniser import load_recogniser
from config.loading import load_settings
from config.settings import EncoderSettings, Settings
from ingest.cross_encoder.reader import load_joint_reader
from ingest.encoder.loading import load_encoders
from ingest.sync.run import sync
from tests import lent
from tests.beacons import STATEMENTS as BEACONS
from tests.browser import open_browser, opened_page, serving_settings
from tests.chroma_server import create_database, serving_chroma
from tests.forking import ENCODER, begin
from tests.formulas import STATEMENTS as FORMULAS
from tests.gold_collection import copy_collection
from tests.graphs import find_graphs
from tests.lamps import LAMPS

# How long an example takes says nothing on a machine that does other work besides, and a check
# of a change tries the same examples each time; `make soak` looks for new ones.
hypothesis.settings.register_profile("same", deadline=None, derandomize=True)
hypothesis.settings.register_profile("new", deadline=None, max_examples=1000, print_blob=True)
hypothesis.settings.load_profile(os.environ.get("TESTS_EXAMPLES", "same"))

os.environ["NO_PROXY"] = "127.0.0.1,localhost"

# Nobody but this machine is spoken to, in clear: to read the certificates of the world takes twenty
# times as long as a request does, and each client reads them.
os.environ.pop("SSL_CERT_FILE", None)
os.environ["SSL_CERT_DIR"] = os.devnull

STATEMENTS = Path(__file__).parents[1] / "statements"
SHARED = Path(__file__).parents[2] / "shared"

needs_shared = pytest.mark.skipif(not SHARED.is_dir(), reason="the shared collection is not here")

NewSettings = Callable[[Path], Settings]
NewAssistant = Callable[[Mapping[str, str]], Assistant]

STORES = ("folder", "server")
"""Where an index lies: tests of what the store promises run on both."""


def pytest_xdist_auto_num_workers() -> int:
    """Run a test more than there are cores: half of their time is waiting."""
    return (os.cpu_count() or 1) + 1


def pytest_configure(config: pytest.Config) -> None:
    """Begin the process that forks others where several processes test, which are forked too."""
    if config.getoption("dist", "no") != "no" and "PYTEST_XDIST_WORKER" not in os.environ:
        begin()
        config.option.tx = [lent.SPEC if each == "popen" else each for each in config.option.tx]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the tests of the page first: they wait most, and what ends a run is shared out best."""
    items.sort(key=lambda item: "browser" not in getattr(item, "fixturenames", ()))


@pytest.fixture(scope="session")
def shared_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for all processes of a run; where the environment names one, for several runs."""
    given = os.environ.get("TESTS_SHARED_FOLDER")
    if given:
        return Path(given)
    base = tmp_path_factory.getbasetemp()
    return base.parent if "PYTEST_XDIST_WORKER" in os.environ else base


@pytest.fixture(scope="session")
def encoder_folder(shared_folder: Path, pytestconfig: pytest.Config) -> Path:
    """A folder with the encoders' graphs, built once for all tests."""
    folder = find_graphs(pytestconfig) or shared_folder / "encoder"
    with FileLock(folder.with_suffix(".lock")):
        load_encoders(EncoderSettings(), folder)
        load_joint_reader(EncoderSettings(), folder)
        load_recogniser(EncoderSettings(), folder)
    os.environ[ENCODER] = str(folder)
    return folder


@pytest.fixture(scope="session")
def settings_in(encoder_folder: Path) -> NewSettings:
    """Gives settings with the index in a folder; the encoder is not built again."""

    def make(folder: Path) -> Settings:
        index = folder / "index"
        index.mkdir(parents=True)
        (index / "encoder").symlink_to(encoder_folder, target_is_directory=True)
        return load_settings(
            index={"path": index},
            statements={"path": folder / "statements"},
            web={"feedback": folder / "feedback.jsonl"},
        )

    return make


@pytest.fixture(scope="session")
def assistant_over(
    tmp_path_factory: pytest.TempPathFactory, settings_in: NewSettings
) -> NewAssistant:
    """Gives an assistant over some texts, each by the name of its file without the ending."""

    def make(statements: Mapping[str, str]) -> Assistant:
        settings = settings_in(tmp_path_factory.mktemp("over"))
        settings.statements.path.mkdir()
        for name, text in statements.items():
            (settings.statements.path / f"{name}.txt").write_text(text, encoding="utf-8")
        sync([settings.statements.path], settings)
        return Assistant(settings)

    return make


@pytest.fixture(scope="session")
def beacons(assistant_over: NewAssistant) -> Assistant:
    """An assistant over the statements on beacons; tests only ask it."""
    return assistant_over(BEACONS)


@pytest.fixture(scope="session")
def lamps(assistant_over: NewAssistant) -> Assistant:
    """An assistant over the statements on lamps; tests only ask it."""
    return assistant_over(LAMPS)


@pytest.fixture(scope="session")
def formulas(assistant_over: NewAssistant) -> Assistant:
    """An assistant over the statements that have formulas in common; tests only ask it."""
    return assistant_over(FORMULAS)


@pytest.fixture(scope="module")
def ask(request: pytest.FixtureRequest, assistant_over: NewAssistant) -> Callable[..., Answer]:
    """Asks an assistant over the ``STATEMENTS`` of a test's module."""
    return assistant_over(request.module.STATEMENTS).ask


@pytest.fixture
def settings(tmp_path: Path, settings_in: NewSettings) -> Settings:
    """Settings with an index and a statements folder of the test's own."""
    (tmp_path / "statements").mkdir()
    return settings_in(tmp_path)


@pytest.fixture(scope="session")
def gold(shared_folder: Path, settings_in: NewSettings) -> Settings:
    """Settings with the index of the gold collection, synced once; tests only ask it."""
    folder = shared_folder / "gold"
    with FileLock(shared_folder / "gold.lock"):
        if not (folder / "synced").exists():
            settings = settings_in(folder)
            sync([copy_collection(settings.statements.path)], settings)
            (folder / "synced").touch()
    return load_settings(index={"path": folder / "index"})


@pytest.fixture(scope="session")
def chroma(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a Chroma server."""
    with serving_chroma(tmp_path_factory.mktemp("chroma")) as address:
        yield address


@pytest.fixture(params=STORES)
def everywhere(request: pytest.FixtureRequest, settings: Settings) -> Settings:
    """Settings of the test's own, once with the index in a folder, once on a server."""
    if request.param == "folder":
        return settings
    return settings_on(request.getfixturevalue("chroma"), settings)


def settings_on(address: str, settings: Settings) -> Settings:
    """Give settings with the index in a new database of a Chroma server."""
    return load_settings(
        index={"path": settings.index.path, "url": address, "database": create_database(address)},
        statements={"path": settings.statements.path},
        web={"feedback": settings.web.feedback},
    )


@dataclass(frozen=True)
class Served:
    """A page that is being served."""

    address: str
    settings: Settings


HOSTILE = """PLAN <script>window.hacked = 1</script> ![x](http://evil.example/title.png)

1. The harbour <img src="http://evil.example/a.png" onerror="window.hacked = 1"> opens in May. \
[link](javascript:alert(1)) {{constructor}} ${window.hacked = 1} `; window.hacked = 1; `

2. The lighthouse is **painted** white by the harbour office. \u202eRight to left.

Lindau, 3 May 2024
"""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with open_browser() as opened:
        yield opened


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory, settings_in: NewSettings) -> Iterator[Served]:
    """The page over the project's own statement and a hostile one; tests only read it."""
    folder = tmp_path_factory.mktemp("page")
    settings = settings_in(folder)
    settings.statements.path.mkdir()
    shutil.copy(next(STATEMENTS.iterdir()), settings.statements.path)
    (settings.statements.path / "hostile.txt").write_text(HOSTILE, encoding="utf-8")
    sync([settings.statements.path], settings)
    with serving_settings(settings) as address:
        yield Served(address, settings)


@pytest.fixture
def page(browser: Browser, served: Served) -> Iterator[Page]:
    """The page as a new user opens it."""
    with opened_page(browser, served.address) as opened:
        yield opened
