"""The precision–coverage curve as a picture."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import matplotlib as mpl
from matplotlib.figure import Figure


def plot_coverage(points: Sequence[tuple[float, float]], file: Path) -> None:
    """Draw (coverage, precision) points into a picture file; its ending names the format."""
    mpl.use("Agg")
    figure = Figure(figsize=(5, 4), layout="constrained")
    axes = figure.subplots()
    axes.plot(*zip(*points, strict=True), linewidth=1.5)
    axes.set(
        xlabel="coverage: answerable questions answered",
        ylabel="precision: first paragraph right",
        xlim=(0, 1),
        ylim=(0, 1.02),
    )
    axes.grid(alpha=0.3)
    figure.savefig(file, dpi=150)
