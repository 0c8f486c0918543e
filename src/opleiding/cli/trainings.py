"""The catalogue · `opleiding trainings`."""

from opleiding.cli.kind import KindGroup
from opleiding.records.trainings import Training

group = KindGroup(
    Training,
    opening="proposed",
    without=frozenset({"advice"}),
    then={
        "proposed": "opleiding form choose {id}",
        "chosen": "opleiding sessions add --training {id}",
    },
)
app = group.standard()
