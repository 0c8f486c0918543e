"""Published cases as files: the command gives the published figures, planned and as they came."""

import json
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

import pytest

from tests.console import run

D = Decimal

FILES = {
    "opleiding.yaml": "schema: 1\nname: Elders\nlanguage: en\ntoday: 2026-12-31\n",
    "goals/g.yaml": "title: Beter\nlog: [{{date: 2026-01-01, did: set}}]\n",
    "trainings/t.yaml": (
        "title: Opleiding\nform: classroom_external\nkind: formal\norganised: external\nhours: 8\n"
        "log: [{{date: 2026-01-01, did: proposed}}]\n"
    ),
    "indicators/i.yaml": (
        "name: Baat\nunit: stuks/jaar\nper: year\nbetter: higher\n"
        "value_per_unit: {{amount: {each}, basis: gepubliceerd}}\n"
        "log:\n- {{date: 2025-12-31, did: read, value: 0}}\n"
        "- {{date: 2026-10-31, did: read, value: {units}}}\n"
    ),
    "cases/a.yaml": (
        "goals: [g]\nchosen: opleiding\noptions:\n- {{name: niets doen}}\n- name: opleiding\n"
        "  trainings: [t]\n  costs: [{{category: delivery, amount: {cost}}}]\n"
        "  benefits: [{{indicator: i, change: {units}, contribution: {share}, confidence: {sure}}}]\n"
        "log:\n- {{date: 2026-01-05, did: submitted}}\n- {{date: 2026-02-05, did: approved}}\n"
    ),
    "sessions/s.yaml": (
        "training: t\nslots: [2026-06-01T09:00/2026-06-01T17:00]\n"
        "costs: [{{category: delivery, amount: {cost}}}]\n"
        "log:\n- {{date: 2026-05-01, did: planned}}\n- {{date: 2026-06-01, did: held}}\n"
    ),
    "effects/s.yaml": (
        "session: s\nanswers:\n- {{date: 2026-11-01, months: 3, role: manager, level: results, "
        "indicator: i, contribution: {share}, confidence: {sure}}}\n"
    ),
}

PUBLISHED = {
    "coaching in a hotel chain": (("1861158", "1", "1", "1", "579800"), "3.21", "221.0"),
    "fewer people leave": (("62.5", "5000", "1", "1", "250000"), "1.25", "25.0"),
    "less harassment": (("2", "35000", "1", "1", "14000"), "5.00", "400.0"),
    "literacy at work": (("321600", "1", "1", "1", "38233"), "8.41", "741.2"),
    "health care": (("3200908", "1", "1", "1", "277987"), "11.51", "1051.5"),
    "coaching without retention": (("629000", "1", "1", "1", "100000"), "6.29", "529.0"),
    "coaching with retention": (("888000", "1", "1", "1", "100000"), "8.88", "788.0"),
    "a group that is 70% sure": (("4032000", "1", "1", "0.70", "2822400"), "1.00", "0.0"),
}


def written(folder: Path, inputs: tuple[str, ...]) -> None:
    values = dict(zip(("units", "each", "share", "sure", "cost"), inputs, strict=True))
    for name, text in FILES.items():
        file = folder / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(text.format(**values), encoding="utf-8")


def to(step: str, figure: dict[str, Any]) -> Decimal:
    return D(figure["value"]).quantize(D(step), ROUND_HALF_UP)


@pytest.mark.parametrize("name", PUBLISHED)
def test_the_published_figures_come_from_files(name: str, tmp_path: Path) -> None:
    inputs, ratio, percent = PUBLISHED[name]
    written(tmp_path, inputs)

    code, told = run("opleiding report roi a --json", tmp_path)

    assert code == 0, told
    line = json.loads(told)["data"]["only"]
    for found in (line["figures"], line["outcome"]):
        assert to("0.01", found["on_gross"]["bcr"]) == D(ratio)
        assert to("0.1", found["on_gross"]["roi"]) == D(percent)
    assert line["outcome"]["known"] is True
    assert line["outcome"]["benefit"]["departure"] == "as_planned"
