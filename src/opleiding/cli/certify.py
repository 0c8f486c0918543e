"""Step 6 · `opleiding sessions certify`: the certificates that were earned, on people's pages."""

from typing import TYPE_CHECKING, Any

import typer

from opleiding.cli.desk import Desk
from opleiding.cli.kind import KindGroup
from opleiding.cli.language import _, spoken
from opleiding.cli.options import context, dry_run, register
from opleiding.errors import MoveRefused
from opleiding.records.sessions import Session, SessionState
from opleiding.sentence import N_

if TYPE_CHECKING:
    from opleiding.facts.skills.earned import Earned, Standing


def add_certify(group: KindGroup) -> None:
    """Adds the command."""

    def certify(ctx: typer.Context, /, *, record_id: str, dry_run: bool) -> None:
        _certify(Desk.of(ctx), group, record_id, dry_run=dry_run)

    help_ = _("Write the certificates that were earned on people's pages, all of them or none.")
    register(group.app, "certify", certify, [context(), group.id_argument(), dry_run()], help_)


def _certify(desk: Desk, group: KindGroup, typed_id: str, *, dry_run: bool) -> None:
    from opleiding.facts.skills.earned import earned, standings
    from opleiding.records.trainings import Training

    session: Session = group.find(desk, typed_id)
    training = desk.policy.find(Training, session.training)
    if session.state is not SessionState.HELD:
        sentence = N_("{id} is {state}: a certificate is earned once it was held.")
        raise MoveRefused(sentence, id=session.id, state=session.state)
    if training is None or training.certificate is None or training.skill is None:
        raise MoveRefused(
            N_("{file} ends with no certificate: give it `certificate:` and `skill:` if it does."),
            file=f"trainings/{session.training}.yaml",
        )
    found = earned(desk.policy, session)
    changes = [
        desk.store.appended(f"people/{one.person}.yaml", "certificates", _tree(one))
        for one in found
        if not one.written
    ]
    if changes:
        desk.write(*changes, dry_run=dry_run)
    elif found:
        desk.say(N_("Who earned this certificate has it already: nothing to add."))
    for one in standings(desk.policy, session):
        _tell_open(desk, one)


def _tree(one: "Earned") -> dict[str, Any]:
    tree = {"skill": one.skill, "obtained": str(one.obtained)}
    return tree | ({"valid_until": str(one.valid_until)} if one.valid_until else {})


def tell_certificates(desk: Desk, session: Session) -> None:
    """Who earned the certificate of a session that was held, and what others still need."""
    from opleiding.facts.skills.earned import earned, standings

    if session.state is not SessionState.HELD:
        return
    found = earned(desk.policy, session)
    for one in found:
        who = desk.named(one.person)
        sentence = N_("{person} earned the certificate `{skill}`.")
        if one.valid_until is not None:
            sentence = N_("{person} earned the certificate `{skill}`, valid until {day}.")
        desk.say(sentence, person=who, skill=one.skill, day=one.valid_until)
    for standing in standings(desk.policy, session):
        _tell_open(desk, standing)
    if any(not one.written for one in found):
        desk.say(N_("Next: {command}"), command=f"opleiding sessions certify {session.id}")


def _tell_open(desk: Desk, one: "Standing") -> None:
    from opleiding.text.form import form

    who, shape = desk.named(one.person), form(spoken().language)
    if one.share is None and one.asked is not None:
        desk.say(N_("{person}: the hours aren't written down yet."), person=who)
    elif not one.followed and one.asked is not None and one.share is not None:
        values = {"share": shape.share(one.share), "asked": shape.share(one.asked)}
        desk.say(
            N_("{person} followed {share}; the certificate takes {asked}."), person=who, **values
        )
    elif one.test and one.passed is None:
        desk.say(N_("{person}: the result isn't written down yet."), person=who)
    elif one.test and not one.passed:
        desk.say(N_("{person} can take the test again."), person=who)
