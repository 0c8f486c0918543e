"""Goals that pull an indicator in opposite directions, or wear on another's.

What is good for one department should be good for the whole. Two goals that want
one indicator to go up and down undo each other's work, and so does a goal whose
gain tends to worsen the indicator that a colleague steers by (`strains:` of an
indicator says which). Both are reasonable by themselves; together they need a talk.

Bad:   sales wants calls of six minutes, the customer desk wants people to feel heard.
Good:  both agree on calls of eight minutes, or one of the two goals is withdrawn.
"""

from collections.abc import Iterator

from opleiding.facts.aligned.tension import Discord, tensions
from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_


@rule(
    "OP0706",
    Severity.WARNING,
    says=N_("This goal and {other} pull `{indicator}` in opposite directions."),
    mend=N_("Agree one `target:` together; see opleiding indicators show {indicator}."),
)
def departments_out_of_tune(policy: Policy) -> Iterator[Hit]:
    """Open goals that are out of tune with another goal, or with an objective."""
    for one in tensions(policy):
        other = one.other.file.removesuffix(".yaml")
        hit = Hit(one.goal, "criterion", other=other, indicator=one.indicator.id)
        if one.discord is Discord.STRAIN:
            says = N_("What this goal brings tends to make `{indicator}` worse, which {other} steers by.")  # fmt: skip
            mend = N_("Agree together how far each goes; see opleiding indicators show {indicator}.")  # fmt: skip
            hit = hit.worded(says=says, mend=mend)
        yield hit
