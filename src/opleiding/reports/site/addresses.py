"""Where the page of a record lies, and which records have one: no person, no plan, no personal step."""

import re
from enum import StrEnum
from functools import lru_cache
from hashlib import sha256

from opleiding.policy import Policy
from opleiding.records.base import Record
from opleiding.records.cases import Case
from opleiding.records.effects import Effect
from opleiding.records.engagements import Engagement
from opleiding.records.followups import Followup
from opleiding.records.goals import Goal
from opleiding.records.kinds import kind
from opleiding.records.localised import Words
from opleiding.records.plans import Plan
from opleiding.records.sessions import Session
from opleiding.records.years import Year
from opleiding.reports.policy_rows import title_of
from opleiding.reports.site.shape import Link
from opleiding.sentence import N_

PAGED = (
    "needs", "goals", "engagements", "cases", "trainings", "sessions", "objectives", "years",
    "followups",
)  # fmt: skip
"""The kinds whose records have a page each, in the order of the steps. Effects stand with their session or need."""

_NAMES = re.compile(r"[a-z0-9][a-z0-9-]*", re.ASCII)
_SLUG = re.compile(r"[a-z0-9][a-z0-9-]{0,63}", re.ASCII)


def file_of(folder: str, record_id: str) -> str:
    """`needs/frans.html`. A name that isn't a plain id becomes a fingerprint: it can lead nowhere else."""
    plain = _SLUG.fullmatch(record_id)
    name = record_id if plain else sha256(record_id.encode("utf-8", "replace")).hexdigest()[:32]
    return f"{folder}/{name}.html"


def is_public(record: Record) -> bool:
    """Whether it has a page, or a place on one; a next step of one person stays with that person."""
    if isinstance(record, Followup):
        return record.person is None
    return record.folder in PAGED or isinstance(record, Effect)


def path_of(record: Record) -> str | None:
    """Its page from the root of the site; None for what has none."""
    if not is_public(record):
        return None
    if isinstance(record, Effect):
        folder, subject = ("sessions", record.session) if record.session else ("needs", record.need)
        return file_of(folder, subject) if subject else None
    return file_of(record.folder, record.id)


def link_of(policy: Policy, record: Record) -> Link:
    """The record by its title, with its state and, of a session or its effect, the first day."""
    subject = policy.find(Session, record.session) if isinstance(record, Effect) else record
    return Link(
        named(policy, record),
        path_of(record),
        prefix_of(record),
        getattr(record, "state", None),
        getattr(subject, "first_day", None),
    )


def prefix_of(record: Record) -> StrEnum | str | None:
    """What a title says too little without: which kind of next step, or that it is a year's plan."""
    if isinstance(record, Followup):
        return record.kind
    return N_("plan of the year") if isinstance(record, Year) else None


def link_to(policy: Policy, folder: str, record_id: str) -> Link:
    """The same by folder and id; a record that isn't there is named by its id."""
    record = policy.find(kind(folder), record_id)
    return link_of(policy, record) if record else Link(record_id, None)


def named(policy: Policy, record: Record) -> Words | str:
    """Its title, or what stands for one: of a next step what it is for, else its reason."""
    if isinstance(record, Followup):
        return _for(policy, record) or record.because
    if isinstance(record, Engagement | Case) and getattr(record, "title", None) is None:
        first = policy.find(Goal, record.goals[0])
        return first.title if first else record.id
    return title_of(policy, record)


def _for(policy: Policy, step: Followup) -> Words | None:
    goal, team = policy.find(Goal, step.goal), step.team or ""
    known = policy.organisation.departments
    return goal.title if goal else known[team].name if team in known else None


def tells_of_one(policy: Policy, text: str) -> bool:
    """Whether a text names a person, a plan, or a step of one person."""
    return not _private(policy).isdisjoint(_NAMES.findall(text))


@lru_cache(1)
def _private(policy: Policy) -> frozenset[str]:
    steps = (step.id for step in policy.all(Followup) if step.person is not None)
    return policy.ids("people") | frozenset(plan.id for plan in policy.all(Plan)) | frozenset(steps)
