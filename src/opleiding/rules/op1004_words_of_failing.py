"""A word of failing in a plan, an effect or a next step.

Learning starts from a positive story: there are points to improve, no failings.
These records are read by the people that they are about.

Bad:   `because: zwakke punten aan de telefoon`
Good:  `because: verbeterpunten aan de telefoon`
"""

import re
from collections.abc import Iterator

from opleiding.facts.wording import own_words
from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.records.base import Record
from opleiding.records.effects import Effect
from opleiding.records.followups import Followup
from opleiding.records.plans import Plan
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_

_WORDS = {
    "verbeterpunt": r"tekort(en|koming(en)?)?|fal(en|ing)|faal(t|de|den)|gefaald|mislukt(e|en)?"
    r"|mislukking(en)?|zwak(ke)? punt(en)?|zwakte(s|n)?|onvoldoende(s)?",
    "point d'amélioration": r"échecs?|lacunes?|faiblesses?|points? faibles?|insuffisant(e|s|es)?"
    r"|insuffisances?|manquements?",
    "point to improve": r"failures?|failings?|fail(s|ed)?|shortcomings?|deficien(t|cy|cies)"
    r"|deficits?|weakness(es)?|weak points?|inadequate",
}
_FAILING = {
    better: re.compile(rf"(?<!\w)({words})(?!\w)", re.IGNORECASE)
    for better, words in _WORDS.items()
}
_KINDS: tuple[type[Record], ...] = (Plan, Effect, Followup)


@rule(
    "OP1004",
    Severity.WARNING,
    says=N_("“{word}” stands here; a positive story speaks of a “{better}”."),
    mend=N_("Write “{better}”, or say what will be better, instead of “{word}”."),
)
def words_of_failing(policy: Policy) -> Iterator[Hit]:
    """Texts of plans, effects and follow-ups with a word of failing, in any of the languages."""
    for kind in _KINDS:
        for record in policy.all(kind):
            for path, text in own_words(record):
                for better, failing in _FAILING.items():
                    if found := failing.search(text):
                        yield Hit(record, *path, word=found[0], better=better)
