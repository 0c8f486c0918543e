"""`opleiding rule`."""

from typing import Annotated

import typer

from opleiding.cli import show
from opleiding.cli.desk import Desk
from opleiding.cli.guided import Guided
from opleiding.cli.language import _
from opleiding.errors import WrongUse
from opleiding.sentence import N_

app = typer.Typer(add_completion=False)


def _codes() -> list[str]:
    from opleiding.rules.registry import all_rules

    return [rule.code for rule in all_rules()]


@app.command(cls=Guided, help=_("Explain a rule: what it finds, why, and what would be right."))
def rule(
    ctx: typer.Context,
    *,
    code: Annotated[
        str | None,
        typer.Argument(
            help=_("The code, such as OP0201; without one, all."), autocompletion=_codes
        ),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help=_("As JSON."))] = False,
) -> None:
    from opleiding.rules.registry import all_rules, find_rule

    words = Desk.of(ctx).words
    page = {one.code: words.page(one.page) for one in all_rules()}
    if code is None:
        rows = [
            (one.code, words.term(one.severity), page[one.code].partition("\n")[0])
            for one in all_rules()
        ]
        if as_json:
            show.as_json(
                "rules",
                [dict(zip(("code", "severity", "title"), row, strict=True)) for row in rows],
            )
        else:
            show.table((_("rule"), _("severity"), _("what it finds")), rows)
        return
    found = find_rule(code)
    if found is None:
        raise WrongUse(N_("There is no rule {code}: `opleiding rule` lists them."), code=code)
    if as_json:
        show.as_json(
            "rule", {"code": found.code, "severity": str(found.severity), "page": page[found.code]}
        )
    else:
        show.out(f"{found.code} · {words.term(found.severity)}\n\n{page[found.code]}")
