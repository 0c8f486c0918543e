"""Draws a diagram from its Mermaid text; each kind of chart has its own file."""

from opleiding.render.pictures.bars import bars, plot
from opleiding.render.pictures.canvas import Drawing
from opleiding.render.pictures.charts import Bars, Chart, Flow, Gantt, Plot, Quadrant, Waterfall
from opleiding.render.pictures.flow import flow
from opleiding.render.pictures.gantt import gantt
from opleiding.render.pictures.mermaid import read
from opleiding.render.pictures.quadrant import quadrant
from opleiding.render.pictures.waterfall import waterfall


def drawn(text: str) -> Drawing | None:
    """The drawing; None for a diagram that we can't draw, whose text then stands as it is."""
    chart = read(text)
    return None if chart is None else draw(chart)


def draw(chart: Chart) -> Drawing:
    """The chart as an image."""
    match chart:
        case Bars():
            return bars(chart)
        case Plot():
            return plot(chart)
        case Waterfall():
            return waterfall(chart)
        case Gantt():
            return gantt(chart)
        case Quadrant():
            return quadrant(chart)
        case Flow():
            return flow(chart)
