"""The records of a test stand in its docstring; `policy` is what they make."""

from collections.abc import Iterable, Mapping
from datetime import date
from inspect import cleandoc
from typing import Any

import pytest
from hypothesis import settings

from opleiding.policy import Policy
from opleiding.records.organisation import Organisation
from opleiding.records.references import references
from opleiding.store.read import read_record, read_tree
from opleiding.store.strict import parse

settings.register_profile("calm", deadline=None)  # a busy machine is no failure
settings.load_profile("calm")

TODAY = date(2026, 11, 20)


class DocstringShelf:
    """Records from a docstring: `needs/frans:` begins one; `opleiding:` holds settings."""

    def __init__(self, text: str) -> None:
        self.files: dict[str, dict[str, Any]] = {}
        self.organisation_fields: dict[str, Any] = {"schema": "1", "name": "Noordzee Expeditie NV"}
        for place, fields in (parse(text) or {}).items():
            if place == "opleiding":
                self.organisation_fields |= fields
            elif place != "today":
                folder, record_id = place.split("/")
                self.files.setdefault(folder, {})[record_id] = fields

    def organisation(self) -> Organisation:
        return Organisation.model_validate({**self.organisation_fields, "id": "opleiding"})

    def records(self, kind: type[Any]) -> Mapping[str, Any]:
        files = sorted(self.files.get(kind.folder, {}).items())
        return {
            record_id: kind.model_validate({**fields, "id": record_id})
            for record_id, fields in files
        }

    def ids(self, folder: str) -> Iterable[str]:
        return self.files.get(folder, {})


def policy_of(text: str, today: date = TODAY) -> Policy:
    """The policy that a text of records makes; a line `today: 2026-03-01` sets its day."""
    tree = read_tree("docstring", cleandoc(text))
    day = date.fromisoformat(tree["today"]) if "today" in tree else today
    return Policy(DocstringShelf(cleandoc(text)), today=day)


@pytest.fixture
def policy(request: pytest.FixtureRequest) -> Policy:
    """The policy in the docstring of the test."""
    return policy_of(request.function.__doc__ or "")


__all__ = ["policy_of", "read_record", "references"]
