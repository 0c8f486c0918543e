"""Words without what changes about them: case, accents, endings; in Dutch, French and English."""

import re
from functools import cache
from unicodedata import combining, normalize

_WORD = re.compile(r"[^\W_]+")
_DOUBLED = re.compile(r"(.)\1")
_BINDING = (
    # Dutch
    "aan al alle als altijd bij bijna dan dat de deze die dit door een en er ergens geen goed haar "
    "heeft hebben het hoe hun ik in is je kan kunnen maar me meer met mijn moet na naar niet nog "
    "nooit nu of om onder ons onze ook op over rond te tegen tot tussen uit vaak van veel via voor "
    "waar was wat we weinig wel wie wij worden wordt ze zelf zich zij zijn zo zonder "
    # French
    "a au aux avec beaucoup ce ces cette comme comment dans des du elle en entre est et il ils je "
    "la le les leur leurs lui mais mal mes moins mon ne nos notre nous on ont ou par pas pendant "
    "plus pour qu que qui sa sans se ses si son sont sous sur toujours tous tout toute toutes tres "
    "trop un une vers vos votre vous y "
    # English
    "about after all always an and are as at be been being by can do does far few for from has "
    "have how it its little many more much my need needs no not of off often on our out s so t "
    "than that the their them there these they this those to too up was were what when which who "
    "why will with without you your"
)
_CHANGING = (
    "issements ements ations issions ateurs ingen heden tion tions ment ments aties eren "
    "euses euse ables able ives ive elles elle iers ieres iere ier antes ants ante ant ees ee ing "
    "ings atie ende eerd eert est ers er ed en es ez re e s d"
)
_EMPTY = frozenset(_BINDING.split())
_ENDINGS = tuple(_CHANGING.split())
_SHORTEST = 4


def stems(text: str) -> dict[str, str]:
    """Stem by word, as written, in order; words that only bind are left out."""
    words = ((word, _stem_of(word)) for word in _WORD.findall(text))
    return {word: found for word, found in words if found is not None}


@cache
def _stem_of(word: str) -> str | None:
    plain = folded(word)
    return stem(plain) if len(plain) > 1 and plain not in _EMPTY else None


@cache
def folded(word: str) -> str:
    """A word in small letters, without accents."""
    return "".join(one for one in normalize("NFKD", word.casefold()) if not combining(one))


def stem(word: str) -> str:
    """A folded word without its ending, never shorter than four letters."""
    if len(word) > _SHORTEST + 2 and word.startswith("ge"):
        word = word[2:]
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return _undoubled(word.removesuffix(ending))
    return _undoubled(word)


def _undoubled(word: str) -> str:
    """`klann` as `klan`, `aann` as `an`: one letter for two, as Dutch doubles them by the syllable."""
    return _DOUBLED.sub(r"\1", word).replace("ph", "f").replace("v", "f").replace("z", "s")
