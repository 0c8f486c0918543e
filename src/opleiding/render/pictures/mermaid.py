"""Reads the Mermaid that our templates write. What it doesn't know is None: then the text stands."""

import csv
import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta

from opleiding.render.pictures.charts import (
    Bars,
    Chart,
    Flow,
    Gantt,
    Plot,
    Quadrant,
    Span,
    Waterfall,
)

_FIGURE = r"-?\d+(?:\.\d+)?"
_SLICE = re.compile(rf'"(?P<name>[^"]*)"\s*:\s*(?P<figure>{_FIGURE})\Z')
_AXIS = re.compile(
    rf'(?:"(?P<name>[^"]*)")?\s*(?:(?P<least>{_FIGURE})\s*-->\s*(?P<most>{_FIGURE}))?'
)
_POINT = re.compile(
    rf'"?(?P<name>[^":]+)"?\s*:\s*\[\s*(?P<x>{_FIGURE})\s*,\s*(?P<y>{_FIGURE})\s*\]'
)
_NAMES = re.compile(r'"([^"]*)"|([^,\[\]"]+)')
_ASIDE = ("%%", "accTitle", "accDescr")
INTERVALS = "%% intervals"
"""A remark that Mermaid skips: the three lines are the low end, the value and the high end."""
STEPS = "%% steps"
"""A remark that Mermaid skips: the line is a balance after each of the named steps."""
_THREE = 3
_DONE = frozenset({"done", "active", "crit", "milestone"})


def read(text: str) -> Chart | None:
    """The chart that these lines describe."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    lines = [line for line in lines if not line.startswith(_ASIDE) or line in {INTERVALS, STEPS}]
    kind = lines[0].split()[0] if lines else ""
    if kind not in _KINDS:
        return None
    try:
        return _KINDS[kind](lines[1:])
    except (ValueError, IndexError):
        return None


def _bars(lines: Sequence[str]) -> Bars | None:
    found = [match for line in lines if (match := _SLICE.match(line))]
    bars = tuple((one["name"], float(one["figure"])) for one in found)
    return Bars(_said(lines, "title"), bars) if bars else None


def _plot(lines: Sequence[str]) -> Plot | Waterfall | None:
    across, up = _said(lines, "x-axis"), _AXIS.match(_said(lines, "y-axis", plain=False))
    named = across.partition("[")[2]
    ends = _AXIS.match(_said(lines, "x-axis", plain=False))
    bars = [_figures(line) for line in lines if line.startswith("bar")]
    curves = tuple(_figures(line) for line in lines if line.startswith("line"))
    if not bars and not curves:
        return None
    if STEPS in lines and named and len(curves) == 1:
        return Waterfall(_said(lines, "title"), _listed(named.rstrip("]")), curves[0])
    return Plot(
        title=_said(lines, "title"),
        across=(ends["name"] or "") if ends else "",
        up=(up["name"] or "") if up else "",
        names=_listed(named.rstrip("]")) if named else (),
        ends=_ends(ends),
        bars=bars[0] if bars else (),
        lines=curves,
        range=_ends(up),
        intervals=INTERVALS in lines and len(set(map(len, curves))) == 1 and len(curves) == _THREE,
    )


def _gantt(lines: Sequence[str]) -> Gantt | None:
    spans, section = [], ""
    for line in lines:
        if line.startswith("section "):
            section = line.removeprefix("section ").strip()
        elif ":" in line and not line.startswith(("title", "dateFormat", "axisFormat")):
            spans.append(_span(line, section))
    return Gantt(_said(lines, "title"), tuple(spans)) if spans else None


def _span(line: str, section: str) -> Span:
    name, _, rest = line.rpartition(" :") if " :" in line else line.rpartition(":")
    parts = [part.strip() for part in rest.split(",")]
    days = [part for part in parts if re.match(r"\d{4}-\d\d-\d\d\Z|\d+d\Z", part)]
    start = date.fromisoformat(days[0])
    last = days[1]
    end = start + timedelta(int(last[:-1])) if last.endswith("d") else date.fromisoformat(last)
    return Span(name.strip(), start, end, "done" in _DONE.intersection(parts), section)


def _quadrant(lines: Sequence[str]) -> Quadrant | None:
    across, up = (_two(_said(lines, f"{axis}-axis", plain=False)) for axis in "xy")
    fields = tuple(_said(lines, f"quadrant-{number}") for number in range(1, 5))
    found = [match for line in lines if (match := _POINT.match(line))]
    points = tuple((one["name"].strip(), float(one["x"]), float(one["y"])) for one in found)
    return Quadrant(_said(lines, "title"), across, up, fields, points)


def _flow(lines: Sequence[str]) -> Flow | None:
    rows = [row for row in csv.reader(lines) if len(row) == 3]  # noqa: PLR2004 - from, to, how much
    return Flow(tuple((one, other, float(size)) for one, other, size in rows)) if rows else None


def _said(lines: Sequence[str], word: str, *, plain: bool = True) -> str:
    """What stands after a word at the beginning of a line; without its quotes if plain."""
    line = next((line for line in lines if line.startswith(f"{word} ")), "")
    told = line.removeprefix(word).strip()
    return told.strip('"') if plain else told


def _two(axis: str) -> tuple[str, str]:
    first, _, last = axis.partition("-->")
    return first.strip().strip('"'), last.strip().strip('"')


def _ends(axis: re.Match[str] | None) -> tuple[float, float] | None:
    return (float(axis["least"]), float(axis["most"])) if axis and axis["least"] else None


def _figures(line: str) -> tuple[float, ...]:
    return tuple(map(float, re.findall(_FIGURE, line.partition("[")[2])))


def _listed(text: str) -> tuple[str, ...]:
    names = ((quoted or bare).strip() for quoted, bare in _NAMES.findall(text))
    return tuple(filter(None, names))


_KINDS: Mapping[str, Callable[[Sequence[str]], Chart | None]] = {
    "pie": _bars,
    "xychart-beta": _plot,
    "gantt": _gantt,
    "quadrantChart": _quadrant,
    "sankey-beta": _flow,
}
