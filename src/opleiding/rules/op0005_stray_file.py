"""A file in a folder of records that isn't read as one.

Copies of editors, `.yml` files and names with capitals or spaces are passed
over. You are told, so that no record is missed without your knowing.

Bad:   `needs/Frans aan de balie.yml`
Good:  `needs/frans-aan-de-balie.yaml`
"""

from opleiding.finding import Severity
from opleiding.rules.rule import reader_rule

stray_file = reader_rule("OP0005", Severity.WARNING, __name__)
