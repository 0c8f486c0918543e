"""A remark without what it says about others: who is named in it stays out."""

import re
from collections.abc import Callable

from opleiding.policy import Policy
from opleiding.records.localised import Words
from opleiding.records.people import Person

LEFT_OUT = "[…]"
"""What stands where somebody else was named, in every language."""
_PSEUDONYM = r"p-(?=[a-z0-9]*\d)[a-z0-9]+"

Redact = Callable[[Words | None], Words | None]


def redaction(policy: Policy, person: str) -> Redact:
    """Takes every pseudonym but the person's own out of a text of the company, in each language.

    Those of people whose record is gone as well, as far as they look like one.
    """
    known = sorted(policy.ids(Person.folder), key=len, reverse=True)
    names = "|".join((*map(re.escape, known), _PSEUDONYM))
    found = re.compile(rf"(?<![\w-])(?:{names})(?![\w-])", re.IGNORECASE)

    def left_out(match: re.Match[str]) -> str:
        return match[0] if match[0].lower() == person else LEFT_OUT

    def redact(text: Words | None) -> Words | None:
        if text is None:
            return None
        written = text.written()
        if isinstance(written, str):
            return Words(plain=found.sub(left_out, written))
        return Words(**{name: found.sub(left_out, one) for name, one in written.items()})

    return redact
