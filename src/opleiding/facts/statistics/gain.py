"""How much of what could still be learned was learned."""


def normalised_gain(before: float, after: float, most: float) -> float | None:
    """(after − before) ÷ (most − before), at most 1 (Hake, 1998); None where nothing was left."""
    return (after - before) / (most - before) if most > before else None
