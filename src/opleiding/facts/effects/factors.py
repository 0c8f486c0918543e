"""What helps or hinders to use at work what was learned, as one says it oneself."""

from collections.abc import Mapping

from opleiding.records.signs import Sign
from opleiding.sentence import N_

HINDERS: Mapping[Sign, str] = {
    Sign.OPPORTUNITY_TO_USE: N_("It hasn't come up in my work yet."),
    Sign.SUPERVISOR_SUPPORT: N_("My manager doesn't ask about it, or has no time for it."),
    Sign.SUPERVISOR_SANCTIONS: N_("My manager would rather keep the old way."),
    Sign.PEER_SUPPORT: N_("My colleagues keep to the old way."),
    Sign.PERSONAL_CAPACITY: N_("I lack the time or the energy to practise."),
    Sign.MOTIVATION: N_("I don't see what it brings me."),
    Sign.CONTENT_VALIDITY: N_("What we learned is far from my daily work."),
    Sign.TRANSFER_DESIGN: N_("I know it, but we didn't practise it as it goes at work."),
    Sign.COACHING: N_("Nobody tells me how I am doing."),
    Sign.SELF_EFFICACY: N_("I don't dare to do it alone yet."),
    Sign.READINESS: N_("I miss some basics to start from."),
    Sign.OPENNESS: N_("In our team new ways aren't easily tried."),
}
"""By factor of the LTSI; the words are our own."""

HELPS: Mapping[Sign, str] = {
    Sign.OPPORTUNITY_TO_USE: N_("I get work in which I can use it."),
    Sign.SUPERVISOR_SUPPORT: N_("My manager asks about it and thinks along."),
    Sign.SUPERVISOR_SANCTIONS: N_("My manager is glad of the new way."),
    Sign.PEER_SUPPORT: N_("My colleagues join in."),
    Sign.PERSONAL_CAPACITY: N_("I have room to practise."),
    Sign.MOTIVATION: N_("I see what it brings me."),
    Sign.CONTENT_VALIDITY: N_("What we learned looks like my daily work."),
    Sign.TRANSFER_DESIGN: N_("We practised it as it goes at work."),
    Sign.COACHING: N_("Somebody tells me how I am doing."),
    Sign.SELF_EFFICACY: N_("I feel sure enough to do it alone."),
    Sign.READINESS: N_("I knew enough to start from."),
    Sign.OPENNESS: N_("In our team new ways are welcome."),
}
"""The same factors from their good side."""
