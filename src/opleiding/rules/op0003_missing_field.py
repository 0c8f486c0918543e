"""A field that every record of its kind has is missing here.

A few fields carry the rest: a need without a title can't be shown, a training
without a form can't be planned.

Bad:   a need with only a `title`.
Good:  a need with `title`, `raised_by` and a `log` that opens with `did: raised`.
"""

from opleiding.finding import Severity
from opleiding.rules.rule import reader_rule

missing_field = reader_rule("OP0003", Severity.ERROR, __name__)
