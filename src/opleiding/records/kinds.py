"""The kinds by folder. A kind is imported when somebody first asks for it."""

from importlib import import_module
from types import MappingProxyType
from typing import cast

from opleiding.records.base import Record

_HOMES = {
    "people": ("people", "Person"),
    "indicators": ("indicators", "Indicator"),
    "skills": ("skills", "Skill"),
    "objectives": ("objectives", "Objective"),
    "needs": ("needs", "Need"),
    "goals": ("goals", "Goal"),
    "engagements": ("engagements", "Engagement"),
    "cases": ("cases", "Case"),
    "providers": ("providers", "Provider"),
    "trainings": ("trainings", "Training"),
    "plans": ("plans", "Plan"),
    "sessions": ("sessions", "Session"),
    "years": ("years", "Year"),
    "effects": ("effects", "Effect"),
    "followups": ("followups", "Followup"),
}

FOLDERS = tuple(_HOMES)
SECTIONS = MappingProxyType({"departments": "departments", "wage_classes": "wage_classes"})
"""Folders that are sections of `opleiding.yaml`: their ids are its keys."""


def kind(folder: str) -> type[Record]:
    """The model of the records in that folder."""
    module, name = _HOMES[folder]
    return cast("type[Record]", getattr(import_module(f"opleiding.records.{module}"), name))
