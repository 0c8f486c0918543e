"""Early signs that somebody may get stuck: factors of learning transfer that show on the way."""

from enum import StrEnum


class Sign(StrEnum):
    """Twelve of the sixteen factors of the LTSI (Holton, Bates and Ruona, 2000), by their names.

    What each looks like, and what usually helps, stands with the texts in `facts/monitoring`.
    """

    OPPORTUNITY_TO_USE = "opportunity_to_use"
    SUPERVISOR_SUPPORT = "supervisor_support"
    SUPERVISOR_SANCTIONS = "supervisor_sanctions"
    PEER_SUPPORT = "peer_support"
    PERSONAL_CAPACITY = "personal_capacity_for_transfer"
    MOTIVATION = "motivation_to_transfer"
    CONTENT_VALIDITY = "perceived_content_validity"
    TRANSFER_DESIGN = "transfer_design"
    COACHING = "performance_coaching"
    SELF_EFFICACY = "performance_self_efficacy"
    READINESS = "learner_readiness"
    OPENNESS = "openness_to_change"
