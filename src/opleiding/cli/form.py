"""Step 5 · `opleiding form`."""

from opleiding.cli.kind import KindGroup
from opleiding.cli.language import _
from opleiding.records.trainings import Training

group = KindGroup(Training, opening="proposed", then={"proposed": "opleiding form choose {id}"})
app = group.app
group.lists()
group.shows()
group.deed("choose", "chosen", _("Choose a training, with the reason."), needs=("because",))
