"""Links between the records of a chain, on policies that chance draws."""

from hypothesis import given
from hypothesis import strategies as st

from opleiding.facts.chain.chain import trace
from opleiding.facts.chain.links import FOLDERS, links_of
from opleiding.policy import Policy
from tests.conftest import policy_of

FEW = st.integers(0, 2)


def some(folder: str) -> st.SearchStrategy[str]:
    """A list of ids of three records, dangling ones among them."""
    return st.lists(FEW, max_size=2, unique=True).map(
        lambda found: "[" + ", ".join(f"{folder}{i}" for i in found) + "]"
    )


RECORDS = """
needs/n{i}: {{title: N, raised_by: p-1, log: [{{date: 2026-01-01, did: raised}}]}}
goals/g{i}: {{title: G, answers: {answers}, log: [{{date: 2026-01-01, did: set}}]}}
cases/c{i}:
  goals: [g{case}]
  chosen: o
  options: [{{name: o, trainings: {option}}}]
  log: [{{date: 2026-01-01, did: submitted}}]
trainings/t{i}:
  title: T
  form: coaching
  kind: informal
  organised: internal
  hours: 8
  goals: {training}
  log: [{{date: 2026-01-01, did: proposed}}]
plans/p{i}:
  person: p-{person}
  period: 2026-01-01/2026-12-31
  goals: {plan}
  activities: [{{training: t{activity}, hours: 8, between: 2026-01-01/2026-12-31}}]
  log: [{{date: 2026-01-01, did: drafted}}]
sessions/s{i}:
  training: t{session}
  slots: [2026-04-21T09:00/2026-04-21T17:00]
  participants: [{{person: p-{attends}}}, {{person: p-1}}]
  log: [{{date: 2026-01-01, did: planned}}]
effects/e{i}: {{session: s{effect}}}
followups/f{i}:
  {subject}{about}
  kind: refresh
  because: B
  leads_to: {leads}
  log: [{{date: 2026-01-01, did: proposed}}]
"""
NUMBERS = ("case", "person", "activity", "session", "attends", "effect", "about")


@st.composite
def policies(draw: st.DrawFn) -> Policy:
    """One to three records of each kind, that point at each other or nowhere."""
    records = [
        RECORDS.format(
            i=i,
            answers=draw(some("n")),
            option=draw(some("t")),
            training=draw(some("g")),
            plan=draw(some("g")),
            subject=draw(st.sampled_from(["effect: e", "goal: g", "person: p-"])),
            leads=draw(st.sampled_from(["needs/n0", "plans/p0", "goals/g1"])),
            **{number: draw(FEW) for number in NUMBERS},
        )
        for i in range(draw(st.integers(1, 3)))
    ]
    return policy_of("".join(records))


@given(policies())
def test_a_trace_works_both_ways_and_stays_on_its_side(policy: Policy) -> None:
    links = links_of(policy)
    chains = {key: trace(policy, *key).keys for key in links.records}

    for start, keys in chains.items():
        assert all(start in chains[key] for key in keys)
        assert not {key for key in keys if key[0] == start[0]} - {start}


@given(policies())
def test_links_only_ever_lead_down(policy: Policy) -> None:
    links = links_of(policy)

    for above, below in ((a, b) for a, found in links.down.items() for b in found):
        assert FOLDERS.index(above[0]) < FOLDERS.index(below[0])
        assert above in links.up[below]
