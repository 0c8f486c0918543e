"""A file that can't be read as a record.

A record is UTF-8 text in plain YAML: names and values, nothing that a program
could be made to run. Doubled keys, tags, unclosed quotes, tabs and the markers
of an unresolved merge all end up here, each with its line and column.

Bad:   `title: "Frans aan de balie` – the quote is never closed.
Good:  `title: Frans aan de balie`
"""

from opleiding.finding import Severity
from opleiding.rules.rule import reader_rule

unreadable = reader_rule("OP0001", Severity.ERROR, __name__)
