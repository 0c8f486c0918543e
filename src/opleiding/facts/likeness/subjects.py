"""What needs are usually about, and the words that show it in Dutch, French and English.

One line a subject, what is special before what is general: its name in the three languages, then
beginnings of words; several that only count together are joined by `+`. One of five letters or more
counts inside a compound as well, one of three or fewer only as a whole word.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from unicodedata import combining, normalize

from opleiding.records.localised import Words

_WORD = re.compile(r"[^\W_]+")
_WHOLE, _LONG = 3, 5
_TABLE = """
gevaarlijke goederen|marchandises dangereuses|dangerous goods: adr imdg gevaarlijke+goederen gevaarlijke+stoffen
 marchandises+dangereuses matières+dangereuses dangerous+goods lithium explosie
eerste hulp|premiers secours|first aid: ehbo eerste+hulp hulpverlener premiers+secours secouris first+aid
heftruck|chariot élévateur|forklift: heftruck reachtruck stapelaar hoogwerker cariste chariot+élévateur
 chariots+élévateurs forklift
it-veiligheid|sécurité informatique|it security: phishing cyber wachtwoord hacking hacker ransomware virus
 fraude sécurité+informatique mot+passe mots+passe password security verdachte+mails
veiligheid|sécurité|safety: veilig ongeval brand evacuatie preventie ergonom tillen hoogte beschermingsmiddel helm
 sécurité accidents incendie évacuation prévention équipements+protection safety hazard near+misses
privacy|vie privée|privacy: gdpr avg rgpd privacy persoonsgegevens gegevens+klanten données+personnelles camerabeeld
ai|ia|ai: ai ia chatgpt copilot prompt artifici
excel|excel|excel: excel draaitabel spreadsheet rekenblad tableur tableaux+croisés power+bi power+query
kantoorsoftware|bureautique|office software: outlook sharepoint teams+bestanden onedrive bureautique
 word+sjablonen word+documenten
tms|tms|tms: tms
erp|erp|erp: erp sap wms crm
incoterms|incoterms|incoterms: incoterm cif fob ddp dap
oorsprong|origine|origin: oorsprong leveranciersverklaring préférentiel
 origine+marchandises certificat+origine preuve+origine rules+origin
cbam|cbam|cbam: cbam
btw en facturen|tva et factures|vat and invoices: btw tva vat factuur factur invoice peppol kredietbewaking boekhoud
 comptab accounting
douane|douane|customs: douan customs aangifte declarant tariefcode tariefindeling goederencode transit ncts idms plda t1
 ics2 aeo accijns
expeditiedocumenten|documents de transport|transport documents: cmr vrachtbrie connossement cognossement lettre+voiture
 lettres+voiture bill+lading transportdocument transport+documents documents+transport papieren+zending airwaybill awb
frans|français|french: frans français french
nederlands|néerlandais|dutch: nederlands néerlandais dutch
engels|anglais|english: engels anglais english
duits|allemand|german: duits allemand german
spaans|espagnol|spanish: spaans espagnol spanish
rij- en rusttijden|temps de conduite|driving times: rijtijd rusttijd rij+rusttijden tachogra tachygra temps+conduite
 driving+times
sociale wetgeving|législation sociale|employment law: wetgeving arbeidsdeal arbeidstijd overuren arbeidsrecht
 législation droit+travail
duurzaamheid|durabilité|sustainability: duurza co2 uitstoot carbon csrd ecologisch durable durabilité sustainab afval
kwaliteit|qualité|quality: kwaliteit audit iso haccp gdp qualité quality
schade|sinistres|claims: schade averij sinistre dégât damage voorbehoud
machines|machines|machines: machine storing transportband entretien+machines onderhoud maintenance
presenteren|présenter|presenting: present présent slides spreken+publiek
onderhandelen|négocier|negotiating: onderhandel négoci negotiat prijzen+verdedigen
verkoop|vente|sales: verkoop verkope offerte techniques+vente devis sales discount korting
leidinggeven|encadrement|leading: leidinggev teamleid ploegba coach feedback delege functioneringsgesprek
 évaluer+collaborateurs diriger+équipe entretien+fonctionnement encadre manager team+lead conflict leadership
 gesprekken+medewerkers
onthaal|accueil|onboarding: onthaal inwerk peter meter parrain onboarding accueil+nouveaux nieuwe+collega
 nieuwe+medewerkers new+starters starters nouveaux+collègues
stress en werkdruk|stress et charge de travail|stress and workload: stress werkdruk burn veerkracht timemanagement
 time+management assertie grenzen+stellen welzijn résilience wellbeing workload vie+travail prioriteiten
vergaderen|réunions|meetings: vergader réunion meetings
klanten|clients|customers: klant klacht client réclamation customer complaint loket
mails en overleg|e-mails et concertation|mails and handover: mail courriel communicat overdracht
planning|planning|planning: planning plannen planner ritten planifica tournées roster
"""


@dataclass(frozen=True, slots=True)
class Subject:
    """What a need is about: its name in each language, and how to see it."""

    place: int
    name: Words
    signs: tuple[tuple[str, ...], ...]


@cache
def subjects() -> tuple[Subject, ...]:
    """All of them, what is special before what is general."""
    lines = _TABLE.strip().replace("\n ", " ").splitlines()
    return tuple(_subject(at, *line.split(":")) for at, line in enumerate(lines))


def subject_of(title: Iterable[str]) -> tuple[Subject, tuple[str, ...]] | None:
    """What a title, in whatever languages it is written, is about, and the words that show it.

    The most words decide, then what is special. None where no word is known.
    """
    shown: dict[str, str] = {}
    for text in title:
        for word in _WORD.findall(text):
            for part in _parts_in(word.casefold()):
                shown.setdefault(part, word)
    seen: dict[int, dict[str, None]] = {}
    for part in shown:
        for place, sign in _signs()[part]:
            if all(other in shown for other in sign):
                seen.setdefault(place, {}).update((shown[other], None) for other in sign)
    if not seen:
        return None
    place = min(seen, key=lambda place: (-len(seen[place]), place))
    return subjects()[place], tuple(seen[place])


@cache
def _parts_in(word: str) -> tuple[str, ...]:
    folded = _plain(word)
    return tuple(part for part in _signs() if _shows(part, folded))


@cache
def _signs() -> Mapping[str, Sequence[tuple[int, tuple[str, ...]]]]:
    """By part of a word the signs that it belongs to, and the subjects of these."""
    found: defaultdict[str, list[tuple[int, tuple[str, ...]]]] = defaultdict(list)
    for one in subjects():
        for sign in one.signs:
            for part in sign:
                found[part].append((one.place, sign))
    return found


def _subject(place: int, names: str, words: str) -> Subject:
    nl, fr, en = names.split("|")
    signs = tuple(tuple(sign.split("+")) for sign in _plain(words).split())
    return Subject(place, Words(plain=None, nl=nl, fr=fr, en=en), signs)


def _shows(part: str, word: str) -> bool:
    if len(part) <= _WHOLE:
        return part == word
    return part in word if len(part) >= _LONG else word.startswith(part)


def _plain(text: str) -> str:
    return "".join(one for one in normalize("NFKD", text) if not combining(one))
