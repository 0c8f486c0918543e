"""How a balance is built up: each step hangs where the one before it ended; the last is what is left."""

from itertools import pairwise

from opleiding.render.pictures.canvas import ACCENT, INK, SOFT, Canvas, Drawing, wide
from opleiding.render.pictures.charts import Waterfall

_WIDTH, _ROW, _HEAD, _FIGURE = 460, 19, 22, 56


def waterfall(chart: Waterfall) -> Drawing:
    """Lying bars under each other; what takes off is grey, what adds is in colour."""
    canvas = Canvas(_WIDTH, _HEAD + _ROW * len(chart.names) + 4)
    canvas.words(0, 11, chart.title, font_weight="bold")
    left = min(max(map(wide, chart.names)) + 8, _WIDTH / 2)
    least, most = min(0.0, *chart.balances), max(0.0, *chart.balances)
    by = (_WIDTH - left - _FIGURE) / ((most - least) or 1)
    nought = left - least * by
    bottom = _HEAD + _ROW * len(chart.names)
    canvas.line([(nought, _HEAD - 3), (nought, bottom)], INK)
    ends = [*pairwise((0.0, *chart.balances[:-1])), (0.0, chart.balances[-1])]
    told = []
    for row, (name, (begin, end)) in enumerate(zip(chart.names, ends, strict=True)):
        y = _HEAD + row * _ROW
        low, high = nought + min(begin, end) * by, nought + max(begin, end) * by
        canvas.words(left - 6, y + 11, name, text_anchor="end")
        canvas.box(low, y + 1, max(high - low, 0.7), _ROW - 6, ACCENT if end >= begin else SOFT)
        canvas.words(_WIDTH, y + 11, figure(end - begin), text_anchor="end")
        if row + 2 < len(ends):
            canvas.line([(nought + end * by, y + 1), (nought + end * by, y + _ROW + 8)], SOFT)
        told.append(f"{name} {figure(end - begin)}")
    return canvas.drawing(f"{chart.title}: {'; '.join(told)}")


def figure(value: float) -> str:
    """Whole, thousands apart by a thin space, as is read in every language."""
    return f"{value:,.0f}".replace(",", "\u202f").replace("-", "−")
