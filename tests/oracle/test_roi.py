"""The return on training, worked out a second time from the bare files."""

from decimal import Decimal
from typing import Any

import pytest

from tests.oracle import actual
from tests.oracle.ledger import Ledger, words
from tests.oracle.money import (
    CENT,
    NOTHING,
    Sum,
    Three,
    chosen,
    plus,
    roi,
    roi_range,
    sum_of,
    three,
    total,
)
from tests.oracle.shown import (
    data,
    euro,
    euros,
    half_up,
    number,
    percent,
    rows,
    said,
    section,
    table,
)

LEDGER = Ledger()
CASES = LEDGER.of["cases"]
REPORT = ("report", "roi")
TERMS = {"participant_time": "participant time", "needs_analysis": "needs analysis"}


def page(case_id: str) -> str:
    return section(said(*REPORT), f"## {words(CASES[case_id]['title'])}")


@pytest.mark.parametrize("case_id", CASES)
def test_costs_by_category_and_what_others_pay(case_id: str) -> None:
    ours = sum_of(LEDGER, chosen(CASES[case_id]))
    lines = {TERMS.get(name, name): three for name, three in ours.categories.items()}
    lines |= {"All costs": ours.gross}
    lines |= {f"Paid by others: {name}": three for name, three in ours.subsidies.items()}
    lines |= {"Our own costs": ours.net}
    shown = table(section(page(case_id), "### What it takes"))

    assert {name: cells[:3] for name, cells in shown.items()} == {
        name: [euro(likely), euro(low), euro(high)] for name, (low, likely, high) in lines.items()
    }


@pytest.mark.parametrize("case_id", CASES)
def test_benefits_in_all_and_counted(case_id: str) -> None:
    option = chosen(CASES[case_id])
    ours = sum_of(LEDGER, option)
    shown = rows(section(page(case_id), "### What it brings"))

    assert [cells[:5] for cells in shown] == [
        [
            words(line["what"]),
            euros(gain.raw),
            percent(gain.contribution * CENT, 0),
            percent(gain.confidence * CENT, 0),
            euros(gain.counted),
        ]
        for line, gain in zip(option["benefits"], ours.gains, strict=True)
    ] + [["Benefits that count", "", "", "", euros(ours.benefit)]]


def spread(low: Decimal | None, high: Decimal | None) -> str:
    return percent(low) if low == high else f"{percent(low)} – {percent(high)}"


@pytest.mark.parametrize("case_id", CASES)
def test_the_return_on_all_costs_and_on_our_own(case_id: str) -> None:
    ours = sum_of(LEDGER, chosen(CASES[case_id]))
    likely = ours.benefit[1]
    shown = table(section(page(case_id), "### The return"))

    assert shown == {
        "BCR (benefits for each euro)": [
            number(likely / ours.gross[1], 2),
            number(likely / ours.net[1], 2),
        ],
        "ROI": [percent(roi(likely, ours.gross[1])), percent(roi(likely, ours.net[1]))],
        "ROI, low to high": [
            spread(*roi_range(ours.benefit, ours.gross)),
            spread(*roi_range(ours.benefit, ours.net)),
        ],
        "Earned back after (months)": [
            number(ours.payback(), 1),
            number(ours.payback(ours.subsidised[1]), 1),
        ],
        "Break-even: training's share of the change": [percent(ours.break_even_share), ""],
        "Break-even: benefits needed": [euro(ours.gross[1]), ""],
        "ROI if the training's share is 75% of the estimate": [
            percent(roi(likely * 3 / 4, ours.gross[1])),
            "",
        ],
        "ROI if the training's share is 125% of the estimate": [
            percent(roi(likely * 5 / 4, ours.gross[1])),
            "",
        ],
    }


