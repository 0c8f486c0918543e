"""`opleiding needs propose`: what the matrix and laws to come ask for, as commands; nothing is added by itself."""

from shlex import quote
from typing import TYPE_CHECKING, Any

import typer

from opleiding.cli import show
from opleiding.cli.desk import Desk
from opleiding.cli.language import _
from opleiding.cli.options import as_json as json_option
from opleiding.cli.options import context, register
from opleiding.sentence import N_

if TYPE_CHECKING:
    from opleiding.facts.legislation import LawToCome
    from opleiding.facts.skills.wanted import Wanted


def add_propose(app: typer.Typer) -> None:
    """Adds the command to the group."""

    def propose(ctx: typer.Context, /, *, as_json: bool) -> None:
        from opleiding.facts.legislation import laws_to_come
        from opleiding.facts.skills.wanted import wanted

        desk = Desk.of(ctx)
        laws, found = laws_to_come(desk.policy), wanted(desk.policy)
        if as_json:
            data = [*(_law_data(desk, one) for one in laws), *(_data(desk, one) for one in found)]
            show.as_json("proposed-needs", data)
            return
        for law in laws:
            show.out(_law_reason(desk, law))
            show.out(_law_command(law, desk.words.language))
        for one in found:
            show.out(" ".join(("#", *_reason(desk, one))))
            show.out(_command(one, desk.words.language))
        if not (laws or found):
            desk.say(N_("Neither the skills matrix nor a law to come asks for anything new."))

    register(
        app,
        "propose",
        propose,
        [context(), json_option()],
        _("Needs that the skills matrix and laws to come show, each as a command to add it."),
    )


_LAW = N_("# law from {date}: {source}, read on {read}; for information, no legal advice")
_VERIFY = N_("# law from {date}: {source}, read on {read}, verify it; for information, no legal advice")  # fmt: skip


def _law_reason(desk: Desk, one: "LawToCome") -> str:
    from opleiding.law.parameters import Sure

    sentence = _VERIFY if one.sure is Sure.VERIFY else _LAW
    return desk.words.say(sentence, date=one.applies_from, source=one.source, read=one.read)


def _law_data(desk: Desk, one: "LawToCome") -> dict[str, Any]:
    return {
        "skill": None,
        "reason": "legislation",
        "what": one.what.into(desk.words.language),
        "deadline": one.applies_from,
        "source": one.source,
        "read": one.read,
        "sure": one.sure,
        "place": one.where.file if one.where else None,
        "note": desk.words.say(N_("For information; this is no legal advice.")),
        "command": _law_command(one, desk.words.language),
    }


def _law_command(one: "LawToCome", language: str) -> str:
    from opleiding.facts.next.laws import command

    return command(one, language)


def _reason(desk: Desk, one: "Wanted") -> list[str]:
    weight = [] if one.weight is None else [str(one.weight)]
    return [desk.words.term(one.reason), *weight, *([f"({one.law})"] if one.law else [])]


def _data(desk: Desk, one: "Wanted") -> dict[str, Any]:
    return {
        "skill": one.skill.id,
        "reason": str(one.reason),
        "law": one.law,
        "function": one.function,
        "weighted_gap": one.weight,
        "deadline": one.deadline,
        "command": _command(one, desk.words.language),
    }


def _command(one: "Wanted", language: str) -> str:
    parts = ["opleiding needs add", quote(one.title(language))]
    source = (
        ["legislation", f"--source-reference {quote(one.law)}"] if one.law else ["skills_matrix"]
    )
    parts += ["--source-kind", *source]
    if one.function:
        parts.append(f"--affects-functions {quote(one.function)}")
    if one.deadline:
        parts.append(f"--deadline {one.deadline}")
    return " ".join((*parts, f"--impact {one.skill.weight}", "--raised-by … --by …"))
