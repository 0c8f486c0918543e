"""What cases promised and what came, added up a second time."""

from decimal import Decimal

from tests.oracle import actual
from tests.oracle.ledger import Ledger, words
from tests.oracle.money import NOTHING, chosen, roi, sum_of
from tests.oracle.shown import euro, number, percent, rows, said, section

LEDGER = Ledger()
CASES = LEDGER.of["cases"]
TERMS = {"participant_time": "participant time", "needs_analysis": "needs analysis"}
Pair = tuple[Decimal, Decimal]
"""What was promised, and what came."""


def known() -> dict[str, tuple[Pair, Pair]]:
    """Of each approved case whose benefits were all counted its costs and its benefits."""
    result = {}
    for case_id, case in CASES.items():
        if LEDGER.state("cases", case_id) != "approved":
            continue
        came = actual.by_benefit(LEDGER, case)
        if None not in came:
            planned, real = sum_of(LEDGER, chosen(case)), actual.gross(LEDGER, case)[1]
            brought = sum((gain for gain in came if gain is not None), Decimal(0))
            result[case_id] = ((planned.gross[1], real), (planned.benefit[1], brought))
    return result


def by_category() -> dict[str, list[Pair]]:
    """Only what sessions carried: an estimate that stands in for it teaches nothing."""
    result: dict[str, list[Pair]] = {}
    for case_id in known():
        case = CASES[case_id]
        planned, real = sum_of(LEDGER, chosen(case)).categories, actual.costs(LEDGER, case)
        for category in actual.carried(LEDGER, case):
            pair = (planned.get(category, NOTHING)[1], real[category][1])
            result.setdefault(TERMS.get(category, category), []).append(pair)
    return result


def ratios(pairs: list[Pair]) -> tuple[Decimal, Decimal, Decimal]:
    """Of all together, and of the lowest and the highest case."""
    each = [came / promised for promised, came in pairs]
    promised, came = (sum(side, Decimal(0)) for side in zip(*pairs, strict=True))
    return came / promised, min(each), max(each)


def row(pairs: list[Pair]) -> list[str]:
    together, low, high = ratios(pairs)
    promised, came = (sum(side, Decimal(0)) for side in zip(*pairs, strict=True))
    ends = f"{number(low, 2)} – {number(high, 2)}"
    return [str(len(pairs)), euro(promised), euro(came), number(together, 2), ends]


def test_what_came_for_each_euro_that_was_promised() -> None:
    expected = {name: row(pairs) for name, pairs in by_category().items()}
    expected["All costs"] = row([cost for cost, _ in known().values()])
    expected["Benefits that count"] = row([benefit for _, benefit in known().values()])
    shown = rows(said("report", "forecast").split("\n## ")[0])

    assert len(known()) > 3
    assert {name: cells for name, *cells in shown} == expected


def test_each_case_beside_what_it_came_to() -> None:
    shown = rows(section(said("report", "forecast"), "## Case by case"))

    assert {name: cells[:6] for name, *cells in shown} == {
        words(CASES[case_id]["title"]): [
            *map(euro, (*cost, *benefit)),
            percent(roi(benefit[0], cost[0])),
            percent(roi(benefit[1], cost[1])),
        ]
        for case_id, (cost, benefit) in known().items()
    }


def test_the_next_cases_with_that_experience() -> None:
    costs = ratios([cost for cost, _ in known().values()])
    benefits = ratios([benefit for _, benefit in known().values()])
    expected = {}
    for case_id, case in CASES.items():
        state = LEDGER.state("cases", case_id)
        if state in {"drafted", "submitted", "deferred"}:
            ours = sum_of(LEDGER, chosen(case))
            cost, benefit = ours.gross[1], ours.benefit[1]
            low, high = (
                percent(roi(benefit * gained, cost * spent))
                for gained, spent in ((benefits[1], costs[2]), (benefits[2], costs[1]))
            )
            expected[words(case["title"])] = [
                state,
                percent(roi(benefit, cost)),
                percent(roi(benefit * benefits[0], cost * costs[0])),
                f"{low} – {high}",
            ]
    heading = "## The next cases, as estimated and with this experience"
    shown = rows(section(said("report", "forecast"), heading))

    assert {name: cells[:4] for name, *cells in shown} == expected
