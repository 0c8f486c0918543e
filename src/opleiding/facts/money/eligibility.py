"""What the law says of a subsidy that a case counts on. For information; this is no legal advice."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from opleiding.facts.money.ranges import Range
from opleiding.facts.money.subsidies import SubsidyLine
from opleiding.facts.traced import Traced
from opleiding.finding import Where
from opleiding.law.parameters import Parameter, parameter
from opleiding.policy import Policy
from opleiding.records.organisation import Organisation

_SECTOR = "226"


class Scheme(StrEnum):
    """The schemes that are known here, as `law` calls them."""

    KMO = "kmo_portefeuille"
    LOGOS = "logos_pc226"
    VOV = "vov"


class Eligible(StrEnum):
    """As far as the settings show it. `OPEN`: they don't tell; whoever pays decides."""

    LIKELY = "likely"
    UNLIKELY = "unlikely"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms of a subsidy as they stood on a day; `scheme` and `law` are None where not known.

    `rate` is a share of what a provider costs, `per_hour` EUR for an hour of one person, `ceiling`
    EUR a year. `over` says that the case counts on more than the ceiling. `fte` is the average of the
    year before.
    """

    called: str
    scheme: Scheme | None
    law: Parameter | None
    eligible: Eligible
    fte: Traced | None
    rate: Decimal | None
    per_hour: Decimal | None
    ceiling: Decimal | None
    over: bool
    where: Where


def terms_of(policy: Policy, subsidy: SubsidyLine, *, on: date) -> Terms:
    """What the law of the company's country said of this subsidy on a day."""
    scheme = _scheme(subsidy.scheme)
    law = parameter(policy.organisation.country, scheme, on=on) if scheme else None
    fte = _fte(policy.organisation, on.year - 1)
    if scheme is None or law is None:
        return Terms(
            subsidy.scheme, scheme, None, Eligible.OPEN, fte, None, None, None, False, subsidy.where
        )  # fmt: skip
    eligible = _eligible(policy.organisation, scheme, law, fte)
    ceiling = _ceiling(policy.organisation, scheme, law)
    rate = _rate(scheme, law, fte) if eligible is Eligible.LIKELY else None
    return Terms(
        subsidy.scheme,
        scheme,
        law,
        eligible,
        fte,
        rate,
        _per_hour(law),
        ceiling,
        _over(subsidy.amount, ceiling) or _above(subsidy.rate, rate),
        subsidy.where,
    )


def eligible_for(policy: Policy, scheme: Scheme, *, on: date) -> Eligible:
    """Whether the company can count on a scheme on a day, as far as its settings show it.

    `OPEN` also where nothing is known of the scheme on that day.
    """
    law = parameter(policy.organisation.country, scheme, on=on)
    if law is None:
        return Eligible.OPEN
    return _eligible(policy.organisation, scheme, law, _fte(policy.organisation, on.year - 1))


def _scheme(called: str) -> Scheme | None:
    """By the words people use for it."""
    words: Mapping[str, Scheme] = {
        "kmo": Scheme.KMO, "logos": Scheme.LOGOS, "vov": Scheme.VOV,
        "vlaams opleidingsverlof": Scheme.VOV,
    }  # fmt: skip
    said = called.casefold()
    return next((scheme for word, scheme in words.items() if word in said), None)


def _fte(organisation: Organisation, year: int) -> Traced | None:
    declared = organisation.workforce.fte_by_quarter
    quarters = [q for q in (f"{year}Q{n}" for n in range(1, 5)) if q in declared]
    if not quarters:
        return None
    places = tuple(organisation.at("workforce", "fte_by_quarter", q) for q in quarters)
    return Traced(sum((declared[q] for q in quarters), Decimal(0)) / len(quarters), places)


def _eligible(
    organisation: Organisation, scheme: Scheme, law: Parameter, fte: Traced | None
) -> Eligible:
    if scheme is Scheme.KMO:
        if fte is None:
            return Eligible.OPEN
        fits = fte.value < law.number("medium_below_fte")
    else:
        own = organisation.joint_committee if scheme is Scheme.LOGOS else organisation.region
        if own is None:
            return Eligible.OPEN
        fits = own.casefold() == (_SECTOR if scheme is Scheme.LOGOS else "vlaanderen")
    return Eligible.LIKELY if fits else Eligible.UNLIKELY


def _rate(scheme: Scheme, law: Parameter, fte: Traced | None) -> Decimal | None:
    if scheme is not Scheme.KMO or fte is None:
        return None
    small = fte.value < law.number("small_below_fte")
    return law.number("rate_small" if small else "rate_medium")


def _per_hour(law: Parameter) -> Decimal | None:
    names = ("eur_per_person_hour", "eur_per_hour")
    return next((law.number(name) for name in names if name in law.values), None)


def _ceiling(organisation: Organisation, scheme: Scheme, law: Parameter) -> Decimal | None:
    if scheme is Scheme.KMO:
        return law.number("ceiling_per_year")
    workers = organisation.workforce.workers
    if scheme is not Scheme.LOGOS or not workers:
        return None
    small = workers <= law.number("small_up_to_workers")
    return workers * law.number("eur_per_worker_small" if small else "eur_per_worker_large")


def _over(amount: Range | None, ceiling: Decimal | None) -> bool:
    return amount is not None and ceiling is not None and amount.likely.value > ceiling


def _above(counted: Decimal | None, rate: Decimal | None) -> bool:
    return counted is not None and rate is not None and counted > rate
