"""Who was asked, who answered, and what a group's answers come to; small groups stay hidden."""

from calendar import monthrange
from collections.abc import Iterable
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from tests.oracle.ledger import Ledger, last_day, words

MOMENTS = (0, 3, 6, 9)
NEAR = timedelta(days=46)
"""A reading further from a moment than half a quarter doesn't stand for it."""
HIDDEN = "hidden: fewer than 5 answers"
ITEMS = {
    "reaction": {"participant": ("r", 10)},
    "behaviour": {"participant": ("b", 6), "manager": ("m", 5)},
}


def later(day: date, months: int) -> date:
    """So many calendar months later, clamped to the month's end."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def took_part(session: dict[str, Any]) -> dict[str, Decimal]:
    """The hours of everybody who was there; nobody counts twice."""
    hours = {
        person["person"]: sum(map(Decimal, person.get("slots", [person.get("hours", 0)])))
        for person in session["participants"]
    }
    return {person: followed for person, followed in hours.items() if followed}


def forms(effect: dict[str, Any], months: int, role: str, level: str) -> list[dict[str, Any]]:
    """One form for each person or token."""
    found = {
        answer.get("person") or answer.get("token"): answer
        for answer in effect.get("answers", [])
        if (int(answer["months"]), answer["role"], answer["level"]) == (months, role, level)
    }
    return list(found.values())


def mean(scores: Iterable[str]) -> Decimal | None:
    """Of the answers 1 to 5; 0 is "not applicable" and counts for nothing. None under five answers."""
    counted = [Decimal(score) for score in scores if score != "0"]
    return sum(counted, Decimal(0)) / len(counted) if len(counted) >= 5 else None


def means(effect: dict[str, Any], months: int, role: str, level: str) -> list[Decimal | None]:
    """The mean of each item of a form."""
    letter, last = ITEMS[level][role]
    answered = forms(effect, months, role, level)
    return [
        mean(form.get(f"{letter}{number}", "0") for form in answered)
        for number in range(1, last + 1)
    ]


def as_seen_by(effect: dict[str, Any], months: int, role: str) -> Decimal | None:
    """The mean of the three items that both forms ask; None under five people."""
    letter, _ = ITEMS["behaviour"][role]
    answered = forms(effect, months, role, "behaviour")
    if len(answered) < 5:
        return None
    return mean(form[f"{letter}{number}"] for form in answered for number in (1, 2, 3))


def state_at(effect: dict[str, Any], months: int, due: date, today: date) -> str:
    """What the log says of this measurement, else what the calendar says; asking changes nothing."""
    verbs = [entry["did"] for entry in effect.get("log", []) if int(entry["months"]) == months]
    for verb in ("concluded", "answered"):
        if verb in verbs:
            return verb
    return "due" if due <= today else "not yet due"


def conclusion(effect: dict[str, Any]) -> dict[str, Any] | None:
    """The last one."""
    found = [entry for entry in effect.get("log", []) if entry["did"] == "concluded"]
    return max(found, key=lambda entry: entry["date"]) if found else None


def reading_after(
    ledger: Ledger, indicator: str, session: dict[str, Any], months: int
) -> tuple[int, Decimal] | None:
    """The reading nearest to the moment, after the session: its place in the log, and its value."""
    due = later(last_day(session), months)
    if due > ledger.today:
        return None
    log = ledger.of["indicators"][indicator]["log"]
    after = [
        (abs(date.fromisoformat(entry["date"]) - due), index)
        for index, entry in enumerate(log)
        if date.fromisoformat(entry["date"]) > last_day(session)
        and abs(date.fromisoformat(entry["date"]) - due) <= NEAR
    ]
    return (index := min(after)[1], Decimal(log[index]["value"])) if after else None


def achieved(baseline: Decimal, target: Decimal, value: Decimal) -> Decimal:
    """How much of the way from baseline to target, in percent; works in both directions."""
    return (value - baseline) / (target - baseline) * 100


def title(ledger: Ledger, session: dict[str, Any]) -> str:
    return words(ledger.of["trainings"][session["training"]]["title"])
