"""Step 10 · `opleiding next propose`: what asks for a next step, and writing one down."""

from typing import TYPE_CHECKING, Any

import typer

from opleiding.cli import show
from opleiding.cli.desk import Desk
from opleiding.cli.guided import ask_for
from opleiding.cli.kind import KindGroup
from opleiding.cli.knobs import Knob, knobs, typed_fields
from opleiding.cli.language import _
from opleiding.cli.options import as_json as json_option
from opleiding.cli.options import context, dry_run, needed, option, parameter, register
from opleiding.cli.records import entry_tree, meant, write_new
from opleiding.errors import WrongUse
from opleiding.records.followups import Followup
from opleiding.sentence import N_
from opleiding.text.words import words

if TYPE_CHECKING:
    from opleiding.facts.next.proposal import Proposal

_WITHOUT = frozenset({"id", "log", "proposal"})
_FIELDS = tuple(needed(knob, required=False) for knob in knobs(Followup, without=_WITHOUT))
_WANTED = ("kind", "because")


def add_propose(group: KindGroup) -> None:
    """Adds `propose` and `due`."""

    def propose(
        ctx: typer.Context, /, *, proposal: str | None, as_json: bool, **values: Any
    ) -> None:
        desk = Desk.of(ctx)
        typed = meant(desk, _FIELDS, typed_fields(_FIELDS, values))
        if proposal is None and not typed:
            _list(desk, as_json=as_json)
            return
        found = _proposed(desk, proposal) if proposal else None
        if proposal and found is None:
            desk.say(N_("That is written down already: nothing changes."))
            return
        if found and as_json:
            _show(desk, found)
            return
        tree = (_tree(desk, found) if found else {}) | typed
        _write(ctx, desk, group, tree, values)

    help_ = _("What asks for a next step, and why; or write one down.")
    register(group.app, "propose", propose, _options(group), help_)

    def due(ctx: typer.Context, /, *, as_json: bool) -> None:
        _list(Desk.of(ctx), as_json=as_json)

    about = _("What asks for a next step, with the reason.")
    register(group.app, "due", due, [context(), json_option()], about)


def _options(group: KindGroup) -> list[Any]:
    """All optional: with nothing typed, it is a list."""
    proposal = typer.Argument(
        metavar="PROPOSAL",
        help=_("A proposal to write down, as the list names it; nothing: the list."),
        autocompletion=_ids,
    )
    named = typer.Option("--id", help=_("The id, instead of one made from the title."))
    by, *log = group.log_options()
    return [
        context(),
        parameter("proposal", str | None, proposal, None),
        parameter("record_id", str | None, named, None),
        *(option(knob) for knob in _FIELDS),
        parameter("by", str | None, by.annotation.__metadata__[0], None),
        *log,
        dry_run(),
        json_option(),
    ]


def _show(desk: Desk, one: "Proposal") -> None:
    from opleiding.cli.next_told import data

    show.as_json("proposal", data(desk, one))


def _list(desk: Desk, *, as_json: bool) -> None:
    from opleiding.cli.next_told import data, print_proposal
    from opleiding.facts.next.proposals import proposals

    found = proposals(desk.policy)
    if as_json:
        show.as_json("proposals", [data(desk, one) for one in found])
        return
    for one in found:
        print_proposal(desk, one)
    if not found:
        desk.say(N_("Nothing asks for a next step today."))


def _proposed(desk: Desk, typed: str) -> "Proposal | None":
    """The proposal that was meant; None for one that was written down."""
    from opleiding.facts.next.proposals import proposals
    from opleiding.store.slug import resolved

    found = {one.id: one for one in proposals(desk.policy)}
    written = [step.proposal for step in desk.policy.all(Followup) if step.proposal]
    if any(one.startswith(typed) for one in written) and not any(
        one.startswith(typed) for one in found
    ):
        return None
    return found[resolved(desk.words.say(N_("the proposals")), typed, found)]


def _tree(desk: Desk, one: "Proposal") -> dict[str, Any]:
    from opleiding.cli.next_told import because

    if one.step is None:
        sentence = N_("What comes first here is no next step: {command}")
        raise WrongUse(sentence, command=one.command)
    spoken = words(str(desk.policy.organisation.language))
    return {
        **one.subject.fields(),
        "kind": str(one.step),
        "because": because(spoken, one),
        "proposal": one.id,
    }


def _write(
    ctx: Any, desk: Desk, group: KindGroup, tree: dict[str, Any], values: dict[str, Any]
) -> None:
    """Asks for what is missing, where somebody is there to answer."""
    for name in _WANTED:
        if name not in tree:
            tree[name] = _asked(ctx, desk, name)
    by = values["by"] or _asked(ctx, desk, "by")
    ordered = {name: tree[name] for name in Followup.model_fields if name in tree}
    ordered["log"] = [entry_tree(desk, "proposed", values | {"by": by}, {})]
    write_new(desk, group, ordered, record_id=values["record_id"], dry_run=values["dry_run"])


_HELP: dict[str, Knob] = {knob.name: knob for knob in _FIELDS}


def _asked(ctx: Any, desk: Desk, name: str) -> str:
    if desk.interactive:
        return ask_for(ctx, desk, name, required=True)
    help_ = (
        _HELP[name].help if name in _HELP else N_("Who did it: an id, or a name from the key file.")
    )
    told = desk.words.say(help_)
    raise WrongUse(N_("{option} is missing: {help}"), option=f"--{name}", help=told)


def _ids(ctx: typer.Context) -> list[str]:
    from opleiding.errors import Refusal
    from opleiding.facts.next.proposals import proposals

    try:
        desk = Desk.of(ctx.find_root())
        return [one.id for one in proposals(desk.policy) if one.step]
    except (Refusal, OSError):
        return []
