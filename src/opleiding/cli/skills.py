"""`opleiding skills`."""

from opleiding.cli.kind import KindGroup
from opleiding.records.skills import Skill

app = KindGroup(Skill).standard()
