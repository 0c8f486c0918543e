"""The ten steps as data. Ten is the method: there will be no eleventh."""

from dataclasses import dataclass

from opleiding.sentence import N_


@dataclass(frozen=True, slots=True)
class Step:
    """One tip: its number, its group on the command line, and the folders of the records that show it."""

    number: int
    group: str
    title: str
    folders: tuple[str, ...]


STEPS = (
    Step(1, "needs", N_("Collect needs from daily work"), ("needs",)),
    Step(2, "goals", N_("Turn needs into learning goals"), ("goals",)),
    Step(3, "engage", N_("Win people over"), ("engagements",)),
    Step(4, "case", N_("Win management over"), ("cases",)),
    Step(5, "form", N_("Choose the training form"), ("trainings",)),
    Step(6, "plan", N_("Agree a personal training plan"), ("plans", "sessions")),
    Step(7, "align", N_("Align with the objectives"), ("years", "objectives")),
    Step(8, "monitor", N_("Check on the way"), ()),
    Step(9, "effect", N_("Measure the effect"), ("effects",)),
    Step(10, "next", N_("Decide the next step"), ("followups",)),
)


def step(number: int) -> Step:
    """Step 1 … 10."""
    return STEPS[number - 1]
