"""What `opleiding monitor` tells of a plan beside its figures: signs with what helps, and adjustments."""

from opleiding.cli.desk import Desk
from opleiding.facts.monitoring.adjusted import Adjusted, Since, adjustments
from opleiding.facts.monitoring.signs import open_signs
from opleiding.records.plans import Plan
from opleiding.sentence import N_
from opleiding.text.form import form


def tell_signs(desk: Desk, plan: Plan) -> None:
    """The early signs that wait for an adjustment, with the usual one for each."""
    language = desk.words.language
    for one in open_signs(plan):
        desk.say(
            N_("Sign of {day}: {name}. What usually helps: {adjustment}"),
            day=one.day,
            name=one.about.name.into(language),
            adjustment=one.about.adjustment.into(language),
        )


def tell_adjusted(desk: Desk, plan: Plan) -> None:
    """What followed on each adjustment."""
    for one in adjustments(plan):
        if one.since is Since.NOT_YET:
            desk.say(N_("Adjusted on {day}; no two checks around it tell yet."), day=one.day)
        else:
            desk.say(N_("{sentence}"), sentence=followed(desk, one))


def followed(desk: Desk, one: Adjusted) -> str:
    """How the checks after an adjustment went, in a sentence."""
    figure = form(desk.words.language)
    sentence = (
        N_("After the adjustment of {day}: gap {before} → {after}; {since}. An indication.")
        if one.indication
        else N_("After the adjustment of {day}: gap {before} → {after}; {since}.")
    )
    return desk.words.say(
        sentence,
        day=figure.day(one.day),
        before=figure.number(one.before, 0),
        after=figure.number(one.after, 0),
        since=one.since,
    )
