"""What an approved case really took and brought, from its sessions and its readings."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from tests.oracle.answers import later, took_part
from tests.oracle.ledger import Ledger, first_day, last_day
from tests.oracle.money import (
    NOTHING,
    TIMES_A_YEAR,
    Three,
    chosen,
    cost_in_full,
    plus,
    sum_of,
    three,
    total,
)


def run_of(ledger: Ledger, case: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """The sessions that were held of the trainings of the chosen option."""
    return dict(ledger.sessions(*chosen(case).get("trainings", ["none"])))


def costs(ledger: Ledger, case: dict[str, Any]) -> dict[str, Three]:
    """By category what the sessions carry, and as planned what no session carries.

    In its first year: of what the case writes off over years the first share counts.
    """
    carried: dict[str, Three] = {}
    written_off = {
        line["category"]: Decimal(line["spread_over_years"])
        for line in chosen(case)["costs"]
        if "spread_over_years" in line
    }
    for session in run_of(ledger, case).values():
        for line in session.get("costs", []):
            before = carried.get(line["category"], NOTHING)
            share = Decimal(line["amount"]) / written_off.get(line["category"], 1)
            carried[line["category"]] = plus(before, three(share))
        for person, hours in took_part(session).items():
            pay = hours * ledger.wage(ledger.of["people"][person]["wage_class"])
            carried["participant_time"] = plus(carried.get("participant_time", NOTHING), three(pay))
    return sum_of(ledger, chosen(case)).categories | carried


def subsidised(ledger: Ledger, case: dict[str, Any]) -> Decimal:
    """What others really paid for the sessions."""
    lines = [
        line for session in run_of(ledger, case).values() for line in session.get("subsidies", [])
    ]
    return sum((Decimal(line["amount"]) for line in lines), Decimal(0))


def benefit(ledger: Ledger, case: dict[str, Any]) -> Decimal | None:
    """Of every benefit the change within a year of the sessions; None while none is known."""
    found = list(_gains(ledger, case))
    return (
        sum(known, Decimal(0)) if (known := [gain for gain in found if gain is not None]) else None
    )


def _gains(ledger: Ledger, case: dict[str, Any]) -> Iterator[Decimal | None]:
    for line in chosen(case).get("benefits", []):
        yield _gain(ledger, case, line) if "indicator" in line else None


def _sessions_for(
    ledger: Ledger, case: dict[str, Any], indicator: str
) -> dict[str, dict[str, Any]]:
    """The sessions whose goals are measured by that indicator."""
    goals = ledger.of["goals"]
    return {
        session_id: session
        for session_id, session in run_of(ledger, case).items()
        if indicator
        in {
            goals[goal]["criterion"].get("indicator")
            for goal in ledger.of["trainings"][session["training"]]["goals"]
        }
    }


def _gain(ledger: Ledger, case: dict[str, Any], line: dict[str, Any]) -> Decimal | None:
    indicator = ledger.of["indicators"][line["indicator"]]
    sessions = _sessions_for(ledger, case, line["indicator"])
    first = min(map(first_day, sessions.values())).isoformat()
    last = max(map(last_day, sessions.values()))
    settled, over = later(last, 3).isoformat(), later(last, 12).isoformat()
    before = [entry for entry in indicator["log"] if entry["date"] < first]
    after = [entry for entry in indicator["log"] if settled <= entry["date"] <= over]
    if not before or not after:
        return None
    change = Decimal(after[-1]["value"]) - Decimal(before[-1]["value"])
    sign = -1 if indicator["better"] == "lower" else 1
    worth = Decimal(indicator["value_per_unit"]["amount"]) * TIMES_A_YEAR[indicator["per"]]
    contribution, confidence = _shares(ledger, line, sessions)
    return sign * change * worth * contribution * confidence


def _shares(ledger: Ledger, line: dict[str, Any], sessions: Any) -> tuple[Decimal, Decimal]:
    """Of the results forms the one that claims least."""
    said = [
        answer
        for session_id in sessions
        for answer in ledger.of["effects"].get(session_id, {}).get("answers", [])
        if answer.get("indicator") == line["indicator"] and "contribution" in answer
    ]
    shares = [(Decimal(answer["contribution"]), Decimal(answer["confidence"])) for answer in said]
    return min(shares, key=lambda pair: pair[0] * pair[1])


def by_benefit(ledger: Ledger, case: dict[str, Any]) -> list[Decimal | None]:
    """What each line of the case brought; None while it isn't known."""
    return list(_gains(ledger, case))


def carried(ledger: Ledger, case: dict[str, Any]) -> set[str]:
    """The categories that a session carries; the others stay as the case estimated them."""
    run = run_of(ledger, case).values()
    found = {line["category"] for session in run for line in session.get("costs", [])}
    return found | {"participant_time" for session in run if took_part(session)}


def payback(ledger: Ledger, case: dict[str, Any], others: Decimal = NOTHING[0]) -> Decimal | None:
    """Months until what is paid once is back from what a year leaves.

    What is written off over years is paid in full; what the case says comes back each year, does.
    """
    brought = benefit(ledger, case)
    if brought is None:
        return None
    real = carried(ledger, case)
    paid = [
        Decimal(line["amount"])
        for session in run_of(ledger, case).values()
        for line in session.get("costs", [])
    ]
    if "participant_time" in real:
        paid.append(costs(ledger, case)["participant_time"][1])
    full = [(line, cost_in_full(ledger, line)[1]) for line in chosen(case)["costs"]]
    paid += [amount for line, amount in full if line["category"] not in real]
    yearly = sum(
        (amount for line, amount in full if line.get("each_year") in {"yes", "true"}), NOTHING[0]
    )
    a_month = (brought - yearly) / 12
    return (sum(paid, NOTHING[0]) - yearly - others) / a_month if a_month > 0 else None


def gross(ledger: Ledger, case: dict[str, Any]) -> Three:
    """All costs."""
    return total(costs(ledger, case).values())
