"""Stretches of days under each other, over a line of months."""

from datetime import date

from opleiding.render.pictures.canvas import ACCENT, PALE, SIZE, SOFT, Canvas, Drawing, folded
from opleiding.render.pictures.charts import Gantt

_WIDTH, _LEFT, _HEAD, _LINE = 480, 215, 34, 12
_MOST_TICKS = 8


def gantt(chart: Gantt) -> Drawing:
    """Each stretch on its line; what is done is lighter."""
    first = min(span.start for span in chart.spans)
    last = max(span.end for span in chart.spans)
    days = max((last - first).days, 1)
    names = [folded(span.name, _LEFT - 8) for span in chart.spans]
    canvas = Canvas(_WIDTH, _HEAD + sum(_high(lines) for lines in names))
    canvas.words(0, SIZE, chart.title, font_weight="bold")

    def across(day: date) -> float:
        return _LEFT + (_WIDTH - _LEFT) * (day - first).days / days

    bottom = _HEAD + sum(map(_high, names))
    for month in _months(first, last):
        canvas.line([(across(month), _HEAD - 4), (across(month), bottom)], PALE)
        canvas.words(across(month), _HEAD - 8, f"{month:%m/%y}", text_anchor="middle", fill=SOFT)
    y: float = _HEAD
    for span, lines in zip(chart.spans, names, strict=True):
        for at, line in enumerate(lines):
            canvas.words(0, y + 10 + at * _LINE, line)
        start, end = across(span.start), across(span.end)
        fill = "#9db8d2" if span.done else ACCENT
        canvas.box(start, y + 3, max(end - start, 2), 9, fill)
        y += _high(lines)
    told = "; ".join(f"{span.name} {span.start} – {span.end}" for span in chart.spans)
    return canvas.drawing(f"{chart.title}: {told}")


def _high(lines: list[str]) -> float:
    return len(lines) * _LINE + 5


def _months(first: date, last: date) -> list[date]:
    """First days of months, so few that their names don't touch."""
    span = (last.year - first.year) * 12 + last.month - first.month
    step = next(step for step in (1, 2, 3, 6, 12, 24, 120, 1200) if span / step <= _MOST_TICKS)
    begun = first.year * 12 + first.month - 1
    months = (n for n in range(begun + 1, begun + span + 1) if n % step == 0)
    return [date(n // 12, n % 12 + 1, 1) for n in months]
