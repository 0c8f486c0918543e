"""Who takes another remedy on, what is done and by when: asked in the same breath as the analysis."""

from typing import Any

from opleiding.cli.desk import Desk
from opleiding.cli.guided import ask_for
from opleiding.cli.knobs import knobs, typed_fields
from opleiding.cli.records import meant
from opleiding.errors import WrongUse
from opleiding.records.needs import TRAINING_REMEDIES, NeedEntry, Remedy
from opleiding.sentence import N_

REDIRECT = tuple(knob for knob in knobs(NeedEntry) if knob.keys[0] in {"owner", "action", "due"})
"""The options; all three or none."""

_ASIDE = frozenset(Remedy) - TRAINING_REMEDIES - {Remedy.NOTHING}


def redirected(ctx: Any, desk: Desk, remedy: Remedy, values: dict[str, Any]) -> dict[str, Any]:
    """Owner, action and day as typed or told; empty where nobody took it on yet.

    Refuses them beside a training, and refuses one without the others.
    """
    given = {knob.name for knob in REDIRECT if values[knob.name] is not None}
    if remedy not in _ASIDE:
        if given:
            sentence = N_("--owner, --action and --due go with another remedy; this is {remedy}.")
            raise WrongUse(sentence, remedy=remedy)
        return {}
    if not given and not desk.interactive:
        return {}
    if not given:
        desk.say(N_("Somebody takes this on, instead of a training. Enter: that is for later."))
    told = dict(values)
    for knob in REDIRECT:
        if told[knob.name] is None:
            if not desk.interactive:
                help_ = desk.words.say(knob.help)
                raise WrongUse(N_("{option} is missing: {help}"), option=knob.option, help=help_)
            told[knob.name] = ask_for(ctx, desk, knob.name, required=bool(given))
        if not told[knob.name]:
            return {}
        given.add(knob.name)
    return meant(desk, REDIRECT, typed_fields(REDIRECT, told)) | {"remedy": str(remedy)}