@pytest.mark.parametrize("case_id", CASES)
def test_the_other_ways_to_go(case_id: str) -> None:
    case = CASES[case_id]
    others = [option for option in case["options"] if option["name"] != case.get("chosen")]
    sums = {words(option["name"]): sum_of(LEDGER, option) for option in others}

    assert table(section(page(case_id), "### Other ways to go")) == {
        name: [
            euros(ours.gross),
            euros(ours.benefit),
            number(ours.benefit[1] / ours.gross[1], 2) if ours.gross[1] else "–",
            percent(roi(ours.benefit[1], ours.gross[1]))
            if ours.gross[1]
            else "none: nothing is spent",
        ]
        for name, ours in sums.items()
    }


def test_the_overview_of_the_cases() -> None:
    overview = table(said(*REPORT).split("\n## ")[0])
    titles = {words(case["title"]) for case in CASES.values()}
    shown = {title: cells for title, cells in overview.items() if title in titles}
    sums = {case_id: sum_of(LEDGER, chosen(case)) for case_id, case in CASES.items()}

    assert shown == {
        words(CASES[case_id]["title"]): [
            LEDGER.state("cases", case_id),
            euros(ours.gross),
            euros(ours.benefit),
            number(ours.benefit[1] / ours.gross[1], 2),
            percent(roi(ours.benefit[1], ours.gross[1])),
        ]
        for case_id, ours in sums.items()
    }


def approved() -> Sum:
    result = Sum()
    for case_id, case in CASES.items():
        if LEDGER.state("cases", case_id) == "approved":
            ours = sum_of(LEDGER, chosen(case))
            result.categories[case_id] = ours.gross
            result.subsidies[case_id] = ours.subsidised
            result.gains += ours.gains
    return result


def test_the_approved_cases_together() -> None:
    ours = approved()
    amounts = {
        "All costs": ours.gross,
        "Paid by others": ours.subsidised,
        "Our own costs": ours.net,
        "Benefits that count": ours.benefit,
    }
    expected = {
        name: [euro(likely), euro(low), euro(high)] for name, (low, likely, high) in amounts.items()
    }
    for name, cost in (("all", ours.gross), ("our own", ours.net)):
        low, high = roi_range(ours.benefit, cost)
        likely = roi(ours.benefit[1], cost[1])
        expected[f"ROI on {name} costs"] = [percent(likely), percent(low), percent(high)]

    assert dict(list(table(said(*REPORT).split("\n## ")[0]).items())[:6]) == expected


def test_the_balance_step_by_step() -> None:
    ours = approved()
    left = ours.benefit[1] - ours.net[1]
    amounts = {
        "all costs": -ours.gross[1],
        "paid by others": ours.subsidised[1],
        "benefits that count": ours.benefit[1],
        "what is left": left,
    }
    page = said(*REPORT).split("\n## ")[0]
    shown = dict(list(table(page).items())[6:10])
    stands = (-ours.gross[1], -ours.net[1], left, left)

    assert {name: cells[0] for name, cells in shown.items()} == {
        name: euro(amount) for name, amount in amounts.items()
    }
    assert f"    line [{', '.join(str(half_up(value, 0)) for value in stands)}]" in page


def test_json_holds_the_unrounded_figures() -> None:
    for line in data(*REPORT)["lines"]:
        ours = sum_of(LEDGER, chosen(CASES[line["id"]]))
        costs = line["figures"]["costs"]

        for name, figures in (
            ("gross", ours.gross),
            ("subsidised", ours.subsidised),
            ("net", ours.net),
        ):
            shown = [Decimal(costs[name][k]["value"]) for k in ("low", "likely", "high")]
            assert shown == list(figures)
        assert plus(ours.net, ours.subsidised) == ours.gross == total(ours.categories.values())


APPROVED = [case_id for case_id in CASES if LEDGER.state("cases", case_id) == "approved"]


def in_words(planned: Decimal, real: Decimal | None) -> str:
    """The difference: within a twentieth it went as planned."""
    if real is None:
        return "not known"
    gap = real - planned
    if abs(gap) * 20 <= abs(planned):
        return "as planned"
    more = "more" if gap > 0 else "less"
    part = f" ({percent(abs(gap) / planned * CENT, 0)})" if planned else ""
    return f"{euro(abs(gap))} {more}{part}"


