"""Words that say one thing at work: in Dutch, French and English, and as synonyms.

One sense between two bars, the word that stands for it first; one line a kind. Two of a kind, such
as two languages, are never the same need; those of the last line are of none. What only says that
something has to be learnt or goes wrong stands in a list of its own: it tells no need from another.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from opleiding.facts.likeness.stems import folded, stem, stems

_TABLE = """
language: frans français french franstalige francophone | nederlands néerlandais dutch
 nederlandstalige néerlandophone | engels anglais english engelstalige | duits allemand german |
 spaans espagnol spanish
system: excel | word | outlook | powerpoint | sharepoint | tms | wms | crm | sap | erp | copilot
 chatgpt
law: gdpr avg rgpd privacy | cbam | incoterm | haccp | adr | imdg | btw tva vat | csrd |
 deconnectie déconnexion disconnect
document: factuur facture invoice facturatie facturation invoicing | offerte devis quote quotation
 | contract contrat | rapport report | brief brieven courrier letter | aangifte douaneaangifte
 déclaration declaration | vrachtbrief cmr | attest certificat certificate certificaat | rijbewijs
 permis | formulier formulaire
place: telefoon téléphone phone telephone téléphoner telefoneren phoning bellen | loket guichet
 counter balie | kassa caisse till checkout | magazijn entrepôt warehouse loods | kantoor bureau
 office | beurs vakbeurzen beurzen salon
thing: heftruck forklift cariste | tachograaf tachygraphe tachograph | tillift | machine |
 draaitabel croisés pivot | macro
people: klant client customer clientèle | chauffeur driver conducteur | collega collègue colleague
 | leverancier fournisseur supplier | burger citoyen citizen habitants inwoners | bewoner résident
 resident | bezoeker visiteur visitor | patiënt patient | verkoper vendeur seller vendeuse |
 operator operatoren opérateur | teamleider supervisor ploegbaas manager leidinggevende |
 hulpverlener secouriste | starter
act: plannen planning planner | delegeren delegate déléguer | presenteren presentatie présenter
 présentation presenting presentation | onderhandelen négocier négociation negotiate negotiating
 negotiation | vergadering vergaderen réunion meeting | coachen coaching coacher | evalueren
 évaluer evaluate
-: agressie agressief agressieve agressivité aggression aggressive agressif | moeilijk lastig
 veeleisend difficile difficult demanding exigeant boos boze | feedback | mail email courriel
 courriels mails emails | phishing frauduleux | dossier file files | nieuw nouveau nouvelle new
 nouveaux nouvelles | team équipe ploeg | herkennen reconnaître reconnu reconnue recognise
 recognize spot spotting recognising | vergeten oublier oublie forget forgotten vergeet |
 opfrissen opfrissing recyclage refresh refresher | vernieuwen vernieuwing renouveler
 renouvellement renew renewal | invullen remplir fill filling | schrijven rédiger écrire write
 writing opstellen opmaken rédaction | lezen lecture lire read reading | duidelijk clair clairs
 clear clarté clearly onduidelijk unclear begrijpelijk onbegrijpelijk clarity | conflict conflit |
 stress | veiligheid veilig sécurité safe safety safely | brand incendie fire | hygiène hygiene |
 kwaliteit qualité quality | schade dégât damage damaged endommagé sinistre claim | gevaarlijk
 dangereux dangereuses dangerous | goederen marchandise goods goed | lading chargement cargo load
 | trailer remorque | transport vervoer | douane customs douanier douanière | oorsprong origine
 origin | bewijs preuve proof prouver | klacht plainte réclamation complaint | vraag vragen
 question questions ask asked | antwoord répondre réponse answer reply answering beantwoorden |
 prioriteit priorité priority | piek piekdrukte pointe peak | intern interne internal | onthaal
 onthalen accueil accueillir inwerken onboarding welcome welcoming | registratie registreren
 enregistrement enregistrer register registration | eerst eerste premier première first premiers |
 hulp secours aid ehbo | model sjabloon modèle template | gesprek entretien conversation talk
 talking interview | wetgeving législation legislation | voorraad stock stocks | bestelling
 commande order | levering livraison delivery | onderhoud maintenance |
 storing panne breakdown | tekening plans drawing drawings tekeningen | wachten attendre attendent
 attente wait waiting | temperatuur température temperature | nacht nuit night | rug dos back
 rugklachten | tillen soulever heffen soulevant lifting lift | medicatie medicijnen médicament
 medication medicine | familie famille family | afval déchet waste | boekhouding comptabilité
 accounting | verkoop vente sales sale | wachtwoord passe password | kost coût cost | berekenen
 berekening calcul calculer calculate | werkdruk workload | duurzaam durable sustainable
 durabilité duurzaamheid | ongeval accident | controle contrôle inspection | overdracht handover |
 uitlopen uit débordent débordement late laat | communicatie communication | tijdbeheer timemanagement
