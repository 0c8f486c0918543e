"""A benefit that speaks of several years, where one year is counted.

Of a short programme only the first year counts (Phillips' ninth principle): what
lasts longer is rarely the training's alone. A change is that of one year; who wants
to look further says so with `--years`, and sees it said on the page.

Bad:   `{what: minder schade over drie jaar, indicator: schade, change: -30}`
Good:  `{what: minder schade, indicator: schade, change: -10}`
"""

import re
from collections.abc import Iterator

from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.records.cases import Case
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_

_YEARS = re.compile(
    r"\b(?:[2-9]|[1-9]\d|twee|drie|vier|vijf|tien|deux|trois|quatre|cinq|dix|two|three|four|five|ten)"
    r"\s+(?:jaar|jaren|ans|années|years)\b",
    re.IGNORECASE,
)


@rule(
    "OP0406",
    Severity.WARNING,
    says=N_("This benefit speaks of “{words}”; its change is counted as that of one year."),
    mend=N_("Write the change of one year, and look further with `--years`."),
)
def benefit_of_several_years(policy: Policy) -> Iterator[Hit]:
    """Benefits with a change, whose words name more than one year."""
    for case in policy.all(Case):
        for at, option in enumerate(case.options):
            for index, benefit in enumerate(option.benefits):
                texts = benefit.what.texts() if benefit.what and benefit.change else ()
                found = next(filter(None, map(_YEARS.search, texts)), None)
                if found:
                    path = ("options", at, "benefits", index, "what")
                    yield Hit(case, *path, words=found[0])
