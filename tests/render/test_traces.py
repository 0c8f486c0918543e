"""Opened figures to read."""

from decimal import Decimal

from opleiding.facts.money.quantity import Quantity
from opleiding.facts.opened import Opened, opened
from opleiding.facts.traced import Traced, constant, least, total
from opleiding.finding import Where
from opleiding.records.localised import Words as Localised
from opleiding.render.traces import Limb, Reader, data, limbs, points
from opleiding.text.form import form
from opleiding.text.words import words

D = Decimal
LINES = {
    1: "amount: 2400",
    2: '- {what: "a, b", amount: [300, 500, 900], category: delivery}',
    3: f"note: {'x' * 90}",
}


def reader(column: int = 1) -> Reader:
    return Reader(
        words("en"),
        form("en"),
        lambda where: Where(where.file, where.path, int(str(where.path[0])), column),
        lambda where: LINES[where.line or 0],
    )


def at(line: int) -> Where:
    return Where("cases/a.yaml", (line,))


def told(figure: Traced, column: int = 1) -> tuple[Limb, ...]:
    return limbs(opened((figure,)), reader(column))


def test_a_figure_from_a_record_shows_what_stands_there() -> None:
    assert told(Traced(D("2400.00"), (at(1),))) == (Limb("2,400  [cases/a.yaml:1 amount: 2400]"),)
    assert told(Traced(D(500), (at(2),)), 18) == (
        Limb("500  [cases/a.yaml:2 amount: [300, 500, 900]]"),
    )
    assert told(Traced(D(500), (at(2),)), 4) == (Limb('500  [cases/a.yaml:2 what: "a, b"]'),)


def test_a_long_text_is_cut() -> None:
    [limb] = told(Traced(D(1), (at(3),)))

    assert limb.text == f"1  [cases/a.yaml:3 note: {'x' * 54}…]"


def test_a_part_is_opened_once_and_says_so() -> None:
    cost = total([Traced(D(1), (at(1),)), Traced(D(2), (at(1),))]).named(Quantity.ALL_COSTS)
    part = cost.over(constant(2, Quantity.MONTHS))
    assert part is not None

    [limb] = told(part + cost)

    assert limb == Limb(
        "4.5  [sum]",
        (
            Limb(
                "1.5  [quotient]",
                (
                    Limb(
                        "all costs = 3  [sum]",
                        (
                            Limb("1  [cases/a.yaml:1 amount: 2400]"),
                            Limb("+ 2  [cases/a.yaml:1 amount: 2400]"),
                        ),
                    ),
                    Limb("÷ months = 2"),
                ),
            ),
            Limb("+ all costs = 3  [sum] (opened above)"),
        ),
    )


def test_a_closed_figure_stays_closed_in_every_form() -> None:
    pay = total([Traced(D(77), (at(1),)), Traced(D(33), (at(1),))]).named(Quantity.TIME).shut()

    [limb] = told(pay)

    kept = "kept together: nobody's pay or answer can be read from it"
    assert limb == Limb(f"time of who took part = 110  [{kept}]")
    [figure] = data(opened((pay,)), reader())["figures"]
    assert (figure["parts"], figure["sources"], figure["by"], figure["closed"]) == (
        [], [], None, True,
    )  # fmt: skip


def test_names_of_a_record_are_no_markdown() -> None:
    name = Localised.model_validate("**x** [y](http://z)")
    figure = least(Traced(D(1), (at(1),)), constant(3)).named(name)

    assert list(points(told(figure)[0])) == [
        r"- \*\*x\*\* \[y\](http://z) = 1  \[least\]".replace("  ", " "),
        "  - 1 " + r"\[cases/a.yaml:1 amount: 2400\]",
        r"  - · 3 \[a fixed figure\]",
    ]


def test_every_figure_stands_once_with_the_numbers_of_its_parts() -> None:
    whole = Traced(D(2), (at(1),)).times(D(3), name="three")

    found = data(opened((whole, whole)), reader())

    assert found["roots"] == [2]
    assert [(one["name"], one["by"], one["parts"]) for one in found["figures"]] == [
        (None, None, []),
        ("three", None, []),
        (None, "product", [0, 1]),
    ]
    assert found["figures"][0]["sources"] == [
        {"file": "cases/a.yaml", "line": 1, "column": 1, "written": "amount: 2400"}
    ]


def test_nothing_to_open_is_nothing() -> None:
    assert opened((None, "text", 3)) == Opened((), ())
