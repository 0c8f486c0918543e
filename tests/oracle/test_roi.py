"""The return on training, worked out a second time from the bare files."""

from decimal import Decimal

import pytest

from tests.oracle import actual
from tests.oracle.ledger import Ledger, words
from tests.oracle.money import CENT, Sum, chosen, plus, roi, roi_range, sum_of, total
from tests.oracle.shown import data, euro, euros, number, percent, rows, said, section, table

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


def test_json_holds_the_unrounded_figures() -> None:
    for line in data(*REPORT)["lines"]:
        ours = sum_of(LEDGER, chosen(CASES[line["id"]]))
        costs = line["figures"]["costs"]

        for name, three in (
            ("gross", ours.gross),
            ("subsidised", ours.subsidised),
            ("net", ours.net),
        ):
            assert [Decimal(costs[name][k]["value"]) for k in ("low", "likely", "high")] == list(
                three
            )
        assert plus(ours.net, ours.subsidised) == ours.gross == total(ours.categories.values())


APPROVED = [case_id for case_id in CASES if LEDGER.state("cases", case_id) == "approved"]


@pytest.mark.parametrize("case_id", APPROVED)
def test_planned_and_actual(case_id: str) -> None:
    case = CASES[case_id]
    planned, spent = sum_of(LEDGER, chosen(case)), actual.gross(LEDGER, case)
    brought = actual.benefit(LEDGER, case)
    shown = table(section(page(case_id), "### Planned and actual"))

    others = actual.subsidised(LEDGER, case)
    own = spent[1] - others

    expected = {
        "All costs": [euros(planned.gross), euros(spent)],
        "Paid by others": [euro(planned.subsidised[1]), euro(others)],
        "Our own costs": [euros(planned.net), euros(plus(spent, (-others, -others, -others)))],
        "Benefits that count": [euros(planned.benefit), "–" if brought is None else euro(brought)],
        "BCR (benefits for each euro)": [
            number(planned.benefit[1] / planned.gross[1], 2),
            "–" if brought is None else number(brought / spent[1], 2),
        ],
        "ROI on all costs": [
            percent(roi(planned.benefit[1], planned.gross[1])),
            "–" if brought is None else percent(roi(brought, spent[1])),
        ],
        "ROI on our own costs": [
            percent(roi(planned.benefit[1], planned.net[1])),
            "–" if brought is None else percent(roi(brought, own)),
        ],
    }
    assert {name: shown[name][:2] for name in expected} == expected


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
