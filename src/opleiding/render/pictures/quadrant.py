"""Points on two axes, over four fields."""

from opleiding.render.pictures.canvas import PALE, SIZE, SOFT, Canvas, Drawing
from opleiding.render.pictures.charts import Quadrant

_SIDE, _LEFT, _HEAD, _FOOT = 250, 22, 20, 24
_CORNERS = ((0.75, 0.93), (0.25, 0.93), (0.25, 0.05), (0.75, 0.05))


def quadrant(chart: Quadrant) -> Drawing:
    """A square of four fields; each point is a dot with its name on it, or beside it when long."""
    wide, high = _SIDE * 1.5, _SIDE
    canvas = Canvas(_LEFT + wide, _HEAD + high + _FOOT)
    canvas.words(0, SIZE, chart.title, font_weight="bold")
    canvas.box(_LEFT, _HEAD, wide, high, "#f4f7f9")
    canvas.box(_LEFT + wide / 2, _HEAD, wide / 2, high / 2, PALE)
    middle, centre = _LEFT + wide / 2, _HEAD + high / 2
    canvas.line([(middle, _HEAD), (middle, _HEAD + high)])
    canvas.line([(_LEFT, centre), (_LEFT + wide, centre)])
    for name, (x, y) in zip(chart.fields, _CORNERS, strict=False):
        place = (_LEFT + x * wide, _HEAD + (1 - y) * high)
        canvas.words(*place, name, text_anchor="middle", fill=SOFT)
    for name, x, y in chart.points:
        _point(canvas, name, _LEFT + x * wide, _HEAD + (1 - y) * high)
    _axes(canvas, chart, wide, high)
    told = "; ".join(f"{name} ({x:g}, {y:g})" for name, x, y in chart.points)
    return canvas.drawing(f"{chart.title}: {told}")


def _point(canvas: Canvas, name: str, x: float, y: float) -> None:
    if len(name) <= 2:  # noqa: PLR2004 - what fits on a dot
        canvas.dot(x, y)
        canvas.words(x, y + 4, name, text_anchor="middle", fill="#ffffff", font_weight="bold")
    else:
        canvas.dot(x, y, 4)
        anchor = "end" if x > _LEFT + _SIDE else "start"
        canvas.words(x + (-7 if anchor == "end" else 7), y + 4, name, text_anchor=anchor)


def _axes(canvas: Canvas, chart: Quadrant, wide: float, high: float) -> None:
    low, much = chart.across
    canvas.words(_LEFT, _HEAD + high + 14, low)
    canvas.words(_LEFT + wide, _HEAD + high + 14, f"{much} →" if much else "", text_anchor="end")
    low, much = chart.up
    x, bottom = _LEFT - 8, _HEAD + high
    canvas.words(x, bottom, low, transform=f"rotate(-90 {x} {bottom})")
    turned = f"rotate(-90 {x} {_HEAD})"
    canvas.words(x, _HEAD, f"{much} →" if much else "", text_anchor="end", transform=turned)
