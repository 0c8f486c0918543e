"""All rules, found by their file names."""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from opleiding import rules
from opleiding.rules.rule import Rule


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule, by code."""
    modules = (
        import_module(f"opleiding.rules.{found.name}")
        for found in iter_modules(rules.__path__)
        if found.name.startswith("op")
    )
    found = (
        value for module in modules for value in vars(module).values() if isinstance(value, Rule)
    )
    return tuple(sorted(found, key=lambda rule: rule.code))


def find_rule(code: str) -> Rule | None:
    """The rule with this code."""
    return next((rule for rule in all_rules() if rule.code == code.upper()), None)
