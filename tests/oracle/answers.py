"""Who was asked, who answered, and what a group's answers come to; small groups stay hidden."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from tests.oracle.chances import SCORES, Ends, of_mean
from tests.oracle.ledger import Ledger, last_day, words

MOMENTS = (0, 3, 6, 9)
NEAR = timedelta(days=46)
"""A reading further from a moment than half a quarter doesn't stand for it."""
HIDDEN = "hidden: fewer than 5 answers"


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
    """One form for each person or token, the last; of colleagues each one speaks.

    What was filled in before the session began belongs to no moment.
    """
    found = [
        answer
        for answer in effect.get("answers", [])
        if (int(answer["months"]), answer["role"], answer["level"]) == (months, role, level)
        and answer.get("before") not in {"yes", "true"}
    ]
    if role == "colleague":
        return found
    return list({form.get("person") or form.get("token"): form for form in found}.values())


def asked_about(form: dict[str, Any]) -> list[str]:
    """The items of our bank that are on a form."""
    return [key for key in form if re.fullmatch(r"[rbm][0-9]+", key)]


@dataclass
class Told:
    """What may be told of the answers from 1 to 5 to one question, or to several of them."""

    scores: list[int]
    people: int | None = None
    """Of how many people, where they answer more than one of the questions."""
    enough: bool = True

    @property
    def n(self) -> int:
        return len(self.scores)

    @property
    def shown(self) -> bool:
        return self.enough and (self.n if self.people is None else self.people) >= 5

    @property
    def counts(self) -> list[int]:
        return [self.scores.count(score) for score in SCORES]

    @property
    def mean(self) -> Decimal:
        return Decimal(sum(self.scores)) / self.n

    @property
    def interval(self) -> Ends:
        return of_mean(self.counts, people=self.people)

    @property
    def high(self) -> int:
        """The answers 4 and 5."""
        return sum(self.counts[3:])

    @property
    def sure(self) -> str:
        """By answers; where one person gave several that may be told, by people."""
        n = self.people if self.people and self.shown else self.n
        return "solid" if n >= 30 else "fair" if n >= 10 else "indication" if n else "none"


def told(answered: list[dict[str, Any]], item: str) -> Told:
    """Of one item; 0 is "not applicable" and counts for nothing.

    Colleagues who all speak of fewer than five people are no group.
    """
    said = [form for form in answered if form.get(item, "0") != "0"]
    about = {form.get("person") or form.get("token") for form in said}
    enough = len(about) >= 5 or any(form["role"] != "colleague" for form in said)
    return Told([int(form[item]) for form in said], None, enough)


def as_seen_by(effect: dict[str, Any], months: int, role: str, *numbers: int) -> Told:
    """Of the items that all forms about behaviour ask; one that is hidden stays out of several."""
    letter = "b" if role == "participant" else "m"
    answered = forms(effect, months, role, "behaviour")
    each = [told(answered, f"{letter}{number}") for number in numbers]
    if len(each) == 1:
        return each[0]
    counted = [it for it in each if it.shown] or each
    people = max(it.n for it in counted)
    return Told([s for it in counted for s in it.scores], people, any(it.shown for it in each))


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
