"""What the log tells of a sync."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from config.logs import log_facts

if TYPE_CHECKING:
    from ingest.sync.report import SyncReport

log = logging.getLogger(__name__)


def log_sync(report: SyncReport) -> None:
    """Log the figures of a sync in one line."""
    log_facts(
        log,
        "sync",
        added=len(report.added),
        updated=len(report.updated),
        unchanged=report.unchanged,
        removed=len(report.removed),
        failed=len(report.failed),
        paragraphs=report.paragraphs,
        embedded=report.embedded,
        seconds=report.seconds,
    )
