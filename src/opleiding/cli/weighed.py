"""What speaks for a conclusion, in words: the figures, what was concluded before, what is against it."""

from typing import TYPE_CHECKING

from opleiding.cli.desk import Desk
from opleiding.records.effects import Effect, EffectState, Outcome
from opleiding.sentence import N_

if TYPE_CHECKING:
    from opleiding.facts.effects.evidence import Against, Evidence, Moved, Told
    from opleiding.text.form import Form
    from opleiding.text.words import Words


def evidence_text(desk: Desk, found: "Evidence") -> str:
    """The figures, in the language that the company's records are in; empty where there are none."""
    from opleiding.text.form import form
    from opleiding.text.words import words

    language = str(desk.policy.organisation.language)
    said, shown = words(language), form(language)
    moved = (_moved(said, shown, one) for one in found.moved)
    told = (_told(said, shown, one) for one in found.told)
    return "; ".join(text for text in (*moved, *told) if text)


def tell_evidence(desk: Desk, found: "Evidence", text: str) -> None:
    """What the figures say, and where they point: whoever concludes, decides."""
    if not text:
        desk.say(N_("No figure says anything about this moment yet."))
        return
    desk.say(N_("The figures say: {evidence}"), evidence=text)
    desk.say(N_("They point to: {outcome}. You decide."), outcome=found.points_to)


def tell_earlier(desk: Desk, effect: Effect | None, months: int) -> None:
    """What was concluded before at the same moment."""
    for entry in effect.entries(EffectState.CONCLUDED) if effect else ():
        if entry.months == months:
            desk.say(
                N_("Concluded before at this moment, on {day}: {outcome}. The new one counts."),
                day=entry.date,
                outcome=entry.outcome or Outcome.UNCLEAR,
            )


def tell_against(desk: Desk, found: "Against") -> None:
    """What doesn't go with an outcome of achieved: said, and left to whoever concludes."""
    for one in found.worse:
        desk.say(
            N_("{indicator} went the other way: say in the evidence why it is achieved even so."),
            indicator=one.name.into(desk.words.language),
        )
    if found.silent:
        desk.say(N_("No indicator was read and few people were heard: is it clear already?"))


def _moved(said: "Words", shown: "Form", one: "Moved") -> str:
    if one.now is None:
        return ""
    language = said.language
    values = {
        "indicator": one.indicator.name.into(language),
        "now": shown.number(one.now.value),
        "unit": one.indicator.unit.into(language),
    }
    if one.before is None:
        return said.say(N_("{indicator}: {now} {unit}"), **values)
    values["before"] = shown.number(one.before.value)
    if one.target is None:
        return said.say(N_("{indicator}: {before} → {now} {unit}"), **values)
    values["target"] = shown.number(one.target.value)
    return said.say(N_("{indicator}: {before} → {now} {unit}, target {target}"), **values)


def _told(said: "Words", shown: "Form", one: "Told") -> str:
    return said.say(
        N_("{role}: {mean} of 5 for behaviour, n = {n} ({certainty})"),
        role=one.role,
        mean=shown.number(one.mean, 1),
        n=one.people,
        certainty=one.certainty,
    )
