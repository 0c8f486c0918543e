"""A need that holds a national number or an e-mail address.

People are pseudonyms here. What is once in the history of a repository is hard
to take out again, so numbers and addresses stay in the key file or the register.

Bad:   `reference: gesprek met jan.peeters@voorbeeld.be`
Good:  `reference: FG-2026-014`
"""

import re
from collections.abc import Iterator

from opleiding.facts.wording import texts
from opleiding.finding import Severity
from opleiding.policy import Policy
from opleiding.records.needs import Need
from opleiding.rules.rule import Hit, rule
from opleiding.sentence import N_

_ADDRESS = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(\.[\w-]{1,63})+")
_NUMBER = re.compile(r"(?<!\d)(\d\d)[. ]?(\d\d)[. ]?(\d\d)[- ]?(\d{3})[. ]?(\d\d)(?!\d)", re.ASCII)
_MODULUS = 97


@rule(
    "OP0103",
    Severity.ERROR,
    says=N_("This text holds what looks like a national number or an e-mail address."),
    mend=N_("Write the pseudonym, such as `{person}`, or the reference of the report instead."),
)
def need_names_somebody(policy: Policy) -> Iterator[Hit]:
    """Needs with personal data in their texts."""
    for need in policy.all(Need):
        for path, text in texts(need):
            if _ADDRESS.search(text) or any(map(_is_national_number, _NUMBER.findall(text))):
                yield Hit(need, *path, person=need.raised_by)


def _is_national_number(parts: tuple[str, ...]) -> bool:
    """Checked as the National Register does: modulo 97, with a 2 before births from 2000 on."""
    number, check = "".join(parts[:4]), int(parts[4])
    return check in {_MODULUS - int(born + number) % _MODULUS for born in ("", "2")}
