"""What an option of a case changes: nothing, how the work is done, or what people can do."""

from enum import StrEnum

from opleiding.records.cases import Option


class Way(StrEnum):
    """What an option changes."""

    NOTHING = "nothing"
    PROCEDURE = "procedure"
    TRAINING = "training"
    OTHER = "other"


def way_of(option: Option) -> Way:
    """By what it has: trainings, else a procedure, else costs of something else."""
    if option.trainings:
        return Way.TRAINING
    if option.procedure:
        return Way.PROCEDURE
    return Way.OTHER if option.costs else Way.NOTHING
