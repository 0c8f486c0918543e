"""`opleiding objectives`."""

from opleiding.cli.kind import KindGroup
from opleiding.records.objectives import Objective

app = KindGroup(Objective).standard()
