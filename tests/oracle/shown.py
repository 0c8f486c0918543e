"""What the real command prints, and how a figure is rounded where it is shown."""

import json
import os
import re
import subprocess
import sys
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from pathlib import Path
from typing import Any

from tests.oracle.ledger import EXAMPLE

_MONEY_OF_JUNK = re.compile(r"[*`]")


@cache
def said(*words: str, root: Path = EXAMPLE) -> str:
    """The standard output of `opleiding -C <root> --language en …`."""
    done = subprocess.run(
        [str(Path(sys.executable).parent / "opleiding"), "-C", str(root), "--no-input", *words],
        env={"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "OPLEIDING_LANGUAGE": "en"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=True,
        timeout=120,
    )
    return done.stdout.decode()


@cache
def data(*words: str, root: Path = EXAMPLE) -> Any:
    """What `--json` says."""
    return json.loads(said(*words, "--json", root=root))["data"]


def section(text: str, heading: str) -> str:
    """From a heading to the next of its rank or higher."""
    rank = len(heading) - len(heading.lstrip("#"))
    start = text.index(f"\n{heading}\n") + len(heading) + 2
    end = re.compile(rf"^#{{1,{rank}}} ", re.MULTILINE).search(text, start)
    return text[start : end.start() if end else len(text)]


def rows(text: str) -> list[list[str]]:
    """The cells of every table row but its header and ruler, without bold."""
    lines = text.splitlines()
    ruler = [index for index, line in enumerate(lines) if re.fullmatch(r"\|[-:| ]+\|", line)]
    heads = {index - 1 for index in ruler} | set(ruler)
    return [
        [cell.strip().strip("*").strip() for cell in line.strip("|").split("|")]
        for index, line in enumerate(lines)
        if line.startswith("|") and index not in heads
    ]


def table(text: str) -> dict[str, list[str]]:
    """The rows by their first cell."""
    return {first: rest for first, *rest in rows(text)}


def half_up(value: Decimal, places: int) -> Decimal:
    return value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def euro(value: Decimal) -> str:
    """`€1,250`; half a euro goes up, as at school and in a spreadsheet."""
    whole = half_up(value, 0)
    return f"-€{-whole:,}" if whole < 0 else f"€{abs(whole):,}"


def euros(figures: tuple[Decimal, Decimal, Decimal]) -> str:
    """`€300 (€200 – €400)`; one amount where low and high are the same."""
    low, likely, high = figures
    if low == high:
        return euro(likely)
    return f"{euro(likely)} ({euro(low)} – {euro(high)})"


def percent(value: Decimal | None, places: int = 1) -> str:
    return "–" if value is None else f"{half_up(value, places)}%"


def number(value: Decimal | None, places: int) -> str:
    return "–" if value is None else f"{half_up(value, places):,}"
