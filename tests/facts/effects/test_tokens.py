"""The codes on forms: from what they stand for and back, and never from a slip of the pen."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from opleiding.facts.effects.tokens import ALPHABET, Token, reads, tidy, tokens
from opleiding.policy import Policy
from opleiding.records.effects import Depth, Role
from opleiding.records.needs import Need
from opleiding.records.sessions import Session
from tests.conftest import policy_of

RECORDS = """
people/p-1: {department: d, function: f, entered: 2020-01-01, manager: p-3}
people/p-2: {department: d, function: f, entered: 2020-01-01, manager: p-3}
people/p-3: {department: d, function: f, entered: 2020-01-01}
sessions/s:
  training: t
  slots: [2026-06-02T09:00/2026-06-02T16:00]
  participants: [{person: p-1}, {person: p-2}, {person: p-3, absent: ziek}]
  log: [{date: 2026-05-01, did: planned}, {date: 2026-06-02, did: held}]
needs/mails:
  title: Te veel mails
  raised_by: p-1
  affects: {people: [p-1, p-2]}
  log:
  - {date: 2026-01-01, did: raised}
  - {date: 2026-01-02, did: analysed, remedy: simplify_task}
  - {date: 2026-01-04, did: redirected, remedy: simplify_task, owner: p-3, due: 2026-02-01}
  - {date: 2026-02-01, did: acted}
"""
OF_SESSION = [
    (Role.PARTICIPANT, 0, Depth.REACTION, False),
    (Role.PARTICIPANT, 0, Depth.LEARNING, True),
    (Role.PARTICIPANT, 0, Depth.LEARNING, False),
    (Role.TRAINER, 0, Depth.LEARNING, False),
    *(
        (role, months, Depth.BEHAVIOUR, False)
        for role in (Role.PARTICIPANT, Role.MANAGER, Role.COLLEAGUE)
        for months in (3, 6, 9)
    ),
]
CODES = st.text(ALPHABET, min_size=7, max_size=7)


def all_of(policy: Policy) -> list[Token]:
    session, need = policy.find(Session, "s"), policy.find(Need, "mails")
    assert session is not None
    assert need is not None
    of_session = [
        token
        for role, months, level, before in OF_SESSION
        for token in tokens(policy, session, role, months, level, before=before)
    ]
    of_need = [
        token
        for role in (Role.PARTICIPANT, Role.MANAGER)
        for token in tokens(policy, need, role, 3, Depth.BEHAVIOUR)
    ]
    return of_session + of_need


def test_a_code_leads_back_to_what_it_stands_for() -> None:
    policy = policy_of(RECORDS)
    found = all_of(policy)

    assert [reads(policy, token.code) for token in found] == found
    assert len({token.code for token in found}) == len(found)


def test_a_reaction_and_another_remedy_are_about_nobody() -> None:
    found = all_of(policy_of(RECORDS))
    nobody = [(t.subject, t.role, t.number) for t in found if t.person is None]

    assert nobody == [
        ("s", Role.PARTICIPANT, 1),
        ("s", Role.PARTICIPANT, 2),
        ("mails", Role.PARTICIPANT, 1),
        ("mails", Role.PARTICIPANT, 2),
        ("mails", Role.MANAGER, 1),
    ]


def test_a_code_is_the_same_on_every_machine_and_every_day() -> None:
    early, late = (policy_of(RECORDS, today=date(2026, month, 20)) for month in (7, 11))

    assert [token.code for token in all_of(early)] == [token.code for token in all_of(late)]
    assert all_of(late)[0].code == "6QNB-GQAR"


def test_who_is_marked_as_absent_later_changes_no_code_of_the_others() -> None:
    before = policy_of(RECORDS)
    after = policy_of(RECORDS.replace("{person: p-2}", "{person: p-2, absent: ziek}"))

    assert set(all_of(after)) < set(all_of(before))


def test_case_spaces_and_hyphens_dont_matter() -> None:
    policy = policy_of(RECORDS)
    code = all_of(policy)[0].code

    typed = f" {code[:2]} {code[2:].lower()}\N{NO-BREAK SPACE}".replace("-", "--")

    assert reads(policy, typed) == reads(policy, code) != None  # noqa: E711 - both, and something


def test_a_code_of_no_form_is_none() -> None:
    policy = policy_of(RECORDS)

    assert [reads(policy, typed) for typed in ("", "t1", "AAAA-AAAA", "é" * 8, "K7QM-2XTD")] == [None] * 5  # fmt: skip


@given(CODES, st.integers(0, 7), st.sampled_from(ALPHABET))
def test_any_one_wrong_sign_is_noticed(signs: str, at: int, other: str) -> None:
    [code] = [tidy(signs + last) for last in ALPHABET if tidy(signs + last)]
    assert code is not None
    right = code.replace("-", "")
    wrong = right[:at] + other + right[at + 1 :]

    assert (tidy(wrong) is None) == (wrong != right)


@given(CODES, st.integers(0, 6))
def test_two_neighbours_that_changed_places_are_noticed(signs: str, at: int) -> None:
    [code] = [tidy(signs + last) for last in ALPHABET if tidy(signs + last)]
    assert code is not None
    right = code.replace("-", "")
    wrong = right[:at] + right[at + 1] + right[at] + right[at + 2 :]

    assert (tidy(wrong) is None) == (wrong != right)
