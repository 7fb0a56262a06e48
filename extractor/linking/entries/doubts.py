"""What keeps words of starting from meaning a start: hopes, conditions, negations, what was to be and is no more."""

from __future__ import annotations

import re

#: ``has not run this season``: what has not been so far.
SO_FAR = re.compile(r"(?:has|have) not (?:been )?(?!.*(?:entered|selected))")
DOUBT = re.compile(
    r"(?<!\S)(?:hopes?|hoping|hoped|wants?|wanted|could|might|may|would like|consider\w*|possible|possibly|aims?|aiming|dream\w*|targets?|targeting|likely|unlikely|supposed|expect\w*|if|unless|"
    r"whether|always|usually|often|probably|perhaps|should|wish\w*|keen|eyeing|doubtful|doubts?|undecided|yet to decide|wait\w*|tempted|thinking|thinks|believes?|would have|had)(?!\w)"
)
LATE_DOUBT = re.compile(
    r"^(?:[a-z]+ ){0,2}(?:if|since|like to|love to|unless|hope|hopes|only if|have to|need|be able|be (?:hoping|looking|bidding|"
    r"aiming|keen|happy|disappointed|the favourite|favourite|better|fit|remembered|difficult|hard))"
)
#: What shows that a word of withdrawing or starting is said of something else: ``out of action``, ``joins a sick list``.
ELSEWHERE = re.compile(
    r"^(?:for|in) anything |^(?:from |of )?(?:action|form|contract|(?:the |=\d+ )?(?:DISC )?(?:ROUND|final|heats?) |(?:a|an|that|the last|=\d+ last) (?:[a-z]+ )?(?:race|meeting|event|final|heat|marathon|bus|"
    r"train)|(?:a |the )?(?:[a-z]+ )?(?:sick|injury) list|(?:the )?(?:[A-Z]+ |[a-z]+ ){0,2}(?:lists?|rankings?|standings?) )"
)
#: ``Nor will X be running``.
NOR = re.compile(r"(?:^|(?<= ))(?:nor|neither) (?:will|is|are|does|do|has|have|can|would) [^,;.]*$")
#: ``said that X had pulled out``: told, no past before the past.
REPORTED = re.compile(
    r"(?<!\S)(?:said|announced|confirmed|revealed|reported|added) (?:(?:on|DATE|that) )*[@~%]\d+ had "
)
#: ``was due to run but has broken a bone``.
WAS_DUE = re.compile(r"(?:was|were) (?:also |both )?(?:due|set|scheduled|to)\b")
BUT = re.compile(r"^[^.;@]*(?:, )?but (?:[~=]\d+ )?(?:has|had|was|is|now|then|will not|wo n't)\b")
NEGATED = re.compile(r"(?:not|n't|no|never|yet to|whether)(?: [a-z]+)? $")


def in_doubt(line: str, hit: re.Match[str]) -> bool:
    """Whether a hope, a condition, a negation or a doubt governs a sign: before it in its clause, or right behind; or it is said
    of something else."""
    before = re.split(r" (?:and|but|;|while|, who) ", line[: hit.start()])[-1][-60:]
    rest = line[hit.end() :].lstrip()
    if (
        "whether" in hit.group()
        or NOR.search(before)
        or NEGATED.search(before)
        or rest.startswith("neither")
        or SO_FAR.match(hit.group())
    ):
        return True
    if WAS_DUE.match(hit.group()) and BUT.search(rest):
        return True
    before = REPORTED.sub("", before)
    return bool(DOUBT.search(before) or LATE_DOUBT.search(rest) or ELSEWHERE.search(rest))
