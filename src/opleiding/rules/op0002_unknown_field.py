"""A field that a record doesn't have.

A misspelt field would be read as if it weren't there, and nobody would miss it
until a figure is wrong. The nearest known name is given.

Bad:   `impakt: 4`
Good:  `impact: 4`
"""

from opleiding.finding import Severity
from opleiding.rules.rule import reader_rule

unknown_field = reader_rule("OP0002", Severity.ERROR, __name__)