@pytest.mark.parametrize("case_id", APPROVED)
def test_planned_and_actual(case_id: str) -> None:
    case = CASES[case_id]
    planned, real = sum_of(LEDGER, chosen(case)), actual.costs(LEDGER, case)
    spent, others = actual.gross(LEDGER, case), actual.subsidised(LEDGER, case)
    own = plus(spent, (-others, -others, -others))
    by_sessions = actual.carried(LEDGER, case)
    expected: list[list[str]] = []
    for name, figures in real.items():
        before = planned.categories.get(name, NOTHING)
        told = in_words(before[1], figures[1]) if name in by_sessions else "as estimated"
        expected.append([TERMS.get(name, name), euros(before), euros(figures), told])
    for name, before, now in (
        ("All costs", planned.gross, spent),
        ("Paid by others", planned.subsidised, three(others)),
        ("Our own costs", planned.net, own),
    ):
        expected.append([name, euros(before), euros(now), in_words(before[1], now[1])])
    gains = actual.by_benefit(LEDGER, case)
    for line, gain, got in zip(chosen(case)["benefits"], planned.gains, gains, strict=True):
        came = "–" if got is None else euro(got)
        told = in_words(gain.counted[1], got)
        expected.append([words(line["what"]), euros(gain.counted), came, told])
    brought = actual.benefit(LEDGER, case)
    came = "–" if brought is None else euro(brought)
    told = in_words(planned.benefit[1], brought)
    expected.append(["Benefits that count", euros(planned.benefit), came, told])
    expected += returns(case, planned, (spent, own), brought)

    shown = [row[:4] for row in rows(section(page(case_id), "### Planned and actual"))]

    assert sorted(shown[: len(real)]) == sorted(expected[: len(real)])
    assert shown[len(real) :] == expected[len(real) :]


def returns(
    case: dict[str, Any], planned: Sum, costs: tuple[Three, Three], brought: Decimal | None
) -> list[list[str]]:
    """The ratios of the case beside those that came."""
    (spent, own), others = costs, actual.subsidised(LEDGER, case)
    got = None if brought is None else three(brought)
    likely = planned.benefit[1]
    return [
        [
            "BCR (benefits for each euro)",
            number(likely / planned.gross[1], 2),
            "–" if brought is None else number(brought / spent[1], 2),
            "",
        ],
        *(
            [
                f"ROI on {name} costs",
                percent(roi(likely, before)),
                "–" if brought is None else percent(roi(brought, now)),
                "",
            ]
            for name, before, now in (
                ("all", planned.gross[1], spent[1]),
                ("our own", planned.net[1], own[1]),
            )
        ),
        [
            "ROI, low to high",
            spread(*roi_range(planned.benefit, planned.gross)),
            "–" if got is None else spread(*roi_range(got, spent)),
            "",
        ],
        [
            "Earned back after (months)",
            number(planned.payback(), 1),
            number(actual.payback(LEDGER, case), 1),
            "",
        ],
        [
            "The same, on our own costs",
            number(planned.payback(planned.subsidised[1]), 1),
            number(actual.payback(LEDGER, case, others), 1),
            "",
        ],
    ]


@pytest.mark.parametrize("case_id", CASES)
def test_over_three_years(case_id: str) -> None:
    ours = sum_of(LEDGER, chosen(CASES[case_id]), Decimal(3))
    page = section(said(*REPORT, "--years", "3"), f"## {words(CASES[case_id]['title'])}")
    shown = table(section(page, "### The return"))
    low, high = roi_range(ours.benefit, ours.gross)

    assert shown["BCR (benefits for each euro)"][0] == number(ours.benefit[1] / ours.gross[1], 2)
    assert shown["ROI"][1] == percent(roi(ours.benefit[1], ours.net[1]))
    assert shown["ROI, low to high"][0] == spread(low, high)
    assert shown["Break-even: benefits needed"][0] == euro(ours.gross[1])
