"""The catalogue · `opleiding trainings`."""

from opleiding.cli.imports import add_import
from opleiding.cli.kind import KindGroup
from opleiding.cli.training_kind import add_kind
from opleiding.records.trainings import Training

group = KindGroup(
    Training,
    opening="proposed",
    without=frozenset({"advice", "imported"}),
    then={
        "proposed": "opleiding form choose {id}",
        "chosen": "opleiding sessions add --training {id}",
    },
)
app = group.standard()
add_kind(group)
add_import(group)
