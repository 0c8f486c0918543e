"""What was seen of a provider."""

from datetime import date

from opleiding.facts.providers import POINTS, Seen, checklist, is_looked_at, provider_called
from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.records.localised import Words
from opleiding.records.providers import Point, Provider


def test_the_last_look_at_a_point_counts(policy: Policy) -> None:
    """
    providers/huis:
      name: Huis
      log:
      - {date: 2026-01-01, by: p-1, did: listed}
      - {date: 2026-01-08, by: p-1, did: looked_at, met: [design], unmet: [assessment], evidence: talk}
      - {date: 2026-03-08, by: p-1, did: looked_at, met: [assessment]}
    """
    found = {seen.point: seen for seen in checklist(policy.all(Provider)[0])}
    first, second = (Where("providers/huis.yaml", ("log", line)) for line in (1, 2))

    assert list(found) == list(Point)
    assert found[Point.DESIGN] == Seen(Point.DESIGN, True, date(2026, 1, 8), Words(plain="talk"), first)  # fmt: skip
    assert found[Point.ASSESSMENT] == Seen(Point.ASSESSMENT, True, date(2026, 3, 8), None, second)
    assert found[Point.DELIVERY] == Seen(Point.DELIVERY, None, None, None, None)


def test_a_provider_answers_to_its_id_and_its_names(policy: Policy) -> None:
    """
    providers/huis: {name: {nl: Het Huis, fr: La Maison}, log: [{date: 2026-01-01, did: listed}]}
    """
    [house] = policy.all(Provider)

    assert [provider_called(policy, called) for called in ("huis", "het huis", "LA MAISON", "x")] == [house, house, house, None]  # fmt: skip
    assert not is_looked_at(policy, "huis")


def test_every_point_has_a_question() -> None:
    assert list(POINTS) == list(Point)
