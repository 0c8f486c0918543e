"""The framework's own sentences that a user sees, so that our catalogues translate them too."""

from opleiding.sentence import N_

BORROWED = (
    N_("Arguments"),
    N_("Options"),
    N_("Commands"),
    N_("[required]"),
    N_("[default: {}]"),
    N_("[env var: {}]"),
    N_("Missing command."),
    N_("(dynamic)"),
)
