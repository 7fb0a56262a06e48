"""The words of a start or a withdrawal to come, and those that bring in further starters."""

from __future__ import annotations

import re

ADVERB = r"(?:(?:also|now|then|only|again|both|all|first|instead|still|next|therefore|definitely|not just|once|again|almost|certainly|however|,) )*"
START = (
    r"(?:run|race|compete|contest|take part|take on|face|meet|line up|start|appear|return|make|begin|open|defend|join|tackle|throw|jump|vault|feature|"
    r"headline|clash|kick off|go|play|attack|enter|prepare for|finish =\d+ season|end =\d+ season|represent|double|renew|travel|head|anchor|captain|resume|lead|do battle|step|test|bid|attempt|seek|see|have (?:a|another) (?:go|race|chance)|turn =\d+ attention to|"
    r"be (?:also |both |back |again |a |the |one of |part of )*(?:in(?! doubt)|on|at|among|there|back|competing|racing|running|defending|taking|up against|joined|hoping to|represented|bidding|aiming|going|starter|starters|favourite|seen|looking))"
)
FIELD = r"(?:field|line-up|line - up|lineup|quartet|trio|cast|squad|team|list|entry|entries|start list|TEAM)"
SIGNS: tuple[tuple[str, str, str], ...] = (
    (
        "withdrawn",
        "out",
        r"(?:pulled out|pull out|pulls out|pulling out|withdrawn|withdrew|withdraws|withdrawing|(?:is|are|was|were|been|be|being) ruled out|ruled [~@]\d+ out|rules [~@]\d+ out|ruled out of|(?:will|'ll|to|would) (?:also |now )?miss|misses(?! out)|missing(?! out)|sidelined|scratched|forced out|opted out|opts out|is out|are out|be out|skips|skipping|will skip|to skip|(?:has|have) (?:now |also )?dropped out of|(?:will|to) take no (?:further )?part|(?:stay|stays|staying) away|(?:has|have) (?:also |already )?scratched|(?:has|have) (?:had|been forced|been obliged|been compelled) to (?:scratch|withdraw|pull out|miss|skip|sit out|give up)|(?:calls|called|calling) off =\d+ (?:[a-z]+ )?(?:appearance|race|start|bid|comeback|return|debut)|(?:gives|gave|given|giving) up =\d+ (?:place|spot|slot)|(?:turns|turned|turning|turn) down (?:[a-z=0-9]+ ){0,3}?(?:selection|invitation|invite|place|offer|spot)|bypass(?:es|ed|ing)?(?= (?:the )?COMP)|(?:will|to) play no (?:further )?part|(?:give|gives|giving|given) (?:the )?COMP (?:[a-zA-Z]+ ){0,4}a miss|(?:will|'ll) (?:also )?be (?:absent|missing|sidelined)|is (?:a|another|the) (?:[a-z]+ )?(?:withdrawal|absentee|casualty|non - starter)(?= (?:from|at|in|because))|(?:is|are) (?:a|the) (?:latest|late|notable|big) (?:withdrawals?|absentees?|casualt(?:y|ies)))",
    ),
    (
        "withdrawn",
        "not",
        r"(?:will not|wo n't|won(?= (?:be|run|race|compete|take|defend|start))|would not|'ll not|not to|is not|are not|has not|have not|nor will|no longer|decided against|decides against|unable to) (?:be |now be |been )?(?:planning to |going to )?(?:run|running|race|racing|compete|competing|taking part|take part|defend|defending|start|in (?:action|the field|the team|the squad)|coming|travel|travelling|entered|selected|in VEN|at COMP|at the COMP|go to VEN|appear|throw|throwing|jump|jumping|contest|contesting|there|involved|on the start line|at the start|among the (?:starters|entries))",
    ),
    ("planned", "will", rf"(?:will|'ll|shall) {ADVERB}{START}"),
    (
        "planned",
        "due",
        rf"(?:is|are|was|were|be|been) {ADVERB}(?:due|set|scheduled|down|put down|booked|billed|confirmed|going|lined up|allowed|cleared|free)(?: (?:to|for) {ADVERB}(?:{START}|DISC|COMP|DATE|a|the|five|four|three|two))",
    ),
    ("planned", "due", rf"(?:is|are) (?:also |now |both )?to {START}"),
    (
        "planned",
        "named",
        r"(?:(?:has|have|had|is|are|was|were|been|be) (?:also |now |been |again )*)(?:qualified|named|selected|picked|chosen|included|entered|confirmed|drafted|called up|listed|signed up|added)(?= (?:in|for|to|as|on|by|,|\.|at|alongside|with|DISC|COMP)|[ ]*$)",
    ),
    (
        "planned",
        "agreed",
        r"(?:agreed|decided|committed|confirmed|announced|declared|chosen|elected|opted|signed up|signed|plans|planning|intends|"
        r"prepares|preparing|prepared) (?:(?!whether|not)[a-z]+ ){0,3}?(?:that )?"
        rf"(?:(?:[~@]\d+) (?:will|would|is|was) |(?:the )?(?=COMP (?:[a-zA-Z]+ ){{0,4}}(?:for|as) =\d+ )|to (?={START})|to (?=COMP|[a-z]+ COMP)|(?:[=~]\d+) (?:is )?fit enough to )(?=\S)",
    ),
    ("planned", "said", rf"(?:that|saying|says|said) [~@]\d+ (?:will|would|'d|'ll) {ADVERB}{START}"),
    (
        "planned",
        "named",
        r"(?:athletes?|[a-z]+ers?|man|woman|men|women|name) (?:selected|named|picked|chosen|entered) (?:so far )?(?:for|in)",
    ),
    (
        "planned",
        "named",
        r"(?:is|are) (?:also |both |now )*(?:among|on|in) (?:the |=\d+ )?(?:[a-z]+ ){0,3}?(?:entries|entrants|starters|start list|start - list|entry list|"
        r"line-up|line - up|field|entered)",
    ),
    (
        "planned",
        "doing",
        r"(?:is|are|be) (?:also |now |both |all |among those )?(?:taking part|running|competing|racing|defending|joining|returning|facing|making|doubling|starting|(?:back )?in action|in the (?:field|team|squad|line-up|line - up)|here for|going to(?= VEN| COMP| the VEN| the COMP))",
    ),
    (
        "planned",
        "present",
        r"(?:competes|runs|races|faces|begins|opens|takes part|lines? up|returns?|go(?:es)? head|goes on to|goes in|goes? again|starts?|joins|heads?|headlines?|defends?|contests|meets?|"
        r"tackles|makes (?:a|an|the|=\d+)|takes on|takes =\d+ place(?= (?:in|at|on))|takes? (?:over )?the place of|takes? =\d+ (?:[a-z]+ ){1,4}to(?= (?:the )?COMP)|(?:resumes?|renews?|continues?)(?= (?:=\d+|their) (?:[a-z]+ )?(?:rivalry|duel|battle))|goes? to|comes? to|leads? (?:a|an|the|NAT)|clash(?:es)?|also runs|doubles? up|bids? to|steps? up)",
    ),
    ("planned", "lineup", rf"(?:completes?|makes? up|rounds? off|round out|strengthens?) the (?:[a-z]+ )?{FIELD}"),
    (
        "planned",
        "lineup",
        r"(?:is|are) (?:also )?(?:back|coming(?! :)|safely in the team|in (?:the|a) (?:[a-z]+ )?field)(?= (?:in|for|to|too|as|with|and|again|,|\.|:|;))",
    ),
    (
        "withdrawn",
        "lineup",
        r"(?:(?:is|are) (?:also )?(?:missing|absent|left out)(?= (?:as|too|because|from|with|through|,|\.|;))|(?:will|to|must|is going to) sit (?:this one |it |the (?:race|event|meeting|championships|games) )?out(?! the))",
    ),
    ("planned", "named", r"(?:has|have) (?:also )?entered(?= (?:the |both |=\d+ )?(?:DISC|COMP|event|race))"),
    (
        "planned",
        "named",
        r"(?:is|are) (?:also )?(?:in(?= as well| too| again| for (?:that|the|this|both))|(?:part of|on) (?:the |=\d+ )(?:[a-z]+ ){0,2}(?:squad|team|team sheet|list|entry list)|committed to(?= COMP| VEN| the COMP)|(?:safely )?(?:through to|into)(?= DATE| COMP| the COMP)|bound for(?= COMP| the COMP)|(?:heading|headed|off) (?:to|for)(?= COMP| the COMP)|on (?:=\d+|the|their) way to(?= COMP| the COMP)|in for(?= DISC| (?:that|the) (?:DISC|event|race)))",
    ),
    (
        "planned",
        "named",
        r"(?:(?:is|are) (?:a|the) (?:[a-z]+ )?(?:additions?|entry|entrants?|recruits?|signings?)(?= (?:to|in|for|at))|(?:add|adds|added) =\d+ names? to(?= the)|"
        r"(?:accept|accepts|accepted) (?:an |the |=\d+ )?(?:late )?(?:invitation|invite|place|wild card|wildcard)|given the (?:all - clear|go - ahead|green light|nod) (?:to|for)|"
        r"qualif(?:ies|y) for(?= COMP| the COMP)|(?:heading|bound) for(?= COMP| the COMP))",
    ),
    (
        "planned",
        "lineup",
        r"(?:is|are) (?:also )?(?:(?:in it|there|here)(?= (?:,|\.|too|as well|as (?:is|are)|and|again|:|;))|(?:the|a) (?:[a-z]+ )?(?:attractions?|draws?)|the (?:big|star|leading|main|top) names(?= (?:in|at|for|on))|among the (?:[a-z]+ )?(?:contenders|starters|runners|entrants|challengers|attractions))",
    ),
    (
        "planned",
        "said",
        rf"(?:announced|confirmed|revealed) (?:on DATE |DATE )?that (?:(?:[~@]\d+|[A-Z]+|and|,|[a-z]+) ){{1,7}}?(?:would|will) {ADVERB}{START}",
    ),
    (
        "planned",
        "chosen",
        r"(?:(?:won|wins?|winning|victory) (?:[^ .;@]+ ){0,7}?(?:to|and) (?:book|secure|seal|clinch|earn|guarantee) (?:[a-z=0-9-]+ ){0,3}(?:place|spot|berth|ticket)|(?:booked|sealed|secured|earned|clinched|claimed|won|confirmed|guaranteed) (?:[a-z=0-9-]+ ){0,3}(?:place|spot|berth|selection|ticket|seat)|made the (?:[A-Z]+ )?team|put =\d+ name down|(?:gets?|got|given) the (?:nod|vote)|gained selection|won selection|(?:seat|place) on the plane|(?:has been|have been|was|were) (?:handed|given|awarded) (?:an? )?(?:[a-z=0-9-]+ ){0,2}(?:place|spot|call-up|call - up|wild card|wildcard))",
    ),
)
SIGN = tuple(
    (status, name, re.compile(r"(?<!\S)" + words + (r"" if words.endswith(r"(?=\S)") else r"(?!\w)")))
    for status, name, words in SIGNS
)
#: What brings in further starters behind it: ``will face X``, ``a field that includes X``, ``joined by X``.
OTHERS = re.compile(
    r"(?<!\S)(?:face|faces|facing|take on|takes on|taking on|meet|meets|race against|up against|head with|head to head with|head - to - head with|re-?match with|re - match with|"
    r"joins|join|joined (?:[a-zA-Z]+ ){0,6}?by|clash with|alongside|duel with|battle with|represented by|pits|see|sees|feature|features|featuring|includes|include|including|headed by|"
    r"led by|boasts|attracted|as (?:is|are|does|do|will)|against|(?:DISC|event|race|relay) with) (?:(?!and |but |who )[a-zA-Z'-]+ ){0,6}@(\d+)"
)
LINEUP = re.compile(
    r"(?<!\S)(?:field|line-up|line - up|lineup|entries|cast|list|squad|team|race|meeting|meet|event|opponents|rivals|entrants|starters) (?:[a-zA-Z]+ ){0,7}(?:includes?|including|contains|headed by|led by|headlined by|features?|featuring|contains|boasts|will see|will feature|will be headed by|will include) (?:(?!and )[a-zA-Z'-]+ ){0,6}@(\d+)"
)
#: Who is told to be missing by a noun: ``the withdrawal of X``, ``a team without X``.
LOST = re.compile(
    r"(?<!\S)(?:(?:withdrawal|absence) of|(?<!was )(?<!were )without) (?:(?!and |but |who )[a-zA-Z'-]+ ){0,5}@(\d+)\b(?! ')"
)
#: What repeats for others what was said before: ``So is X``, ``and so does X``, ``Nor will X``.
FOLLOW = re.compile(
    r"(?:^|(?<= [,;:] )|(?<= and )|(?<= but ))(?P<word>so|nor|neither) (?:is|are|does|do|has|have|will) (?:(?!and |but |who |the [a-z]+ of )[a-zA-Z'-]+ ){0,6}@(?P<who>\d+)"
)
#: What sets the starters behind the verb: ``also in the team are X and Y``, ``her place goes to X``, ``there are places for X``.
INVERTED = re.compile(
    r"(?<!\S)(?:with (?:[~@=]\d+|them) (?:goes|go|comes|come|travels?|will go)|in (?:=\d+|@\d+ 's) way (?:stands?|will be|is|are)|"
    r"(?:=\d+|@\d+ 's) (?:[a-z]+ ){0,2}(?:opponents?|rivals?|challengers?|opposition) (?:[a-zA-Z]+ ){0,3}?(?:will be|will include|include|includes)|"
    r"(?:also|others|other [a-z]+|among (?:those|the)|joining (?:[~@]\d+|them)) (?:(?:[a-z]+|COMP|DISC|NAT|DATE|VEN|-) ){0,7}?(?:is|are|will be)|"
    r"(?:(?:is|are|will be|has been|have been) replaced (?:[a-z]+ ){0,4}by|place (?:goes|will go) to|place (?:is|has been|will be) taken by)|"
    r"there (?:is|are|will be) (?!no )(?:also )?(?:an? )?(?:[a-z]+ )?(?:places?|call-ups?|call - ups?|debuts?|returns?) (?:in the [a-z]+ )?for) "
    r"(?:(?!and |but |who |no |not )[a-zA-Z'-]+ ){0,6}@(\d+)\b(?! ')"
)
#: ``her next race is``, ``next up for X is``: whose start it is.
NEXT = re.compile(
    r"(?<!\S)(?:(?:(?P<name>@\d+) 's?|(?P<his>=\d+)) next (?:race|outing|appearance|competition|start|event|meeting|stop|engagement|assignment|target|outdoor race|indoor race) (?:is|will be|comes)|"
    r"next (?:up |on the agenda |stop |race |outing |assignment |engagement |appointment )?for (?P<whom>[@~]\d+)) (?!to )"
)
#: Who is kept away by something: ``a calf injury has forced X out``, ``prevents her from running``.
OUSTED = re.compile(
    r"(?<!\S)(?:(?:rules?|ruled|forces?|forced|keeps?|kept) (?:(?!and |but |who )[a-zA-Z']+ ){0,5}(?P<out>[@~]\d+) out(?: of)?|(?:forces?|forced) (?P<to>[@~]\d+) to (?:pull out|withdraw|miss|scratch|skip)|"
    r"(?:prevents?|prevented) (?P<off>[@~=]\d+) from (?:running|competing|racing|taking part|defending|contesting))(?!\w)"
)
#: What has its starters behind it and says nothing of the time: ``the race also has X``.
HAS = re.compile(
    r"(?<!\S)(?:race|field|line-up|line - up|it|NAT|TEAM) (?:also )?(?:has|have) (?:(?!and |but |who )[a-zA-Z'-]+ ){0,2}@(\d+)\b(?! (?:to|'))"
)
