"""`opleiding schema`: what an editor needs to complete and check records while they are typed."""

from typing import Annotated, Any

import typer

from opleiding.cli import show
from opleiding.cli.desk import Desk
from opleiding.cli.guided import Guided
from opleiding.cli.language import _
from opleiding.errors import WrongUse
from opleiding.records.kinds import FOLDERS, kind
from opleiding.records.organisation import Organisation
from opleiding.sentence import N_

app = typer.Typer(add_completion=False)


def _folders() -> list[str]:
    return ["opleiding", *FOLDERS]


@app.command(cls=Guided, help=_("The JSON Schema of a kind of record, for an editor."))
def schema(
    ctx: typer.Context,
    *,
    folder: Annotated[
        str,
        typer.Argument(
            help=_("A folder, such as needs; or opleiding for the settings."),
            autocompletion=_folders,
        ),
    ],
) -> None:
    import json

    if folder not in _folders():
        known = ", ".join(_folders())
        raise WrongUse(
            N_("`{folder}` is no folder of records. They are: {known}."), folder=folder, known=known
        )
    model = Organisation if folder == "opleiding" else kind(folder)
    drawn = _tidied(model.model_json_schema(by_alias=True), Desk.of(ctx))
    del drawn["properties"]["id"]
    drawn["required"] = [name for name in drawn.get("required", []) if name != "id"]
    show.document(json.dumps(drawn, ensure_ascii=False, indent=2) + "\n")


def _tidied(part: Any, desk: Desk) -> Any:
    """Descriptions in the language of the run; no made-up titles, defaults and nulls."""
    if isinstance(part, list):
        return [_tidied(inner, desk) for inner in part]
    if not isinstance(part, dict):
        return part
    tidy = {
        key: inner
        for key, inner in part.items()
        if key != "default" and not (key == "title" and isinstance(inner, str))
    }
    kept = [choice for choice in tidy.pop("anyOf", []) if choice != {"type": "null"}]
    if kept:
        tidy |= kept[0] if len(kept) == 1 else {"anyOf": kept}
    if isinstance(tidy.get("description"), str):
        tidy["description"] = desk.words.catalogue.gettext(tidy["description"])
    return {key: _tidied(inner, desk) for key, inner in tidy.items()}
