"""The words of a drafted plan, in the language of the person; and what a draft lacks, to whoever drafts."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from opleiding.cli import show
from opleiding.cli.desk import Desk
from opleiding.cli.language import _
from opleiding.facts.draft.concern import Aside
from opleiding.facts.draft.draft import Draft, Lack, Missing
from opleiding.records.needs import Need
from opleiding.records.objectives import Objective
from opleiding.sentence import N_

if TYPE_CHECKING:
    from opleiding.text.words import Words

_LACKS = {
    Lack.GOALS: N_("No goal concerns {person} today: name one with --goals, or say in a goal whom it concerns."),
    Lack.PERIOD: N_("No goal says by when: say --period, such as 2027-01-11/2027-06-30."),
    Lack.LEVEL: N_("Nobody has written down yet where {person} stands in `{about}`: add it to `skills:` in people/{person}.yaml, or say --start."),
    Lack.TRAINING: N_("No training is chosen for `{about}` yet: opleiding form advise {about}"),
    Lack.FOLLOWED: N_("{person} followed what is chosen for `{about}` already: what comes next isn't chosen yet. See: opleiding form advise {about}"),
    Lack.GUIDE: N_("Nobody who masters this is known to guide yet. Ask them, and write it under `guides:`: {about}"),
    Lack.CHECKS: N_("No check days: `monitoring.every_weeks` is 0, or {person} doesn't work then."),
}  # fmt: skip
_NOBODY = N_("Nobody is known to master this yet: say who guides with --guide-person or --guide-provider.")  # fmt: skip
_ASIDES = {
    Aside.REACHED: N_("`{goal}`: {person} is at that level already."),
    Aside.PLANNED: N_("`{goal}`: stands in {plan} already."),
    Aside.NOT_APPROVED: N_("`{goal}` isn't approved yet: opleiding goals move {goal} approved"),
    Aside.PAST: N_("`{goal}`: its day is past. Give it another, or say how it ended."),
}


def tree_of(desk: Desk, found: Draft) -> dict[str, Any]:
    """A draft as a record: what there is nothing to draft from stays out."""
    guide = found.guide
    tree: dict[str, Any] = {
        "person": found.person.id,
        "period": str(found.period) if found.period else None,
        "context": _context(desk, found),
        "goals": [goal.id for goal in found.goals],
        "start": [one.model_dump(mode="json") for one in found.start],
        "expectations": _expectations(desk, found),
        "guide": guide.model_dump(mode="json", by_alias=True, exclude_none=True) if guide else None,
        "activities": [one.model_dump(mode="json") for one in found.activities],
        "checks": [str(day) for day in found.checks],
    }
    return {key: value for key, value in tree.items() if value}


def _words(desk: Desk, found: Draft) -> "Words":
    from opleiding.text.words import words

    return words(str(found.person.language or desk.policy.organisation.language))


def _context(desk: Desk, found: Draft) -> str | None:
    """What came up in daily work, and what the company wants with it: as they are written down."""
    policy, words = desk.policy, _words(desk, found)
    needs = (policy.find(Need, one) for goal in found.goals for one in goal.answers)
    serves = (policy.find(Objective, one) for goal in found.goals for one in goal.objectives)
    told = []
    for sentence, records in (
        (N_("What came up in daily work: {titles}."), needs),
        (N_("What we want to reach together: {titles}."), serves),
    ):
        titles = dict.fromkeys(one.title.into(words.language) for one in records if one)
        told += [words.say(sentence, titles="; ".join(titles))] if titles else []
    return " ".join(told) or None


def _expectations(desk: Desk, found: Draft) -> dict[str, Any] | None:
    """A first wording for each of the three, to amend together."""
    if not found.goals:
        return None
    words = _words(desk, found)
    free = N_("give room to use it at work, and follow at the checks how it goes")
    hours = found.hours_a_month
    if hours is not None:
        free = N_("keep {hours} hours a month free, give room to use it at work, and follow at the checks how it goes")  # fmt: skip
    person = N_("practise at work what is learnt, come to what is planned, and say in time what would help")  # fmt: skip
    trainer = N_("start from today's level, practise on cases from daily work, and give feedback at every check")  # fmt: skip
    return {
        "person": words.say(person),
        "trainer": words.say(trainer),
        "manager": words.say(free, hours=hours),
        **({"hours_a_month": str(hours)} if hours is not None else {}),
    }


def show_draft(tree: dict[str, Any]) -> None:
    """A draft, part by part."""
    names = {
        "person": _("person"), "period": _("period"), "context": _("context"), "goals": _("goals"),
        "start": _("start"), "expectations": _("expectations"), "guide": _("guide"),
        "activities": _("activities"), "checks": _("checks"),
    }  # fmt: skip
    show.fields({names[key]: _shown(value) for key, value in tree.items() if key in names})


def _shown(value: Any) -> str:
    if isinstance(value, dict):
        return "\n".join(f"{key}: {one}" for key, one in value.items())
    if isinstance(value, list) and any(isinstance(one, dict) for one in value):
        return "\n".join(", ".join(f"{key}: {part}" for key, part in one.items()) for one in value)
    return ", ".join(value) if isinstance(value, list) else str(value)


def lacking(desk: Desk, found: Draft, tree: dict[str, Any]) -> Iterator[str]:
    """What is missing still, and which goals were left out, as sentences; not what was typed."""
    who = desk.named(found.person.id)
    for one in found.missing:
        if not _typed(one, tree):
            named = ", ".join(one.about)
            sentence = _LACKS[one.lack]
            if one.lack is Lack.GUIDE and not one.about:
                sentence = _NOBODY
            yield desk.words.say(sentence, person=who, about=named)
    for aside in found.aside:
        if aside.aside is not None:
            values = {"goal": aside.goal.id, "plan": aside.plan, "person": who}
            yield desk.words.say(_ASIDES[aside.aside], **values)


def _typed(missing: Missing, tree: dict[str, Any]) -> bool:
    """Whether it was given as an option."""
    if missing.lack is Lack.LEVEL:
        return any(one.get("skill") in missing.about for one in tree.get("start", []))
    field = {
        Lack.GOALS: "goals", Lack.PERIOD: "period", Lack.TRAINING: "activities",
        Lack.FOLLOWED: "activities", Lack.GUIDE: "guide", Lack.CHECKS: "checks",
    }[missing.lack]  # fmt: skip
    return bool(tree.get(field))
