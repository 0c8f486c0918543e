"""The example company: big enough, clean, dated on working days, and kind to people."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
import yaml

from opleiding.cycle import STEPS
from opleiding.facts.calendar import is_closed
from opleiding.facts.wording import texts
from opleiding.policy import Policy
from opleiding.records.base import Living, Record
from opleiding.records.cases import Case, CaseState
from opleiding.records.effects import Effect
from opleiding.records.kinds import FOLDERS, kind
from opleiding.records.needs import Need, NeedState
from opleiding.records.plans import Plan, PlanState
from opleiding.records.sessions import Session
from opleiding.records.trainings import Training
from opleiding.rules.check import check
from opleiding.store.shelf import DiskShelf

NOORDZEE = Path(__file__).parent.parent / "examples" / "noordzee"
SATURDAY = 5
# The fewest records of each kind that the example promises.
ENOUGH = {
    "people": 45,
    "indicators": 12,
    "skills": 12,
    "objectives": 10,
    "needs": 28,
    "goals": 13,
    "engagements": 13,
    "cases": 7,
    "trainings": 16,
    "plans": 46,
    "sessions": 32,
    "years": 3,
    "effects": 30,
    "followups": 18,
}
FAILING = re.compile(
    r"\b(tekort\w*|fa(al|len)\w*|gefaald|mislukt\w*|mislukking\w*|zwak\w*|onvoldoende\w*"
    r"|échec\w*|lacune\w*|faiblesse\w*|insuffisan\w*|fail\w*|shortcoming\w*|weakness\w*)\b",
    re.IGNORECASE,
)
# Words with a capital that stand inside a sentence of the example: places, languages, products.
KNOWN = frozenset(
    {
        "Antwerpen",
        "Azië",
        "Bijlage",
        "Brussel",
        "CBAM",
        "CMR",
        "Chinees",
        "Duinkerke",
        "Duitse",
        "Duitsland",
        "Duitstalige",
        "Engels",
        "Excel",
        "Felixpakhuis",
        "France",
        "Frankfurt",
        "Frankrijk",
        "Frans",
        "Franse",
        "Franstalige",
        "Incoterm",
        "Incoterms",
        "Lille",
        "Linkeroever",
        "Liège",
        "Luik",
        "München",
        "Namen",
        "Nederlands",
        "Nederlandse",
        "Nieuwjaar",
        "Noord",
        "Power",
        "Query",
        "Rijsel",
        "Scheldezicht",
        "Turkije",
        "Valenciennes",
        "Wallonie",
        "Wallonië",
        "Zaventem",
        "Zuidoost",
    }
)


@pytest.fixture(scope="module")
def noordzee() -> Policy:
    shelf = DiskShelf(NOORDZEE)
    return Policy(shelf, today=shelf.organisation().today or date.max)


def records(policy: Policy) -> Iterator[Record]:
    """Everything in the example, its settings included."""
    yield policy.organisation
    for folder in FOLDERS:
        yield from policy.written(kind(folder))


def test_it_is_as_big_as_a_company_of_two_years(noordzee: Policy) -> None:
    counts = {folder: len(noordzee.written(kind(folder))) for folder in ENOUGH}

    assert {folder: count for folder, count in counts.items() if count < ENOUGH[folder]} == {}


def test_every_step_of_the_cycle_has_records(noordzee: Policy) -> None:
    empty = {
        step.number
        for step in STEPS
        for folder in step.folders
        if not noordzee.written(kind(folder))
    }
    looked_at = [entry for plan in noordzee.all(Plan) for entry in plan.entries("checked")]

    assert empty == set()
    assert len(looked_at) > len(noordzee.all(Plan))


def test_it_is_clean(noordzee: Policy) -> None:
    assert check(noordzee, DiskShelf(NOORDZEE).troubles()) == ()


def test_it_asks_for_few_exceptions(noordzee: Policy) -> None:
    ignores = noordzee.organisation.ignore

    assert len(ignores) <= 3
    assert all(ignore.reason and ignore.until for ignore in ignores)


def test_needs_go_other_ways_than_training_too(noordzee: Policy) -> None:
    others = [need for need in noordzee.all(Need) if any(need.entries(NeedState.REDIRECTED.value))]
    states = Counter(need.state for need in noordzee.all(Need))

    assert len(others) >= 5
    assert {NeedState.RAISED, NeedState.MET, NeedState.DROPPED} <= set(states)


def test_cases_are_approved_rejected_and_deferred(noordzee: Policy) -> None:
    states = {case.state for case in noordzee.all(Case)}

    assert {CaseState.APPROVED, CaseState.REJECTED, CaseState.DEFERRED} <= states


def test_people_learn_in_at_least_seven_forms(noordzee: Policy) -> None:
    held = {session.training for session in noordzee.all(Session)}
    forms = {training.form for training in noordzee.all(Training) if training.id in held}

    assert len(forms) >= 7


def test_plans_stand_at_every_stage(noordzee: Policy) -> None:
    assert {plan.state for plan in noordzee.all(Plan)} == set(PlanState)


def test_effects_are_measured_after_0_3_6_and_9_months(noordzee: Policy) -> None:
    months = {answer.months for effect in noordzee.all(Effect) for answer in effect.answers}

    assert months == {0, 3, 6, 9}


def test_everything_happens_on_a_working_day(noordzee: Policy) -> None:
    days = {
        (record.file, entry.date)
        for record in records(noordzee)
        if isinstance(record, Living)
        for entry in record.log
    }
    days |= {(x.file, answer.date) for x in noordzee.written(Effect) for answer in x.answers}
    days |= {(x.file, slot.start.date()) for x in noordzee.written(Session) for slot in x.slots}
    days |= {(plan.file, day) for plan in noordzee.written(Plan) for day in plan.checks}

    at_home = sorted(
        (file, day)
        for file, day in days
        if day.weekday() >= SATURDAY or is_closed(noordzee.organisation, day)
    )
    assert at_home == []


def test_nobody_is_spoken_of_as_failing(noordzee: Policy) -> None:
    found = [
        (record.file, path, match[0])
        for record in records(noordzee)
        for path, text in texts(record)
        if (match := FAILING.search(text)) and not {"did", "state"} & set(path)
    ]

    assert found == []


def test_no_text_names_a_person(noordzee: Policy) -> None:
    pair = re.compile(r"(?<![.!?:] )(?<!^)\b([A-Z][a-zé]+) ([A-Z][a-zé]+)\b")
    found = [
        (record.file, match[0])
        for record in records(noordzee)
        for _, text in texts(record)
        for match in pair.finditer(text)
        if not {match[1], match[2]} <= KNOWN
    ]

    assert found == []
    assert not (NOORDZEE / "people.key.csv").exists()


def test_people_go_by_pseudonyms(noordzee: Policy) -> None:
    ids = {record.id for record in noordzee.written(kind("people"))}

    assert {person for person in ids if not re.fullmatch(r"p-[a-z0-9]{4}", person)} == set()


def test_a_record_can_be_seen_as_it_stood_after_it_was_seen_whole(noordzee: Policy) -> None:
    shelf = DiskShelf(NOORDZEE)
    now = Policy(shelf, today=noordzee.today).find(Need, "foute-incoterms-op-dossiers")
    states = [now.state] if now else []
    then = Policy(shelf, today=date(2024, 12, 3)).find(Need, "foute-incoterms-op-dossiers")
    states += [then.state] if then else []

    assert states == [NeedState.MET, NeedState.ACCEPTED]


def test_anybody_s_script_can_read_the_records() -> None:
    for file in sorted(NOORDZEE.rglob("*.yaml")):
        read = yaml.safe_load(file.read_text(encoding="utf-8"))

        assert isinstance(read, dict), file
        assert all(isinstance(key, str) for key in read), file
