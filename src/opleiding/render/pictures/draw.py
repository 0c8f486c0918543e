"""Draws a diagram from its Mermaid text; each kind of chart has its own file."""

from functools import singledispatch

from opleiding.render.pictures.bars import bars, plot
from opleiding.render.pictures.canvas import Drawing
from opleiding.render.pictures.charts import Bars, Chart, Flow, Gantt, Plot, Quadrant
from opleiding.render.pictures.flow import flow
from opleiding.render.pictures.gantt import gantt
from opleiding.render.pictures.mermaid import read
from opleiding.render.pictures.quadrant import quadrant


def drawn(text: str) -> Drawing | None:
    """The drawing; None for a diagram that we can't draw, whose text then stands as it is."""
    chart = read(text)
    return None if chart is None else draw(chart)


@singledispatch
def draw(chart: Chart) -> Drawing:
    """The chart as an image."""
    raise NotImplementedError(chart)


draw.register(Bars, bars)
draw.register(Plot, plot)
draw.register(Gantt, gantt)
draw.register(Quadrant, quadrant)
draw.register(Flow, flow)
