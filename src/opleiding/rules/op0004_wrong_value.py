"""A value that its field can't take.

Values are read by one stated rule each and never guessed: days as 2026-03-31,
amounts with a decimal point, choices from their list.

Bad:   `amount: 12,50` or `deadline: 31/03/2026`
Good:  `amount: 12.50` and `deadline: 2026-03-31`
"""

from opleiding.finding import Severity
from opleiding.rules.rule import reader_rule

wrong_value = reader_rule("OP0004", Severity.ERROR, __name__)
