"""The command that measures answers: ``evaluate``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from config.commandline import add_command, print_json, settings_of
from config.errors import GoldError

if TYPE_CHECKING:
    import argparse

    from config.commandline import Subparsers


def add_measuring(commands: Subparsers) -> None:
    """Add the command that measures answers."""
    evaluate = add_command(commands, "evaluate", "measure answers on a gold file", _evaluate)
    evaluate.add_argument("gold", type=Path, metavar="GOLD.jsonl")
    evaluate.add_argument("--plot", type=Path, metavar="FILE.png", help="draw precision, coverage")


def _evaluate(arguments: argparse.Namespace) -> int:
    from assistant.answering.assistant import Assistant
    from assistant.evaluation.evaluate import ask_all, format_report, report, trace_coverage
    from assistant.evaluation.gold import read_gold

    questions = read_gold(arguments.gold)
    outcomes = ask_all(questions, Assistant(settings_of(arguments)).ask)
    if arguments.json:
        print_json(report(outcomes))
    else:
        print(format_report(outcomes))
    if arguments.plot:
        _plot(trace_coverage(outcomes), arguments.plot)
    return 0


def _plot(points: list[tuple[float, float]], file: Path) -> None:
    try:
        from assistant.evaluation.plot import plot_coverage
    except ModuleNotFoundError as error:
        raise GoldError(
            "drawing needs matplotlib", mend="pip install 'statement-assistant[plot]'"
        ) from error
    plot_coverage(points, file)
