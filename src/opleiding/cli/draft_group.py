"""Step 6 · `opleiding plan create --everyone`: a plan for each person whom a goal concerns, in one write."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from opleiding.cli import show
from opleiding.cli.desk import Desk
from opleiding.cli.draft_plan import drafted, with_typed
from opleiding.cli.draft_words import lacking
from opleiding.cli.kind import KindGroup
from opleiding.cli.language import _
from opleiding.cli.records import entry_tree, validated
from opleiding.errors import WrongUse
from opleiding.records.people import Person
from opleiding.records.plans import Plan
from opleiding.records.spans import Period
from opleiding.sentence import N_

if TYPE_CHECKING:
    from opleiding.facts.draft.draft import Draft

Drafted = tuple["Draft", dict[str, Any]]


def create_for_everyone(
    desk: Desk, group: KindGroup, person: str | None, typed: dict[str, Any], values: dict[str, Any]
) -> None:
    """Drafts, shows and writes them all or none; who has a plan for that time is named."""
    if person is not None or values["record_id"] is not None or not typed.get("goals"):
        raise WrongUse(N_("--everyone is for whom --goals concern: leave PERSON and --id out."))
    new, there = _drafts(desk, typed)
    if any("period" not in tree for _draft, tree in new):
        raise WrongUse(N_("No goal says by when: say --period."))
    if new:
        heads = (_("person"), _("period"), _("guide"), _("activities"), _("checks"))
        show.table(heads, [_row(desk, tree) for _draft, tree in new])
    for plan, (_found, tree) in there:
        _tell_running(desk, plan, tree)
    _tell_lacks(desk, new)
    if not new:
        desk.say(N_("Everybody whom this concerns has a plan for that time, or is there already."))
        return
    _write(desk, group, [tree for _draft, tree in new], values)


def _drafts(desk: Desk, typed: dict[str, Any]) -> tuple[list[Drafted], list[tuple[Plan, Drafted]]]:
    from opleiding.facts.draft.concern import Aside, concerns, open_plans

    new: list[Drafted] = []
    there: list[tuple[Plan, Drafted]] = []
    for person in _whom(desk, typed["goals"]):
        asides = {one.goal.id: one.aside for one in concerns(desk.policy, person)}
        own = [one for one in typed["goals"] if one in asides and asides[one] is not Aside.REACHED]
        if not own:
            continue
        found = drafted(desk, person.id, {**typed, "goals": own})
        tree = with_typed(desk, found, {**typed, "goals": own})
        period = Period.read(tree["period"]) if "period" in tree else None
        plan = next((p for p in open_plans(desk.policy, person.id) if _meets(p, period)), None)
        if plan is None:
            new.append((found, tree))
        else:
            there.append((plan, (found, tree)))
    return new, there


def _whom(desk: Desk, goals: Sequence[str]) -> list[Person]:
    from opleiding.facts.draft.concern import concerns

    return [
        person
        for person in desk.policy.all(Person)
        if person.works_on(desk.policy.today)
        and any(one.goal.id in goals for one in concerns(desk.policy, person))
    ]


def _meets(plan: Plan, period: Period | None) -> bool:
    return period is not None and (
        plan.period.first <= period.last and period.first <= plan.period.last
    )


def _row(desk: Desk, tree: dict[str, Any]) -> tuple[object, ...]:
    guide = tree.get("guide", {})
    who = desk.named(guide["person"]) if "person" in guide else guide.get("provider")
    doing = ", ".join(str(one["training"]) for one in tree.get("activities", ()))
    return desk.named(tree["person"]), tree["period"], who, doing, len(tree.get("checks", ()))


def _tell_running(desk: Desk, plan: Plan, tree: dict[str, Any]) -> None:
    """What to add to a plan that goes on: goals and activities that aren't in it."""
    from opleiding.store.emit import flow

    goals = [one for one in tree["goals"] if one not in plan.goals]
    has = {one.training for one in plan.activities}
    doing = [one for one in tree.get("activities", ()) if one["training"] not in has]
    if not goals and not doing:
        desk.say(N_("{person} has it in {plan}."), person=plan.person, plan=plan.id)
        return
    parts = {"goals": goals, "activities": doing}
    more = "; ".join(f"{name}: {flow(value)}" for name, value in parts.items() if value)
    sentence = N_("{person} has {plan} ({state}) for that time. Add to it: {more}")
    desk.say(sentence, person=plan.person, plan=plan.id, state=plan.state, more=more)


def _tell_lacks(desk: Desk, new: Sequence[Drafted]) -> None:
    """Each lack once, though it be everybody's."""
    told = (one for found, tree in new for one in lacking(desk, found, tree))
    for sentence in dict.fromkeys(told):
        desk.say(N_("{sentence}"), sentence=sentence)


def _write(
    desk: Desk, group: KindGroup, trees: Sequence[dict[str, Any]], values: dict[str, Any]
) -> None:
    log = [entry_tree(desk, "drafted", values, {})]
    ids = list(
        desk.store.new_ids("plans", [f"{one['person']}-{one['period'][:4]}" for one in trees])
    )
    whole = [{**tree, "log": log} for tree in trees]
    for record_id, tree in zip(ids, whole, strict=True):
        validated(desk, group, record_id, tree)
    changes = [desk.store.added("plans", *one) for one in zip(ids, whole, strict=True)]
    then = ["opleiding plan list --state drafted"]
    desk.write(*changes, dry_run=values["dry_run"], then=then)
