"""Diagrams: read as Mermaid reads them, drawn with all their figures, hostile names harmless."""

from datetime import date
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opleiding.render.escape import label
from opleiding.render.pictures.charts import Bars, Flow, Gantt, Plot, Quadrant, Span, Waterfall
from opleiding.render.pictures.draw import drawn
from opleiding.render.pictures.mermaid import read

PIE = 'pie showData\n    title Behoeften\n    "gemeld" : 2\n    "opgelost" : 12.5\n'
PLOT = """xychart-beta
    title "Hoe het kan uitdraaien"
    x-axis "ROI in procent" 3 --> 192
    y-axis "Trekkingen"
    bar [1.1, 3.3, 5.4]
    line [2, -1.5, 4]
"""
NAMED = 'xychart-beta\n    x-axis ["0 m", "3 m"]\n    y-axis "score" 1 --> 5\n    line [2.5, 3.8]\n'
GANTT = """gantt
    title Doelen
    dateFormat YYYY-MM-DD
    axisFormat %m/%y
    section Douane
    1 Frans aan de telefoon : done, g1, 2024-12-05, 2025-06-30
    2 Wegen : g2, 2025-01-01, 30d
"""
QUADRANT = """quadrantChart
    title Impact en dringendheid
    x-axis Kan wachten --> Dringend
    y-axis Weinig --> Veel
    quadrant-1 Eerst
    quadrant-2 Plannen
    quadrant-3 Later
    quadrant-4 Snel
    1: [0.9, 0.8]
    2: [0.1, 0.3]
"""
SANKEY = 'sankey-beta\n\nminder schade,Incoterms,40\nIncoterms,"basis, extern",25.5\n'
AROUND = """xychart-beta
    %% intervals
    title "Gedrag"
    x-axis ["0 m", "3 m"]
    y-axis "score" 1 --> 5
    line [2.1, 3.3]
    line [2.5, 3.8]
    line [2.9, 4.2]
"""
STEPPED = """xychart-beta
    %% steps
    title "Het saldo"
    x-axis ["kosten", "subsidie", "baten", "over"]
    y-axis "EUR" -9000 --> 3000
    line [-9000, -7000, 3000, 3000]
"""
ALL = (STEPPED, PIE, PLOT, NAMED, AROUND, GANTT, QUADRANT, SANKEY)


def test_a_pie_is_names_with_figures() -> None:
    assert read(PIE) == Bars("Behoeften", (("gemeld", 2.0), ("opgelost", 12.5)))


def test_a_plot_has_its_axes_and_its_figures() -> None:
    bars, line = (1.1, 3.3, 5.4), (2.0, -1.5, 4.0)

    assert read(PLOT) == Plot(
        "Hoe het kan uitdraaien", "ROI in procent", "Trekkingen", (), (3.0, 192.0), bars, (line,)
    )
    assert read(NAMED) == Plot(
        "", "", "score", ("0 m", "3 m"), None, (), ((2.5, 3.8),), range=(1.0, 5.0)
    )


def test_a_gantt_has_stretches_of_days() -> None:
    assert read(GANTT) == Gantt(
        "Doelen",
        (
            Span("1 Frans aan de telefoon", date(2024, 12, 5), date(2025, 6, 30), True, "Douane"),
            Span("2 Wegen", date(2025, 1, 1), date(2025, 1, 31), False, "Douane"),
        ),
    )


def test_a_quadrant_has_fields_and_points() -> None:
    assert read(QUADRANT) == Quadrant(
        "Impact en dringendheid",
        ("Kan wachten", "Dringend"),
        ("Weinig", "Veel"),
        ("Eerst", "Plannen", "Later", "Snel"),
        (("1", 0.9, 0.8), ("2", 0.1, 0.3)),
    )


def test_a_flow_goes_from_where_to_where() -> None:
    flows = (("minder schade", "Incoterms", 40.0), ("Incoterms", "basis, extern", 25.5))

    assert read(SANKEY) == Flow(flows)


def test_three_lines_with_that_remark_are_values_between_their_ends() -> None:
    drawing = drawn(AROUND)

    assert drawing is not None
    assert drawing.alt == "Gedrag: 0 m 2.5 (2.1 – 2.9); 3 m 3.8 (3.3 – 4.2)"
    assert drawing.svg.count("<circle") == 2
    plain = read(AROUND.replace("%% intervals", "%% other"))
    assert isinstance(plain, Plot)
    assert not plain.intervals
    two = read(AROUND.replace("    line [2.9, 4.2]\n", ""))
    assert isinstance(two, Plot)
    assert not two.intervals


def test_steps_hang_where_the_one_before_them_ended() -> None:
    chart = read(STEPPED)
    drawing = drawn(STEPPED)

    assert chart == Waterfall(
        "Het saldo", ("kosten", "subsidie", "baten", "over"), (-9000, -7000, 3000, 3000)
    )
    assert drawing is not None
    assert (
        drawing.alt
        == "Het saldo: kosten −9\u202f000; subsidie 2\u202f000; baten 10\u202f000; over 3\u202f000"
    )
    boxes = [
        (float(box.get("x", 0)), float(box.get("x", 0)) + float(box.get("width", 0)))
        for box in ET.fromstring(drawing.svg).iter("{http://www.w3.org/2000/svg}rect")
    ]
    costs, paid, benefits, left = boxes
    assert paid[0] == pytest.approx(costs[0], abs=0.2)
    assert benefits[0] == pytest.approx(paid[1], abs=0.2)
    assert left == (pytest.approx(costs[1], abs=0.2), pytest.approx(benefits[1], abs=0.2))


@pytest.mark.parametrize("text", ALL, ids=lambda text: text.split()[0])
def test_every_kind_is_drawn_as_xml_with_an_alternative(text: str) -> None:
    drawing = drawn(text)

    assert drawing is not None
    assert ET.fromstring(drawing.svg)[0].text == drawing.alt
    assert drawing.alt


@pytest.mark.parametrize(
    "text",
    [
        "",
        "flowchart LR\n a --> b",
        "pie",
        "gantt\n x : soon, later",
        "xychart-beta",
        "sankey-beta\na,b,c",
    ],
)
def test_what_cannot_be_drawn_stays_text(text: str) -> None:
    assert drawn(text) is None


@given(st.text(min_size=1))
def test_no_name_breaks_a_drawing(name: str) -> None:
    text = f'pie showData\n    title {label(name)}\n    "{label(name)}" : 1\n    "ok" : 3\n'
    drawing = drawn(text)

    assert drawing is not None
    assert ET.fromstring(drawing.svg) is not None


@given(st.text(max_size=200))
def test_no_text_at_all_makes_it_stumble(text: str) -> None:
    for kind in ("pie", "xychart-beta", "gantt", "quadrantChart", "sankey-beta"):
        drawn(f"{kind}\n{text}")


def test_flows_in_a_circle_are_drawn_too() -> None:
    assert drawn("sankey-beta\na,b,1\nb,a,1\n") is not None
