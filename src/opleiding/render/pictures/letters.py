"""A diagram on a terminal: bars of block letters. Quadrants and flows aren't: a table tells them there."""

from collections.abc import Iterable, Sequence

from opleiding.render.pictures.charts import Bars, Gantt, Plot, Span, Waterfall
from opleiding.render.pictures.mermaid import read

_LONG = 36
_NAME = 44


def in_letters(text: str) -> str | None:
    """The diagram of a Mermaid text, a line for each bar; None for a kind that isn't drawn so."""
    match read(text):
        case Bars(title, bars):
            return _lying(title, bars)
        case Waterfall(title, names, balances):
            before = (0.0, *balances[:-2], 0.0)
            steps = zip(names, before, balances, strict=True)
            return _hanging(
                title, [(name, min(a, b), max(a, b), _figure(b - a)) for name, a, b in steps]
            )
        case Plot(intervals=True, title=title, names=names, lines=(low, value, high)):
            around = zip(names, low, high, value, strict=True)
            return _hanging(title, [(name, a, b, _figure(now)) for name, a, b, now in around])
        case Plot(title=title, names=names, bars=bars, lines=lines) if names:
            return _lying(title, tuple(zip(names, bars or lines[0], strict=False)))
        case Gantt(title, spans):
            return _hanging(title, [_stretch(one) for one in spans])
        case _:
            return None


def _lying(title: str, bars: Iterable[tuple[str, float]]) -> str:
    return _hanging(title, [(name, 0, figure, _figure(figure)) for name, figure in bars])


def _hanging(title: str, rows: Sequence[tuple[str, float, float, str]]) -> str:
    """Each from its low to its high on one scale, with what is said behind it."""
    least = min(low for _, low, _, _ in rows)
    most = max(high for _, _, high, _ in rows)
    by = _LONG / ((most - least) or 1)
    wide = min(_NAME, max(len(name) for name, *_ in rows))
    lines = [title] if title else []
    for name, low, high, told in rows:
        start, long = round((low - least) * by), round((high - low) * by)
        lines.append(f"{_cut(name, wide):<{wide}}  {' ' * start}{'█' * long or '▏'} {told}")
    return "\n".join(lines)


def _cut(name: str, wide: int) -> str:
    return name if len(name) <= wide else f"{name[: wide - 1]}…"


def _figure(value: float) -> str:
    return f"{value:,.1f}".removesuffix(".0").replace(",", "\u202f")


def _stretch(one: Span) -> tuple[str, float, float, str]:
    return one.name, one.start.toordinal(), one.end.toordinal(), f"{one.start} – {one.end}"
