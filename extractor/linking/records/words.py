"""The words with which records are set, broken, held and missed."""

from __future__ import annotations

SETTING = frozenset(
    "notched bagged landed secured earned grabbed seized snatched pocketed uncorked unleashed delivered deleted deleting taken beaten nudged nudging pushed pushing brought bringing hoisted hiked moved put set sets setting broke breaks breaking broken smashed smashing smash smashes shattered shattering improved improving improves lowered lowering lowers equalled equalling equaled equals matched matching tied bettered bettering eclipsed "
    "erased erasing obliterated demolished destroyed raised raising extended extending rewrote established establishing beat beating beats took taking takes ran running clocked posted produced claimed claiming surpassed threw jumped vaulted "
    "cleared recorded removed trimmed sliced slicing cut cutting clipped shaved shaving knocked knocking chopped carved lopped hacked added adding relieved wiped wipes wiping stormed powered won winning finished hurled "
    "heaved leapt soared deprived robbed stripped improve lower break score scored scoring totalled amassed tallied needed returned registered walked covered came sprinted romped run swam finishing ending ended got get take equal match better shave slice trim knock erase wipe add raise extend surpass eclipse".split()
)
BREAKING = frozenset(
    "deleted deleting taken beaten nudged nudging pushed pushing brought bringing hoisted hiked moved put broke breaks breaking broken smashed smashing smash smashes shattered shattering improved improving improves lowered lowering lowers bettered bettering eclipsed erased erasing obliterated demolished destroyed raised raising rewrote beat beating "
    "beats surpassed removed trimmed sliced slicing cut cutting clipped shaved shaving knocked knocking chopped carved lopped hacked took taking takes relieved wiped wipes wiping deprived robbed stripped improve lower break added adding extended extending equalled equalling equaled equals matched matching tied take equal match better shave slice trim knock erase wipe add raise extend surpass eclipse reduced reducing".split()
)
HOLDING = frozenset("shares share shared sharing holds hold holding held owns own owned possesses has holder".split())
MISSING = frozenset(
    "want wants wanted would might should could missed misses missing miss outside short shy attempt attempts attempting bid bids chase chasing target targeting targets hoping hopes hope close closer threatened threaten threatening near within failed fails failing off denied chances chance "
    "eye eyeing try tries tried trying ambition ambitions crack stab assault tilt attack pursuit dream dreams shot stripped lost clean aside without forget no nobody never not n't ineligible annulled disallowed bonus bonuses mention speak talking talk under below thought".split()
)
