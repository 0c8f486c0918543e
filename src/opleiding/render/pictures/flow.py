"""How much goes from where to where: columns of boxes with bands between them."""

from collections import defaultdict

from opleiding.render.pictures.canvas import ACCENT, INK, Canvas, Drawing, folded
from opleiding.render.pictures.charts import Flow

_WIDTH, _HIGH, _GAP, _BOX = 480, 240, 9, 9
_LABEL = 118


def flow(chart: Flow) -> Drawing:
    """Boxes as high as what goes through them; a column further for each step."""
    columns = _columns(chart)
    size = {name: _through(chart, name) for column in columns for name in column}
    fullest = max(sum(size[name] for name in column) for column in columns)
    most = max(map(len, columns))
    height = max(_HIGH, most * 26)
    scale = (height - _GAP * most) / fullest
    canvas = Canvas(_WIDTH, height)
    left = (_WIDTH - _LABEL - _BOX) / max(len(columns) - 1, 1)
    place: dict[str, tuple[float, float]] = {}
    for at, column in enumerate(columns):
        y = 0.0
        for name in column:
            place[name] = (at * left, y)
            y += size[name] * scale + _GAP
    _bands(canvas, chart, place, scale)
    for name, (x, y) in place.items():
        high = max(size[name] * scale, 1.5)
        canvas.box(x, y, _BOX, high)
        lines = folded(name, _LABEL - 6, 9)
        for row, line in enumerate(lines):
            middle = y + high / 2 + 3 + (row - (len(lines) - 1) / 2) * 9.5
            canvas.words(x + _BOX + 3, max(middle, 8), line, fill=INK, font_size="9")
    return canvas.drawing(
        "; ".join(f"{one} → {other} {size:g}" for one, other, size in chart.flows)
    )


def _columns(chart: Flow) -> list[list[str]]:
    """Each name one column after the last that flows into it; a flow in a circle isn't followed."""
    depth: dict[str, int] = {}
    for one, other, _ in chart.flows:
        depth.setdefault(one, 0)
        depth.setdefault(other, 0)
    for _ in depth:
        for one, other, _size in chart.flows:
            depth[other] = min(max(depth[other], depth[one] + 1), len(depth))
    ranks = sorted(set(depth.values()))
    return [[name for name, at in depth.items() if at == rank] for rank in ranks]


def _through(chart: Flow, name: str) -> float:
    came = sum(size for _, other, size in chart.flows if other == name)
    went = sum(size for one, _, size in chart.flows if one == name)
    return max(came, went)


def _bands(
    canvas: Canvas, chart: Flow, place: dict[str, tuple[float, float]], scale: float
) -> None:
    went: dict[str, float] = defaultdict(float)
    came: dict[str, float] = defaultdict(float)
    for one, other, size in chart.flows:
        (x, y), (to_x, to_y) = place[one], place[other]
        x, high = x + _BOX, size * scale
        y, to_y = y + went[one], to_y + came[other]
        went[one] += high
        came[other] += high
        half = (x + to_x) / 2
        canvas.band(
            f"M{x:.1f},{y:.1f} C{half:.1f},{y:.1f} {half:.1f},{to_y:.1f} {to_x:.1f},{to_y:.1f} "
            f"V{to_y + high:.1f} C{half:.1f},{to_y + high:.1f} {half:.1f},{y + high:.1f} "
            f"{x:.1f},{y + high:.1f} Z",
            ACCENT,
        )
