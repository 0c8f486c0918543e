"""A session has a place again, and somebody waits for it.

Who asked first moves up when a place comes free. `sessions enrol` and `withdraw` see
to that by themselves; a change by hand can leave a place open. Who is away, or busy
elsewhere at that hour, is passed over and stays in line.

Bad:   eleven participants, `places: {max: 12}`, and `waiting: [{person: p-7f3k, …}]`.
Good:  `p-7f3k` among the participants, and told so.
"""

from collections.abc import Iterator

from opleiding.facts.sessions.places import UPCOMING, places
from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.records.sessions import Session
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_


@rule(
    "OP0618",
    Severity.WARNING,
    says=N_("There is a place for {person}, who has waited for it since {since}."),
    mend=N_("opleiding sessions enrol {id} {person}"),
)
def free_place_while_somebody_waits(policy: Policy) -> Iterator[Hit]:
    """Those who are next in line for a place that nobody has."""
    for session in policy.all(Session):
        if session.waiting and session.state in UPCOMING:
            up = places(policy, session).up
            for index, one in enumerate(session.waiting):
                if one.person in up:
                    yield Hit(session, "waiting", index, person=one.person, since=one.since)
