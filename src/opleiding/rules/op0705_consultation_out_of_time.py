"""A year's plan that wasn't discussed in the order and time of the law.

Belgian employers with twenty workers or more hand the draft to the works council,
else the union delegation, fifteen days before the meeting; the advice comes by 15
March and the plan is adopted by 31 March. Without either body the workers
themselves get the draft by 15 March (act of 3 October 2022; the finding names where
that was read, and when). Informatief, geen juridisch advies.

Bad:   `submitted: 2026-03-01`, `meeting: 2026-03-05`.
Good:  `submitted: 2026-02-10`, `meeting: 2026-03-02`, `advice: 2026-03-10`.
"""

import re
from collections.abc import Iterator
from datetime import date

from opleiding.finding import Path, Severity
from opleiding.law.parameters import Parameter, parameter
from opleiding.policy import Policy
from opleiding.records.years import Body, Year, YearState
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_

_YEAR = re.compile(r"[1-9]\d{3}", re.ASCII)


@rule(
    "OP0705",
    Severity.ERROR,
    says=N_("{day}: the law's last day was {limit} ({source}; read on {read}; no legal advice)."),
    mend=N_("Mend the day if it is a slip; else say why in `note:`, and begin earlier next year."),
)
def consultation_out_of_time(policy: Policy) -> Iterator[Hit]:
    """Days of the consultation that are later than the law has them."""
    organisation = policy.organisation
    for year in policy.all(Year):
        law = parameter(organisation.country, "training_plan", on=year.log[0].date)
        if law is None or organisation.workforce.workers < law.number("workers_from"):
            continue
        for path, day, limit in _days(year, law):
            if day is not None and day > limit:
                yield Hit(year, *path, day=day, limit=limit, source=law.source, read=law.read)


def _days(year: Year, law: Parameter) -> Iterator[tuple[Path, date | None, date]]:
    """Where a day stands, the day, and the last one that the law allows."""
    if not _YEAR.fullmatch(year.id):
        return
    advice, adopted = (
        date.fromisoformat(f"{year.id}-{law.values[name]}") for name in ("advice_by", "final_by")
    )
    talk = year.consultation
    if talk is not None and talk.body is Body.WORKERS:
        yield ("consultation", "submitted"), talk.submitted, advice
    elif talk is not None:
        if talk.meeting is not None:
            latest = talk.meeting.toordinal() - int(law.number("submit_days_before_meeting"))
            yield ("consultation", "submitted"), talk.submitted, date.fromordinal(max(latest, 1))
        yield ("consultation", "advice"), talk.advice, advice
    for entry in year.entries(YearState.ADOPTED):
        yield year.path_of(entry), entry.date, adopted
