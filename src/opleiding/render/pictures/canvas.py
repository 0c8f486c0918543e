"""A drawing in SVG: boxes, lines and words, with colours that also differ on a grey print."""

from dataclasses import dataclass
from textwrap import wrap
from xml.etree import ElementTree as ET

INK, SOFT, PALE, ACCENT = "#1a1a1a", "#6f7c87", "#d8e0e7", "#0b5394"
SIZE = 11
"""Height of the letters, in the drawing's own units: one on paper is a point."""
_WIDE = 0.5
"""A letter is about so wide as a part of its height."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """An image and the words that tell what it shows to who can't see it."""

    svg: str
    alt: str


class Canvas:
    """Boxes, lines and words on a sheet of so wide and so high."""

    def __init__(self, width: float, height: float) -> None:
        self.root = ET.Element(
            "svg",
            {
                "xmlns": "http://www.w3.org/2000/svg",
                "viewBox": f"0 0 {_n(width)} {_n(height)}",
                "width": _n(width),
                "height": _n(height),
                "font-family": "Libertinus Serif, Georgia, serif",
                "font-size": str(SIZE),
                "role": "img",
            },
        )
        self.width = width

    def box(self, x: float, y: float, wide: float, high: float, fill: str = ACCENT) -> None:
        """A filled box from its upper left corner."""
        place = {"x": _n(x), "y": _n(y), "width": _n(wide), "height": _n(high), "fill": fill}
        ET.SubElement(self.root, "rect", place)

    def line(
        self, points: list[tuple[float, float]], stroke: str = SOFT, wide: float = 0.7
    ) -> None:
        """A line through these points."""
        told = " ".join(f"{_n(x)},{_n(y)}" for x, y in points)
        look = {"fill": "none", "stroke": stroke, "stroke-width": _n(wide)}
        ET.SubElement(self.root, "polyline", {"points": told, **look})

    def band(self, path: str, fill: str) -> None:
        """A filled shape, half see-through."""
        ET.SubElement(self.root, "path", {"d": path, "fill": fill, "fill-opacity": "0.45"})

    def dot(self, x: float, y: float, radius: float = 9) -> None:
        """A filled round."""
        place = {"cx": _n(x), "cy": _n(y), "r": _n(radius), "fill": ACCENT}
        ET.SubElement(self.root, "circle", place)

    def words(self, x: float, y: float, text: str, **look: str) -> None:
        """Words on a line that begins, or has its middle or end, at `x`; `y` is under the letters."""
        place = {"x": _n(x), "y": _n(y), "fill": look.pop("fill", INK)}
        style = {name.replace("_", "-"): value for name, value in look.items()}
        ET.SubElement(self.root, "text", {**place, **style}).text = text

    def drawing(self, alt: str) -> Drawing:
        """The drawing, with its words in it as well."""
        title = ET.Element("title")
        title.text = alt
        self.root.insert(0, title)
        return Drawing(ET.tostring(self.root, encoding="unicode"), alt)


def folded(text: str, wide: float, size: float = SIZE) -> list[str]:
    """The text on lines of so wide; at most two, the rest is cut with an ellipsis."""
    letters = max(int(wide / (size * _WIDE)), 6)
    lines = wrap(text, letters) or [""]
    return lines if len(lines) <= 2 else [lines[0], f"{lines[1][: letters - 1]}…"]  # noqa: PLR2004


def wide(text: str, size: float = SIZE) -> float:
    """About how wide the text is."""
    return len(text) * size * _WIDE


def _n(figure: float) -> str:
    return f"{figure:.1f}".removesuffix(".0")
