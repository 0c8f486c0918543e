"""An answer about the behaviour of somebody who wasn't there.

What somebody does who didn't follow the training is no effect of it, and would
count in the mean of those who did.

Bad:   an answer about `p-2mmd`, who isn't among the participants.
Good:  answers about participants who followed hours.
"""

from collections.abc import Iterator

from opleiding.facts.effects.attendance import attended
from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.records.effects import Depth, Effect
from opleiding.records.sessions import Session
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_


@rule(
    "OP0905",
    Severity.ERROR,
    says=N_("{person} didn't follow session `{session}`, and this answer is about {person}."),
    mend=N_("Write the person that it is about, or take this answer out."),
)
def behaviour_of_absent(policy: Policy) -> Iterator[Hit]:
    """Answers about behaviour of people who didn't attend."""
    for effect in policy.all(Effect):
        session = policy.find(Session, effect.session)
        if session is None:
            continue
        present = {participant.person for participant in attended(session)}
        for index, answer in enumerate(effect.answers):
            named = answer.person is not None and answer.person not in present
            if answer.level is Depth.BEHAVIOUR and named:
                path = ("answers", index, "person")
                yield Hit(effect, *path, person=answer.person, session=session.id)
