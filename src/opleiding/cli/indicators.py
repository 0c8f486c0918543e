"""`opleiding indicators`."""

from opleiding.cli.kind import KindGroup
from opleiding.cli.language import _
from opleiding.records.indicators import Indicator

group = KindGroup(Indicator, signed=False)
app = group.standard()
group.deed("read", "read", _("Write down a value."), needs=("value",), only=("source",))