"""
_LIGHT = """
omgaan werken werk werkt leren leert gebruik gebruiken gebruikt kennen kent kennis weten weet doen doet gaan gaat
lopen loopt staan staat blijven blijft geven geeft gegeven maken maakt stellen gebeurt gebeuren krijgen krijgt kwijt
houden zelf duurt duren bekend onbekend durven durft overweg moet moeten mag mogen zou kunnen
fout foute fouten verkeerd verkeerde slecht slechte mis juist juiste correct correcte beter betere beste onvoldoende
ontbreekt niemand te lang trage traag tijd opleiding opleidingen opleiden training trainingen cursus cursussen vorming
bijscholing basis behoefte nood probleem problemen
gérer gestion utiliser utilisation utilisé utilisée donner donné faire bien savoir connaître connaissance
connaissances connu connus connue connues manque manquent insuffisant insuffisante mauvais mauvaise erreur erreurs
erroné erronés correctement maîtriser maîtrisent apprendre temps lent lente formation formations former besoin
besoins problème problèmes posent oser osent personne compris comprendre mettent doit doivent peut peuvent
dealing deal working work works using use used uses know knows known knowing learn learning get gets getting make
makes making give gives giving given take takes taking struggle struggles sure unsure wrong right poor poorly
properly correctly correct better error errors mistake mistakes slow long time training course courses nobody staff
people dare dares may must should keep problem problems need needs
"""
_PLURALS = ("", "s", "en")
_ANY = "-"


@dataclass(frozen=True, slots=True)
class _Known:
    """Senses by word and by stem, kinds by sense."""

    words: Mapping[str, str]
    stems: Mapping[str, str]
    kinds: Mapping[str, str]


def senses(text: str) -> dict[str, str]:
    """Sense by word, as written, in order; a word of no known sense stands for itself.

    Words that tell no need from another are left out, unless there is no other.
    """
    every, light = stems(text), _light()
    telling = {word: one for word, one in every.items() if folded(word) not in light} or every
    return {word: _sense(word, one) for word, one in telling.items()}


def kind_of(sense: str) -> str | None:
    """The kind that two needs differ in, where they have another sense of it; None for most."""
    return _known().kinds.get(sense)


@cache
def _sense(word: str, its_stem: str) -> str:
    """The word as it stands decides before its stem: customs are no customers."""
    known = _known()
    return known.words.get(folded(word)) or known.stems.get(its_stem, its_stem)


@cache
def _light() -> frozenset[str]:
    return frozenset(folded(word) for word in _LIGHT.split())


@cache
def _known() -> _Known:
    words: dict[str, str] = {}
    by_stem: dict[str, str] = {}
    kinds: dict[str, str] = {}
    for kind, line in _lines():
        meant = stem(line[0])
        for form in (f"{word}{plural}" for plural in _PLURALS for word in line):
            words.setdefault(form, meant)
            by_stem.setdefault(stem(form), meant)
        if kind != _ANY:
            kinds.setdefault(meant, kind)
    return _Known(words, by_stem, kinds)


def _lines() -> Iterator[tuple[str, list[str]]]:
    """The words of each sense, folded, and their kind."""
    for line in folded(_TABLE).strip().replace("\n ", " ").splitlines():
        kind, words = line.split(":")
        yield from ((kind, sense.split()) for sense in words.split("|"))
