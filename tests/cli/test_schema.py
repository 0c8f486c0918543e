"""What an editor gets."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from opleiding.records.kinds import FOLDERS, kind
from opleiding.records.organisation import Organisation
from opleiding.store.read import read_tree

NOORDZEE = Path(__file__).parents[2] / "examples/noordzee"


def schema(folder: str) -> dict[str, Any]:
    command = "from opleiding.cli.door import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", command, "schema", folder, "--language", "en"],
        capture_output=True,
        check=True,
    )
    drawn: dict[str, Any] = json.loads(done.stdout)
    return drawn


@pytest.mark.parametrize("folder", ["opleiding", *FOLDERS])
def test_a_schema_knows_the_fields_of_its_kind_and_no_others(folder: str) -> None:
    model = Organisation if folder == "opleiding" else kind(folder)
    fields = {field.alias or name for name, field in model.model_fields.items() if name != "id"}
    drawn = schema(folder)

    assert set(drawn["properties"]) == fields
    assert drawn["additionalProperties"] is False
    assert "null" not in json.dumps(drawn)


def test_every_field_that_noordzee_uses_is_in_the_schema() -> None:
    drawn = set(schema("needs")["properties"])
    for file in (NOORDZEE / "needs").glob("*.yaml"):
        assert set(read_tree(file.name, file.read_text())) <= drawn
