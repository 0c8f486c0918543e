"""A certificate that runs out, and nothing is planned to renew it.

Keeping knowledge up to date is part of the work. Ninety days ahead there is still
time to choose a day; a next step `refresh` for the person, or a session to come that
leads to this competence, is enough.

Bad:   `valid_until: 2026-12-31` in November, and no refresher.
Good:  a follow-up with `person: p-7f3k`, `kind: refresh`.
"""

from collections.abc import Iterator

from opleiding.facts.skills.certificates import Validity
from opleiding.facts.skills.renewal import to_renew
from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.records.people import Person
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_

_EXPIRED = N_("The certificate `{skill}` was valid until {day}, and no refresher is planned yet.")


@rule(
    "OP1003",
    Severity.WARNING,
    says=N_("The certificate `{skill}` is valid until {day}, and no refresher is planned yet."),
    mend=N_("opleiding next propose --person {id} --kind refresh"),
)
def certificate_running_out(policy: Policy) -> Iterator[Hit]:
    """Certificates within ninety days of their last day, or past it, without a refresher."""
    for held in to_renew(policy):
        person = policy.find(Person, held.person)
        if person:
            path = held.where.path if held.where.file == person.file else ("certificates",)
            hit = Hit(person, *path, skill=held.skill, day=held.valid_until)
            yield hit.worded(says=_EXPIRED) if held.validity is Validity.EXPIRED else hit
