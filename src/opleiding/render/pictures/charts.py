"""What a diagram shows, apart from how it is written down and how it is drawn."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Bars:
    """Figures with a name each: `pie` in Mermaid, bars on paper, where lengths are compared easier."""

    title: str
    bars: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Plot:
    """Figures in order, on an axis with names or from a least to a most: `xychart-beta`.

    With `intervals` its three lines are low, value and high; a line `%% intervals` in Mermaid.
    """

    title: str
    across: str
    up: str
    names: tuple[str, ...]
    ends: tuple[float, float] | None
    bars: tuple[float, ...]
    lines: tuple[tuple[float, ...], ...]
    range: tuple[float, float] | None = None
    intervals: bool = False


@dataclass(frozen=True, slots=True)
class Waterfall:
    """Steps with the balance after each, the last of them what is left: a line with `%% steps` over it."""

    title: str
    names: tuple[str, ...]
    balances: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of days. `section` is the group it stands in; `done` is drawn lighter."""

    name: str
    start: date
    end: date
    done: bool = False
    section: str = ""


@dataclass(frozen=True, slots=True)
class Gantt:
    """Stretches of days under each other."""

    title: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Quadrant:
    """Points between 0 and 1 on two axes, over four named fields.

    The fields begin at the upper right and go against the clock, as Mermaid counts them.
    """

    title: str
    across: tuple[str, str]
    up: tuple[str, str]
    fields: tuple[str, ...]
    points: tuple[tuple[str, float, float], ...]


@dataclass(frozen=True, slots=True)
class Flow:
    """How much goes from where to where: `sankey-beta`."""

    flows: tuple[tuple[str, str, float], ...]


Chart = Bars | Plot | Waterfall | Gantt | Quadrant | Flow
