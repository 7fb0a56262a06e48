"""The forms in which a text says who trains whom, as patterns over the line of a sentence (:mod:`extractor.linking.skeleton`)."""

from __future__ import annotations

import re

from extractor.linking.skeleton import ANY, NAME, OWNER, WHO

COACH = r"(?:coach|trainer|ex-coach)"
PLAIN = (
    r"(?:(?:former|new|current|long-time|longtime|personal|own|then|old|late|controversial|ex|-|long|time|first|main|"
    r"NAT|the|a) )"
)
KIN = r"father|mother|husband|wife|brother|stepfather|adoptive|parents"
#: What may stand between ``coach`` and the name: a comma, a further relation, an apposition.
TO_NAME = (
    r"(?:of (?:[a-z]+ ){1,2})?(?:since (?:[a-z]+|DATE) )?(?:and (?:[a-z-]+ ){1,2})?(?:, )?"
    rf"(?:(?:the|an?|late|former|NAT|TITLE|COMP|DISC|DATE|and|also|himself|herself|one|time|-|REC|=\d+|{KIN}) )*(?:, )?"
)
VERB = r"(?:coaches|coached|trains|trained|guides|guided|coaching|looks after|looked after|taught|mentors|mentored|advises|took charge of|takes charge of|is in charge of)"
ADVERB = r"(?:(?:also|has|had|once|now|still|is|was|been|previously|formerly|already|later|who|,|and) )"
NOT_OBJECT = r"(?!(?:under|alongside|beside|and|with|who|by|in|at|to|for|when|as|that|said|on|from|after|before) )"
OBJECT = rf"(?:{NOT_OBJECT}(?:[a-zA-Z0-9-]+|=\d+(?= (?:[a-z]+ ){{1,3}}@)) ){{0,5}}{ANY}"
#: Words without one of which a sentence says nothing of coaching.
GATE = re.compile(r"coach|advised|train|tutelage|guid|pupil|protege|protégé|charges|taught|mentor|looks|looked|group")
WORKING = frozenset(
    "work works worked working charges pupils proteges protégés athletes runners sprinters group squad stable".split()
)


def pattern(words: str) -> re.Pattern[str]:
    """A pattern that begins at a token."""
    return re.compile(r"(?<!\S)" + words)


