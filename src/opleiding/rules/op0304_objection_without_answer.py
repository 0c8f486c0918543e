"""An objection that waits for an honest answer.

Resistance is information. An objection that is written down and answered turns a
sceptic into somebody who was heard.

Bad:   `objections: [{objection: We hebben daar geen tijd voor}]`
Good:  `objections: [{objection: …, answer: Het gebeurt binnen de uren, in maart}]`
"""

from collections.abc import Iterator

from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.records.engagements import Engagement
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_


@rule(
    "OP0304",
    Severity.WARNING,
    says=N_("This objection waits for an answer."),
    mend=N_("Add `answer:` to it, honest and short."),
)
def objection_without_answer(policy: Policy) -> Iterator[Hit]:
    """Objections without an answer."""
    for message in policy.all(Engagement):
        for index, objection in enumerate(message.objections):
            if objection.answer is None:
                yield Hit(message, "objections", index)
