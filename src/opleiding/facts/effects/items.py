"""The questions of the forms by their stable ids, and the words of their scales."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from opleiding.records.effects import Depth, Role
from opleiding.records.localised import Words
from opleiding.sentence import N_


class Scale(StrEnum):
    """How a question is answered: 1 to 5 in words, on a scale of its own, or otherwise."""

    AGREE = "agree"
    FREQUENCY = "frequency"
    SUCCESS = "success"
    ABLE = "able"
    GRADE = "grade"
    OWN = "own"
    POINTS = "points"
    PERCENT = "percent"
    YES_NO = "yes_no"
    FACTORS = "factors"
    OPEN = "open"


STEPS: Mapping[Scale, Mapping[int, str]] = {
    Scale.AGREE: {
        1: N_("strongly disagree"),
        2: N_("disagree"),
        3: N_("in between"),
        4: N_("agree"),
        5: N_("strongly agree"),
        0: N_("not applicable"),
    },
    Scale.FREQUENCY: {
        1: N_("never"),
        2: N_("rarely"),
        3: N_("sometimes"),
        4: N_("often"),
        5: N_("always"),
        0: N_("no opportunity yet"),
    },
    Scale.SUCCESS: {
        1: N_("not tried yet"),
        2: N_("tried, nothing to show yet"),
        3: N_("yes, with a small result"),
        4: N_("yes, with a clear result"),
        5: N_("yes, with a clear result that can be measured"),
    },
    Scale.ABLE: {
        1: N_("not yet"),
        2: N_("with a lot of help"),
        3: N_("with a little help"),
        4: N_("on my own"),
        5: N_("well enough to help others"),
        0: N_("not applicable"),
    },
    Scale.GRADE: {
        1: N_("not yet"),
        2: N_("a beginning"),
        3: N_("halfway"),
        4: N_("nearly all of it"),
        5: N_("all of it"),
        0: N_("not applicable"),
    },
}
"""The words of each answer, 1 to 5; 0 is an answer as well, and stays out of every mean."""


@dataclass(frozen=True, slots=True)
class Question:
    """One question. `id` is its key in an answer: r1, b7, q3, `can.<goal>`, `hinders`, `points`.

    `values` fill the holes of the sentence. `lowest` to `highest` are the scores that it takes, 0
    besides where its scale has a word for that.
    """

    id: str
    level: Depth
    role: Role
    scale: Scale
    sentence: str
    values: Mapping[str, Words] = field(default_factory=dict)
    lowest: int = 1
    highest: int = 5

    def asked(self, say: Callable[..., str], language: str) -> str:
        """The question in a language; `say` is that of its `Words`."""
        return say(
            self.sentence, **{name: text.into(language) for name, text in self.values.items()}
        )

    @property
    def steps(self) -> Mapping[int, str]:
        """The words of its answers by score; empty where it has none."""
        return STEPS.get(self.scale, {})


def _bank(
    level: Depth, role: Role, scale: Scale, sentences: Mapping[str, str]
) -> tuple[Question, ...]:
    return tuple(Question(name, level, role, scale, said) for name, said in sentences.items())


REACTION = _bank(
    Depth.REACTION,
    Role.PARTICIPANT,
    Scale.AGREE,
    {
        "r1": N_("What we covered matters in my job."),
        "r2": N_("I knew beforehand what we would be able to do afterwards."),
        "r3": N_("It began at my level: not too easy, not too hard."),
        "r4": N_("The trainer made things clear."),
        "r5": N_("We practised enough."),
        "r6": N_("I can use the material at work."),
        "r7": N_("The length and the planning were right."),
        "r8": N_("I know what I will do differently."),
        "r9": N_("I will be able to use it within a month."),
        "r10": N_("I would recommend this training to a colleague."),
    },
)
REACTION_OPEN = _bank(
    Depth.REACTION,
    Role.PARTICIPANT,
    Scale.OPEN,
    {
        "keep": N_("What should stay as it is?"),
        "change": N_("What would make it even better?"),
    },
)
"""Answers to both become the remark of one form."""

GRADES = _bank(
    Depth.LEARNING,
    Role.TRAINER,
    Scale.GRADE,
    {
        "l1": N_("How much of it succeeded in the test before the training?"),
        "l2": N_("How much of it succeeded in the test after the training?"),
        "l3": N_("How much of it succeeded in the demonstration?"),
    },
)
ABILITY = Question(
    "l4",
    Depth.LEARNING,
    Role.PARTICIPANT,
    Scale.AGREE,
    N_("I can do what I learned without help."),
)
PROOF = (
    Question("points", Depth.LEARNING, Role.TRAINER, Scale.POINTS, N_("Points in the test")),
    Question("out_of", Depth.LEARNING, Role.TRAINER, Scale.POINTS, N_("The most that the test gives")),
    Question("passed", Depth.LEARNING, Role.TRAINER, Scale.YES_NO, N_("Did the demonstration succeed?")),
)  # fmt: skip

BEHAVIOUR = _bank(
    Depth.BEHAVIOUR,
    Role.PARTICIPANT,
    Scale.FREQUENCY,
    {
        "b1": N_("I use what I learned in my work."),
        "b2": N_("I do it well, without help."),
        "b3": N_("I get the chance to use it."),
        "b4": N_("My manager supports me in it."),
        "b5": N_("My colleagues support me in it."),
        "b6": N_("I have the time and the tools for it."),
    },
)
SUCCESS = Question(
    "b8",
    Depth.BEHAVIOUR,
    Role.PARTICIPANT,
    Scale.SUCCESS,
    N_("Did you use it for something that you can show a result of?"),
)
BARRIERS = (
    Question("hinders", Depth.BEHAVIOUR, Role.PARTICIPANT, Scale.FACTORS, N_("What stands in your way?")),
    Question("helps", Depth.BEHAVIOUR, Role.PARTICIPANT, Scale.FACTORS, N_("What helps you?")),
    Question("b7", Depth.BEHAVIOUR, Role.PARTICIPANT, Scale.OPEN, N_("What stops you at times, and what would help?")),
)  # fmt: skip
"""b7 is no score: its answer is the remark."""

MANAGER = _bank(
    Depth.BEHAVIOUR,
    Role.MANAGER,
    Scale.FREQUENCY,
    {
        "m1": N_("Our colleague uses what was learned."),
        "m2": N_("Our colleague does it well, without help."),
        "m3": N_("Our colleague gets the chance to use it."),
        "m4": N_("I notice the progress."),
        "m5": N_("It helps the department's result."),
    },
)
"""Managers and colleagues answer the same."""

REMARK = Question(
    "remark",
    Depth.BEHAVIOUR,
    Role.MANAGER,
    Scale.OPEN,
    N_("What do you notice, and what would help further?"),
)
SHARE = (
    Question("contribution", Depth.RESULTS, Role.MANAGER, Scale.PERCENT, N_("{indicator}: how much of what changed comes from this training, in percent?"), highest=100, lowest=0),
    Question("confidence", Depth.RESULTS, Role.MANAGER, Scale.PERCENT, N_("{indicator}: how sure are you of that, in percent?"), highest=100, lowest=0),
)  # fmt: skip
"""Once for each indicator: `contribution.<indicator>` and `confidence.<indicator>`."""

CAN = N_("{behaviour}: how well can you do that without help?")
OTHERS_CAN = N_("{behaviour}: how well can our colleague do that without help?")
OWN = N_("{question}")

REMEDY: Mapping[str, str] = {
    "b1": N_("I work in the new way."),
    "m1": N_("The team works in the new way."),
    "m2": N_("The team does it well, without help."),
    "m3": N_("The team gets the chance to do it."),
}
"""What reads otherwise where something else than a training was changed."""

BANK: Mapping[str, Question] = {
    question.id: question
    for question in (
        *REACTION, *GRADES, ABILITY, *BEHAVIOUR, SUCCESS, *MANAGER,
        *REACTION_OPEN, *BARRIERS, REMARK, *PROOF, *SHARE,
    )
}  # fmt: skip
"""Every question that isn't a training's or a goal's own, by id."""
