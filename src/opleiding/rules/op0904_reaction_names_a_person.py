"""A reaction that says whose it is.

People are frank about a course when nobody sees who wrote what. A reaction form
carries a token, never a person; reports show it for groups only.

Bad:   `{…, level: reaction, person: p-7f3k, r1: 2}`
Good:  `{…, level: reaction, token: t1, r1: 2}`
"""

from collections.abc import Iterator
from itertools import count

from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.records.effects import Depth, Effect
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_


@rule(
    "OP0904",
    Severity.ERROR,
    says=N_("A reaction is anonymous, and this one names a person."),
    mend=N_("Take `person:` out, and write `token: {token}` instead."),
)
def reaction_names_a_person(policy: Policy) -> Iterator[Hit]:
    """Answers of level reaction with a person."""
    for effect in policy.all(Effect):
        tokens = {answer.token for answer in effect.answers}
        free = next(token for n in count(1) if (token := f"t{n}") not in tokens)
        for index, answer in enumerate(effect.answers):
            if answer.level is Depth.REACTION and answer.person is not None:
                yield Hit(effect, "answers", index, "person", token=free)
