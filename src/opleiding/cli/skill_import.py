"""`opleiding skills import FILE…`: chosen competences of a framework become ours."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import typer

from opleiding.cli import show
from opleiding.cli.desk import Desk
from opleiding.cli.language import _
from opleiding.cli.options import as_json as json_option
from opleiding.cli.options import context, dry_run, parameter, register
from opleiding.errors import WrongUse
from opleiding.records.skills import SkillKind
from opleiding.sentence import N_

if TYPE_CHECKING:
    from opleiding.cli.adopting import Adopted, Choice
    from opleiding.exchange.frameworks.competence import Trouble
    from opleiding.exchange.frameworks.framework import Framework, Typed

_SHOWN = 50
_YES = frozenset({"y", "yes", "j", "ja", "o", "oui"})
_FIELDS = ("id", "name", "name_nl", "name_fr", "name_en", "description", "kind", "esco_uri",
           "function", "level", *(f"level_{n}" for n in range(5)))  # fmt: skip


def add_import(app: typer.Typer) -> None:
    """Adds the command to the group."""
    text, many = typer.Option, list[str]
    parameters = [
        context(),
        parameter("files", many, typer.Argument(metavar="FILE…", help=_("Tables (.csv, .xlsx), YAML files, or a folder of them."))),
        parameter("only", many, text("--only", metavar="WORD", help=_("Those whose name, synonyms or group hold this word.")), []),
        parameter("select", many, text("--select", metavar="ID", help=_("This one, by its id in the list, or any clear beginning of it.")), []),
        parameter("everything", bool, text("--all", help=_("All of it, however many.")), False),
        parameter("mapped", many, text("--map", metavar="FIELD=HEADER", help=_('The column of a field, such as name="Competentie".')), []),
        parameter("functions", many, text("--function", metavar="HEADER", help=_("A column that says which level this function needs; those of your people are known.")), []),
        parameter("levels", many, text("--level", metavar="NAME=N", help=_("Which level, 0 to 4, a name in the framework stands for.")), []),
        parameter("kind", str, text("--kind", help=_("What they are where the framework doesn't say.") + f" ({', '.join(SkillKind)})", autocompletion=lambda: [str(k) for k in SkillKind]), str(SkillKind.SKILL)),
        parameter("language", str | None, text("--in", metavar="nl|fr|en", help=_("The language of the framework, if the name of the file doesn't say.")), None),
        parameter("yes", bool, text("--yes", help=_("Agree with how it is read.")), False),
        dry_run(),
        json_option(),
    ]  # fmt: skip
    help_ = _("Competences of a framework: from CSV, Excel, YAML or ESCO.")
    register(app, "import", _import, parameters, help_)


def _import(
    ctx: typer.Context,
    /,
    *,
    files: list[str],
    kind: str,
    language: str | None,
    yes: bool,
    dry_run: bool,
    as_json: bool,
    **typed: Any,
) -> None:
    from opleiding.cli.adopting import Choice, written
    from opleiding.cli.framework_files import read_framework

    desk = Desk.of(ctx)
    _among(kind, "--kind", [str(one) for one in SkillKind])
    _among(language or "nl", "--in", ["nl", "fr", "en"])
    found, unread = read_framework(desk.directory, files, _typed(desk, typed), language)
    _tell(desk, found, unread)
    choice = Choice(tuple(typed["only"]), tuple(typed["select"]), typed["everything"])
    adopted = _chosen(desk, found, choice, as_json=as_json)
    changes, troubles = written(desk, adopted, kind)
    if troubles:
        _refuse(desk, adopted, troubles, as_json=as_json)
    if changes and not (yes or dry_run):
        _agree(desk, len(changes))
    if changes and not (dry_run and as_json):
        desk.write(*changes, dry_run=dry_run, then=("opleiding skills list",))
    _finish(desk, adopted, as_json=as_json)


def _among(typed: str, option: str, known: Sequence[str]) -> None:
    if typed not in known:
        sentence = N_("{option}: `{typed}` isn't one of {known}.")
        raise WrongUse(sentence, option=option, typed=typed, known=", ".join(known))


def _typed(desk: Desk, typed: dict[str, Any]) -> "Typed":
    from opleiding.exchange.frameworks.framework import Typed
    from opleiding.exchange.headers import plain
    from opleiding.records.people import Person

    columns = dict(_pair(one, "--map", "FIELD=HEADER") for one in typed["mapped"])
    for field in columns:
        _among(field, "--map", _FIELDS)
    levels = dict(_pair(one, "--level", "NAME=N") for one in typed["levels"])
    for level in levels.values():
        _among(level, "--level", ["0", "1", "2", "3", "4"])
    ours = [person.function for person in desk.policy.all(Person)]
    functions = {plain(name): name for name in (*ours, *typed["functions"])}
    return Typed(columns, functions, {name: int(level) for name, level in levels.items()})


def _pair(typed: str, option: str, form: str) -> tuple[str, str]:
    name, _sign, value = typed.partition("=")
    if not name.strip() or not value.strip():
        raise WrongUse(N_("{option} {typed}: write {form}."), option=option, typed=typed, form=form)
    return name.strip(), value.strip()


def _tell(desk: Desk, found: "Framework", unread: Sequence[str]) -> None:
    for sentence, values in found.reading:
        desk.say(sentence, **values)
    if unread:
        desk.say(N_("Not read: {files}"), files=", ".join(unread))


def _chosen(
    desk: Desk, found: "Framework", choice: "Choice", *, as_json: bool
) -> "tuple[Adopted, ...]":
    from opleiding.cli.adopting import MANY, Choice, chosen

    adopted = chosen(desk, found, choice)
    if len(adopted) <= MANY or choice.is_made:
        return adopted
    if as_json:
        _as_json(adopted, ())
    else:
        _list(desk, adopted)
    if not desk.interactive:
        sentence = N_("Nothing was written: {n} competences are many at once. Choose with --only WORD or --select ID, or say --all.")  # fmt: skip
        raise WrongUse(sentence, n=len(adopted))
    question = desk.words.say(N_("Which of them? Words in their name, with commas between"))
    typed = str(typer.prompt(question, err=True)).split(",")
    return chosen(desk, found, Choice(only=tuple(word.strip() for word in typed if word.strip())))


def _list(desk: Desk, adopted: "Sequence[Adopted]") -> None:
    heads = (_("id"), _("kind"), _("competence"), _("here as"))
    rows = [
        (
            one.id,
            desk.words.term(SkillKind(one.competence.kind or SkillKind.SKILL)),
            next(iter(one.competence.name.values()), "–"),
            one.known or "",
        )
        for one in adopted[:_SHOWN]
    ]
    show.table(heads, rows)
    if len(adopted) > _SHOWN:
        desk.say(N_("… and {more} more."), more=len(adopted) - _SHOWN)


def _refuse(
    desk: Desk, adopted: "Sequence[Adopted]", troubles: "Sequence[Trouble]", *, as_json: bool
) -> None:
    if as_json:
        _as_json(adopted, troubles)
    for one in troubles[:_SHOWN]:
        show.complain(f"{one.place} {desk.words.say(one.sentence, **one.values)}")
    if len(troubles) > _SHOWN:
        desk.say(N_("… and {more} more."), more=len(troubles) - _SHOWN)
    desk.say(N_("Nothing was written. Mend these, or choose others with --only or --select."))
    raise typer.Exit(1)


def _agree(desk: Desk, n: int) -> None:
    if not desk.interactive:
        sentence = N_("Is it read rightly? Then say --yes; else see --map, --level and --function.")
        raise WrongUse(sentence)
    question = desk.words.say(N_("Write these competences, {n} of them?"), n=n)
    prompt = desk.words.say(N_("{question} [yes/no]"), question=question)
    if str(typer.prompt(prompt, err=True)).strip().lower() not in _YES:
        raise typer.Abort


def _finish(desk: Desk, adopted: "Sequence[Adopted]", *, as_json: bool) -> None:
    if as_json:
        _as_json(adopted, ())
    for one in [one for one in adopted if one.known][:_SHOWN]:
        name = next(iter(one.competence.name.values()))
        desk.say(N_("Already here, and left as it is: skills/{id} ({name})."), id=one.known, name=name)  # fmt: skip


def _as_json(adopted: "Sequence[Adopted]", troubles: "Sequence[Trouble]") -> None:
    competences = [
        {
            "id": one.id,
            "here": one.known is not None,
            "name": _named(one.competence.name),
            "kind": one.competence.kind,
            "levels": {level: _named(texts) for level, texts in one.competence.levels.items()},
            "required": one.competence.required,
            "esco_uri": one.competence.uri,
            "place": one.competence.place,
        }
        for one in adopted
    ]
    told = [{"place": one.place, "trouble": one.sentence.format(**one.values)} for one in troubles]
    show.as_json("skills-import", {"competences": competences, "troubles": told})


def _named(texts: Any) -> Any:
    """A text whose language isn't said stands alone; others by language."""
    return texts[""] if set(texts) == {""} else dict(texts)