#: A possessor's coach, by name: ``her coach X``, ``Kelly Holmes's American coach, Y``, ``his coaches, X and Y``.
OWNED = pattern(
    rf"{OWNER} (?:(?!and )[a-zA-Z-]+ ){{0,4}}(?:{COACH}|coaches) (?:is |was |remains )?{TO_NAME}{NAME}(?! ')"
)
#: ``X, her trainer since 1990``, ``X became her coach``.
CALLED = pattern(
    rf"{WHO} (?:, |(?:(?!{COACH}|said|and )[a-zA-Z-]+ ){{0,4}}(?:became|becomes|is|was|be|been|remains|as) |, DATE , )"
    rf"(?:who is |who was |now |then |still |father and |by then )?{OWNER} (?:[a-zA-Z-]+ ){{0,3}}{COACH}"
    r"(?! (?:and [a-z]+ )?(?:, |is |was |remains )?(?:the )?@)"
)
#: ``X, the former champion, has been her coach``.
LATE = pattern(
    rf"{NAME} , [^;.@~]{{0,60}}, (?:has been|had been|is|was|became|remains) (?:now )?{OWNER} "
    rf"(?:[a-zA-Z-]+ ){{0,3}}{COACH}(?! @)"
)
#: ``X, the coach who has been with him``, ``X, the Dutchman who guided her``.
WHOSE = pattern(
    rf"{NAME} , (?:the|a) (?:[a-zA-Z-]+ ){{0,4}}(?:{COACH} (?:who|that) (?:[a-z]+ ){{0,7}}|(?:NAT|man|woman) who {ADVERB}*{VERB} )"
    rf"{ANY}"
)
#: ``Y, whose coach is X``.
HAVING = pattern(
    rf"{WHO} (?:\([^)]*\) )?, whose (?:[a-z-]+ ){{0,3}}{COACH} (?:is |was |, )?"
    rf"(?:(?:the|late|former|NAT|TITLE|COMP|DISC|=\d+|{KIN}|,) ){{0,5}}{NAME}"
)
#: ``among his charges is Y``.
CHARGES = pattern(
    rf"(?:{OWNER}|{NAME} , whose) (?:[a-z]+ ){{0,2}}(?:charges|pupils|proteges|protégés|athletes|runners|sprinters|group|squad|stable) "
    rf"(?:is also|are also|is|are|, who include|, which includes|include|includes|included|,) (?:the likes of )?{OBJECT}"
)
#: ``X coaches them both``, ``X, coach to both``.
BOTH = pattern(
    rf"{NAME} (?:, )?{ADVERB}*(?:{VERB}|(?:the )?{COACH} (?:to|of)) "
    r"(?:them both|both of them|both|the pair|the two)(?! of @| @)"
)
#: ``they share the same coach, X``, ``to share a coach, X, with Y``.
SHARED = pattern(rf"shar(?:e|es|ed|ing) (?:the same|the|a) {COACH} {TO_NAME}{NAME}(?: (?:, )?with {WHO})?")
#: ``his work with Y and Z``, ``worked with Y``: of a known coach.
WORK = pattern(rf"(?:{OWNER} (?:[a-z]+ )?work|{WHO} (?:[a-z]+ ){{0,3}}(?:works|worked|working)) with {OBJECT}")
#: ``X, the coach of Y``, ``X, coach to Y and Z``.
OF = pattern(
    rf"{NAME} (?:, )?(?:who is |is |was )?(?:(?:the|a|former|NAT|now|-|and) ){{0,3}}(?:{COACH} (?:of|to)|mentor (?:of|to)) {OBJECT}"
)
#: ``X, who coaches Y``, ``X also looks after Y``.
ACTIVE = pattern(
    rf"{WHO} (?:, [^,.;@~]{{0,50}} , )?{ADVERB}*{VERB} (?:the likes of )?"
    rf"(?:{OBJECT}|(=\d+) (?:training|career|preparations?))"
)
#: ``X, who coached Z, now guides Y``, ``the German, who lives in Bonn, also looks after Y``.
THEN = pattern(
    rf"{WHO} , who [^.;@~%]{{0,60}}(?:@\d+ [^.;@~%]{{0,40}}){{0,3}}, (?:now |also |still |once |previously )+{VERB} (?:the likes of )?"
    rf"(?:{OBJECT}|(=\d+) (?:training|career))"
)
#: ``the coach who looked after him there, X``.
NAMED = pattern(rf"the (?:[a-z]+ )?{COACH} who {ADVERB}*{VERB} {ANY} (?:[a-z]+ ){{0,2}}, {NAME}")
#: ``has joined X's training group``.
GROUP = pattern(
    r"(?:join|joins|joined|joining|member of|part of|moved to|moving to|belongs to) "
    rf"(?:{NAME} 's (?:[a-z]+ ){{0,2}}(?:group|squad|stable|camp)|the (?:[a-z]+ ){{0,2}}(?:group|squad|stable|camp) (?:of|led by|run by|headed by) "
    rf"(?:the )?(?:NAT )?(?:coach )?{NAME})"
)
#: ``has coached five champions, among them Y and Z``.
AMONG = pattern(
    rf"{WHO} (?:, [^,.;@~]{{0,50}} , )?{ADVERB}*{VERB} (?:(?!{COACH})[a-zA-Z0-9-]+ ){{1,9}}?(?:, )?"
    rf"(?:including|among them|among whom are|such as|like|notably|:) (?:the )?{OBJECT}"
)
#: ``Coach X's group includes Y and Z``, ``the club, coached by X, is home to Y``, ``athletes coached by X include Y``.
GROUPED = pattern(
    rf"(?:coach|(?:coached|guided|trained) by) (?:the )?(?:NAT )?{NAME} (?:'s )?(?:(?!who |said )[a-zA-Z,-]+ |VEN |=\d+ ){{0,8}}?"
    rf"(?:includes?|including|features?|comprises?|is home to|such as) (?:the )?{OBJECT}"
)
SQUAD = re.compile(r"(?:^| )(?:group|club|squad|stable|camp|athletes|runners|sprinters|team|charges|pupils) ")
#: ``Trained in Kenya by X, Y``, ``Under his coach, X, Y``.
FRONTED = re.compile(
    r"^(?:now |once )?(?:(?:coached|trained|guided|mentored) (?:[a-zA-Z]+ ){0,4}?by|(?:under|with|thanks to) (?:=\d+|his|her|their) (?:new |former |long-time )?coach ,?) "
    rf"(?:(?!and )[a-zA-Z-]+ ){{0,4}}{NAME} (?:[a-zA-Z-]+ ){{0,5}}, (?:NAT )?{WHO}"
)
BY = (
    r"(?:(?:coached|trained|guided|mentored|advised) (?:[a-zA-Z-]+ ){0,4}?by|"
    r"(?:guidance|tutelage|coaching|direction|stewardship|eye|supervision) of|"
    r"(?:trains|train|training|trained|works|working|work) (?:with @\d+ |[a-z]+ ){0,2}under|"
    r"(?:work|works|worked|working|train|trains|trained|training) with (?:the |a )?(?:NAT |former |[a-z]+ )?coach|"
    r"(?:pupil|protege|protégé|(?<!took )(?<!takes )(?<!in )charge) of)"
)
#: ``coached by X``, ``trained by her father, X``, ``under the guidance of X``.
PASSIVE = pattern(
    rf"{BY} (?:(?:(?!(?:with|at|in|but|who|when|on|for|from) )[a-zA-Z-]+|=\d+|,) ){{0,7}}?{NAME}(?!\d| (?:high|school|college|university))"
)
#: A passive right behind the person whom it is said of.
ADJACENT = re.compile(
    r"[@~%]\d+ (?:, |\( |, who |who |, [^,@~]{0,40} , )?(?:(?:both|all|each|is|was|are|were|has|have|had|been|being|now|also|then|"
    r"and|once|long|a|still|previously|formerly|who|DATE|in|VEN|,) )*$"
)
PLURALS = re.compile(
    r" @\d+ (?:, )?(?:(?:who|are|were|have|been|all|both|now|also) )*(?:are|were|all|both) (?:now |also |being )?$"
)
#: ``coach X said``: of whom the text speaks; not the coach of a country, a team or an event.
BARE = pattern(rf"{PLAIN}*coach {NAME}")
BARRED = re.compile(
    r"(?:NAT|TEAM|COMP|DISC|uk|gb|national|sprint|sprints|relay|head|team|assistant|performance|college|university|club|"
    r"event|throws|jumps|distance|chief|olympic|athletics|the|a|another|my|our|@\d+ ,|@\d+ , and) $"
)
#: ``My coach X``: the words of an athlete, told by whoever speaks.
MINE = pattern(
    rf"(?:my (?:former |old |new )?coach (?:, )?{NAME}|{NAME} (?:has been|is|was|became) my (?:[a-z]+ )?coach|coach {NAME} (?:told|tells|asked|made|wanted|gave|taught|has told) me(?!\w))"
)
SPEAKER = re.compile(
    r"(?:said|says|added|explained|admitted|insisted|recalled) ([@~%]\d+)|([@~%]\d+) (?:, [^,@~]{1,40} , )?(?:said|says|added|explained|admitted|told|insisted|recalled)(?!\w)"
)
#: ``X, another of Y's runners``.
STABLE = pattern(
    rf"{NAME} , (?:an)?(?:other|one|a|member) of @(\d+) 's (?:athletes|runners|charges|pupils|sprinters|group|squad)"
)
#: ``X (coach: Y)``.
BRACKET = pattern(rf"{NAME} \( coach :? ?{NAME}")
#: ``the pair's former coach, X``, ``the athletes' coach X``.
PLURAL = pattern(
    rf"(?:pair|duo|two|athletes|sprinters|runners|their) (?:'s? )?(?:[a-z-]+ ){{0,2}}{COACH} {TO_NAME}{NAME}"
)
