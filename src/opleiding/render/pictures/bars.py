"""Bars: lying, with a name each, and standing along an axis, with lines over them."""

from collections.abc import Callable
from math import ceil, floor, log10

from opleiding.render.pictures.canvas import ACCENT, INK, PALE, SIZE, SOFT, Canvas, Drawing, wide
from opleiding.render.pictures.charts import Bars, Plot

_WIDTH, _ROW = 460, 17
_PLOT, _LEFT, _FOOT, _HEAD = 130, 40, 34, 20
_TICKS = 4


def bars(chart: Bars) -> Drawing:
    """Lying bars from the longest name on, each with its figure behind it."""
    canvas = Canvas(_WIDTH, _HEAD + _ROW * len(chart.bars))
    _title(canvas, chart.title)
    left = min(max(wide(name) for name, _ in chart.bars) + 8, _WIDTH / 2)
    most = max((figure for _, figure in chart.bars), default=0) or 1
    for row, (name, figure) in enumerate(chart.bars):
        y = _HEAD + row * _ROW
        canvas.words(left - 6, y + 11, name, text_anchor="end")
        long = max((_WIDTH - left - 36) * figure / most, 0)
        canvas.box(left, y + 2, long, _ROW - 5)
        canvas.words(left + long + 4, y + 11, _figure(figure))
    told = "; ".join(f"{name} {_figure(figure)}" for name, figure in chart.bars)
    return canvas.drawing(f"{chart.title}: {told}")


def plot(chart: Plot) -> Drawing:
    """Standing bars and lines over one axis."""
    canvas = Canvas(_WIDTH, _HEAD + _PLOT + _FOOT)
    _title(canvas, chart.title)
    least, most = _scale(chart)
    bottom = _HEAD + _PLOT
    height = _PLOT / (most - least)
    for value in _ticks(least, most):
        y = bottom - (value - least) * height
        canvas.line([(_LEFT, y), (_WIDTH, y)], PALE)
        canvas.words(_LEFT - 5, y + 4, _figure(value), text_anchor="end", fill=SOFT)
    count = max([len(chart.bars), *map(len, chart.lines)])
    step = (_WIDTH - _LEFT) / max(count, 1)
    for at, value in enumerate(chart.bars):
        top = bottom - (value - least) * height
        canvas.box(_LEFT + at * step + step * 0.08, top, step * 0.84, max(bottom - top, 0))
    if chart.intervals:
        _whiskers(canvas, chart, step, lambda value: bottom - (value - least) * height)
    else:
        for line, stroke in zip(chart.lines, (INK, ACCENT, SOFT, SOFT), strict=False):
            points = [
                (_LEFT + (at + 0.5) * step, bottom - (value - least) * height)
                for at, value in enumerate(line)
            ]
            canvas.line(points, stroke, 1.6)
    _under(canvas, chart, step, bottom)
    return canvas.drawing(f"{chart.title}: {_told(chart)}")


def _whiskers(canvas: Canvas, chart: Plot, step: float, up: Callable[[float], float]) -> None:
    """A dot for each value on a stroke from its low end to its high one, with its figure beside."""
    low, values, high = chart.lines
    middles = [_LEFT + (at + 0.5) * step for at in range(len(values))]
    canvas.line([(x, up(value)) for x, value in zip(middles, values, strict=True)], SOFT)
    for x, least, value, most in zip(middles, low, values, high, strict=True):
        canvas.line([(x, up(least)), (x, up(most))], INK, 1.6)
        for end in (least, most):
            canvas.line([(x - 5, up(end)), (x + 5, up(end))], INK, 1.6)
        canvas.dot(x, up(value), 4)
        canvas.words(x + 8, up(value) - 5, _figure(value))


def _told(chart: Plot) -> str:
    if not chart.intervals:
        return ", ".join(map(_figure, chart.bars or chart.lines[0]))
    low, values, high = (tuple(map(_figure, line)) for line in chart.lines)
    names = chart.names or values
    told = zip(names, values, low, high, strict=True)
    return "; ".join(f"{name} {value} ({least} – {most})" for name, value, least, most in told)


def _under(canvas: Canvas, chart: Plot, step: float, bottom: float) -> None:
    if chart.ends:
        first, last = chart.ends
        for value in _ticks(first, last):
            x = _LEFT + (_WIDTH - _LEFT) * (value - first) / (last - first)
            canvas.words(x, bottom + 13, _figure(value), text_anchor="middle", fill=SOFT)
    for at, name in enumerate(chart.names):
        x = _LEFT + (at + 0.5) * step
        canvas.words(x, bottom + 13, name, text_anchor="middle", fill=SOFT)
    canvas.words((_LEFT + _WIDTH) / 2, bottom + 28, chart.across, text_anchor="middle")
    canvas.words(_WIDTH, _HEAD - 8, chart.up, text_anchor="end", fill=SOFT)


def _scale(chart: Plot) -> tuple[float, float]:
    """From and to which figure the axis goes; bars begin at nought."""
    if chart.range:
        return chart.range
    figures = [*chart.bars, *(value for line in chart.lines for value in line)]
    least = min([0.0, *figures]) if chart.bars else min(figures)
    most = max(figures)
    step = _step((most - least) / _TICKS)
    first = floor(least / step) * step
    return first, first + step * max(ceil((most - first) / step), 1)


def _step(least: float) -> float:
    """The first of 1, 2, 2.5 and 5, times a power of ten, that is so large."""
    tens = 10 ** floor(log10(least)) if least > 0 else 1
    return next(step * tens for step in (1, 2, 2.5, 5, 10) if step * tens >= least * 0.999)


def _ticks(least: float, most: float) -> list[float]:
    """Round figures from the least to the most."""
    step = _step((most - least) / _TICKS)
    return [n * step for n in range(ceil(least / step), floor(most / step * 1.0001) + 1)]


def _title(canvas: Canvas, title: str) -> None:
    canvas.words(0, SIZE, title, font_weight="bold")


def _figure(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
