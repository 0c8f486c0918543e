"""A year's plan that wasn't discussed in the order and time of the law.

Belgian employers with twenty workers or more hand the draft to the works council,
else the union delegation, fifteen days before the meeting; the advice comes by 15
March and the plan is adopted by 31 March. Without either body the workers
themselves get the draft by 15 March (act of 3 October 2022; sources read in spring
2026). Informatief, geen juridisch advies.

Bad:   `submitted: 2026-03-01`, `meeting: 2026-03-05`.
Good:  `submitted: 2026-02-10`, `meeting: 2026-03-02`, `advice: 2026-03-10`.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from opleiding.finding import Path, Severity
from opleiding.policy import Policy
from opleiding.records.years import Body, Year, YearState
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_

_FROM_WORKERS = 20
_DAYS_BEFORE = 15
_ADVICE = (3, 15)
_ADOPTED = (3, 31)


@rule(
    "OP0705",
    Severity.ERROR,
    says=N_("This is of {day}; the law has it by {limit}. Information, no legal advice."),
    mend=N_("Mend the day if it is a slip; else say why in `note:`, and begin earlier next year."),
)
def consultation_out_of_time(policy: Policy) -> Iterator[Hit]:
    """Days of the consultation that are later than the law has them."""
    if policy.organisation.workforce.workers < _FROM_WORKERS:
        return
    for year in policy.all(Year):
        if year.id.isdigit() and len(year.id) == len("2026"):
            for path, day, limit in _days(year, int(year.id)):
                if day is not None and day > limit:
                    yield Hit(year, *path, day=day, limit=limit)


def _days(year: Year, number: int) -> Iterator[tuple[Path, date | None, date]]:
    """Where a day stands, the day, and the last one that the law allows."""
    talk = year.consultation
    if talk is not None and talk.body is Body.WORKERS:
        yield ("consultation", "submitted"), talk.submitted, date(number, *_ADVICE)
    elif talk is not None:
        if talk.meeting is not None:
            latest = talk.meeting - timedelta(_DAYS_BEFORE)
            yield ("consultation", "submitted"), talk.submitted, latest
        yield ("consultation", "advice"), talk.advice, date(number, *_ADVICE)
    for entry in year.entries(YearState.ADOPTED):
        yield year.path_of(entry), entry.date, date(number, *_ADOPTED)
