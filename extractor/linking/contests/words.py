"""The words of comparisons of two: verbs whose object is beaten, phrases, nouns, and verbs whose subject is."""

from __future__ import annotations

from collections.abc import Mapping


def forms(stems: str) -> frozenset[str]:
    """The forms of regular verbs, and of those with a doubled consonant."""
    out = set()
    for stem in stems.split():
        base = stem[:-1] if stem.endswith("e") else stem
        out |= {
            stem,
            stem + "s",
            stem + "es",
            base + "ed",
            base + "ing",
            base + base[-1] + "ed",
            base + base[-1] + "ing",
        }
        if stem.endswith("y"):
            out |= {stem[:-1] + "ied", stem[:-1] + "ies"}
    return frozenset(out)


#: Verbs whose object is the beaten one.
BEAT = forms(
    "defeat edge contain repel repulse withstand outkick outsprint outpace outclass outlast outduel outlean outjump outscore outfox outstrip outdistance outgun outvault outpoint outsmart outstay outdip outleap outbattle overhaul upset pip nip "
    "vanquish thrash crush trounce topple conquer dethrone unseat humble stun best depose dispatch destroy demolish upstage outfight outrace outmuscle outwit outgut outtouch outfinish subdue master demote outlast shock shade whip overpower overwhelm thwart blitz oust trump outmanoeuvre outplay rout resist"
) | frozenset(
    "beat beats beating beaten outran outrun outrunning outruns outshone outshining outfought outdid outdone outthrew outthrow outthrown overcame overcome overcomes overcoming overhauling pipped pipping nipped nipping bettered bettering eclipsed eclipsing floored flooring floors downed downing topped topping".split()
)
#: Verbs that say so with a particle or phrase behind them (before or behind the object).
PHRASAL: Mapping[str, frozenset[str]] = {
    "off": frozenset(
        "hold holds held holding fend fends fended fending fight fights fought fighting stave staved staving ward warded see saw seeing sees beat beating beats hold".split()
    ),
    "out": frozenset("edge edged edging edges squeeze squeezed squeezing keep kept keeping nose nosed".split()),
    "away": frozenset("see saw seeing blew blow blowing blows".split()),
    "behind": frozenset("leave left leaving leaves".split()),
    "of": frozenset("dispose disposed disposing".split()),
    "back": frozenset("turn turned turning turns beat beating beats".split()),
}
#: Words between a verb and the one who is beaten: ``got the better of X``.
IDIOMS: tuple[tuple[str, ...], ...] = tuple(
    tuple(line.split())
    for line in (
        "got|gets|getting|get|had|having the better|best of",
        "got|gets|getting|get|given|awarded the verdict|nod|decision|vote over|against|? ahead|? of|?",
        "had|has|have the measure|beating of",
        "took|takes|taking|take|claimed|claiming|collected|claim the scalp|scalps of",
        "turned|turning|turns|turn the tables on",
        "proved|proving|was|is|were|being|been|proves|looked much|far|just|simply|clearly|again|always|? too strong|good|fast|quick|powerful|tough|hot|clever for",
        "proved|proving|was the master of",
        "had|has|having far|just|simply|? too much for",
        "proved|proving|was|were far|just|simply|? too much for",
        "inflicted|inflicting|inflicts a|his|her|the|? rare|first|? defeat on",
        "had|having|upped the edge|advantage|upper hand|? over|on",
        "had|having the legs|measure of",
        "had|having the last word|laugh against|over",
        "got|gets|getting|get|gained PER own back on",
        "took|takes|taking|take|gained|gaining|exacted|exacting|had|got his|her|PER|some|sweet|full|? sweet|full|? revenge on|over|against",
        "avenged|avenging|avenges|avenge PER|a|the|that|? defeat|loss|defeats by|to|against|at the|? hands|? of|?",
    )
)
IDIOMS += (("led home",), ("leads home",), ("leading home",))
#: Verbs that change the lead: a defeat where the change was the last.
CAUGHT = frozenset("caught catching passed passing overtook overtaking shook shaking".split())
#: The subject is the beaten one.
YIELDS: tuple[tuple[str, ...], ...] = tuple(
    tuple(line.split())
    for line in (
        "lost|loses|losing|lose|gone|went|goes|going|succumbed|succumbing|bowed|bowing|succumb narrowly|out|down|only|again|? out|down|? to",
        "was|were|is|proved|being no match for",
        "came|coming up short against|behind",
        "gave|give|giving|gives best|way to",
        "had|has|having|found|find|finding no answer|reply|response to|as|when",
        "came|coming|comes|come off|out|away|? a|? PLC|second best|? to|against",
        "missed|missing|misses out narrowly|only|just|? to",
        "lost|losing|losing|surrendered|surrendering|relinquished|conceded|yielded|yielding TITLE to",
        "lost|losing|surrendered|surrendering the|his|her TITLE to",
        "lost|losing|surrendered|surrendering the|his|her COMP|DISC TITLE to",
        "finished|finish|finishing|finishes|was|came|coming|trailed|trailing in|home|some|more|than|almost|over|just|exactly|nearly|only|a|? in|home|some|more|than|almost|over|just|exactly|nearly|only|a|? DIFF behind",
        "finished|finish|finishing|finishes|came|coming|ended|trailed|trailing|was|home home|in|just|well|narrowly|only|? behind",
    )
)
MOVES = frozenset("past by clear away ahead".split())
MOVED = forms(
    "kick pull surge sweep storm sprint race charge power stride burst edge dart nip ease drive move blast glide squeeze slip sail thunder rush gallop lunge breeze cruise accelerate float roar dash stretch scoot dive fight battle close gap inch blitz nose"
) | frozenset(
    "ran run running went going goes flies fly slid sliding stole sped tore broke breaks breaking breaks draws gets pulls moves runs comes kicks swept flew flying drove came coming got getting drew drawing shot shoot strode broke".split()
)
#: Verbs that get rid of somebody in the race, each with the particles that it takes; the empty one where it needs none.
DROPS: Mapping[str, frozenset[str]] = {
    form: frozenset(particles.split("|"))
    for forms_, particles in (
        ("dropped drops dropping", "|off"),
        ("shook shakes shaking shaken shed", "off|"),
        ("burned burnt burning burns", "off"),
        ("left leaves leaving", "behind"),
        ("ran runs running", "down"),
        ("chased chasing tracked hunted mowed reeled reeling reels hauled hauling hauls", "down|in"),
        ("swallowed gobbled", "up"),
        ("broke breaks breaking", ""),
        ("caught catches catching overhauled overhauling overtook overtaking overtaken passed passing passes", ""),
        ("outran outlasted outstayed", ""),
        ("distanced ditched detached jettisoned", ""),
    )
    for form in forms_.split()
}
#: Verbs of pursuit whose object has won where it was home.
CHASES = frozenset("chased chasing chases followed following follows trailed pursued hounded".split())
#: What somebody could not do who was beaten: ``could not catch X``.
VAIN = frozenset(
    "catch match hold live respond overhaul stay go reach pass overtake contain stop beat answer prevent".split()
)
#: Verbs and nouns of the end of a winning run.
ENDS = frozenset("ended ends ending stopped stops stopping halted halting snapped broke breaking".split())
RUNS = frozenset("run streak sequence reign domination dominance".split())
UNBEATEN = frozenset("winning unbeaten undefeated victories wins victory".split())
AHEAD: tuple[tuple[str, ...], ...] = (("ahead", "of"), ("clear", "of"), ("front", "of"))
NOUNS_OF_WINNING = frozenset("victory win victories wins triumph success triumphs revenge".split())
NOUNS_OF_LOSING = frozenset("defeat defeats loss losses beating".split())
SECONDS = frozenset({"PLC:ordinal", "PLC:runner-up", "PLC:medal"})
LEADING = frozenset("lead led baton record mark best withdrew withdrawn disqualified".split())
PLACINGS = forms("deny") | frozenset(
    "relegate relegated relegating push pushed pushing force forced forcing beat beating beaten beats leave left leaving keep kept keeping condemn condemned sentence sentenced consign consigned deprive deprived denied denying denies rob robbed".split()
)
PASSIVE_ONLY = frozenset(
    "relegated pushed forced denied beaten caught passed overtaken robbed deprived held left run chased reeled hunted followed".split()
)
#: Places that compare with somebody.
MATCHES = frozenset({"no match for", "too strong for", "too quick for", "too fast for", "too good for"})
TITLE_LOST = frozenset("lost losing loses surrendered relinquished conceded".split())
#: Nouns of a move.
MOVE_NOUNS = frozenset("sprint move surge kick burst charge dash sweep".split())
#: What says, behind a measure, that somebody was beaten by it.
BEATEN = frozenset("behind adrift back slower down shorter lower away off later".split())
#: Words before ``than`` that compare marks.
COMPARED = frozenset("faster quicker slower further better higher longer more lower shorter farther".split())


def first_words(phrases: tuple[tuple[str, ...], ...]) -> frozenset[str]:
    """The words with which phrases begin."""
    return frozenset(word for phrase in phrases for word in phrase[0].split("|"))


#: Nouns of a race of two.
FIGHTS = frozenset(
    "sprint battle duel fight tussle showdown clash shoot-out shootout scrap dash contest head-to-head run-off jump-off dogfight".split()
)
#: Nouns of a field, in which somebody was beaten, and what names those of it.
FIELDS = frozenset("field line-up lineup cast group quality".split())
INCLUDING = frozenset("included including containing featuring featured".split())
NOTHING: frozenset[str] = frozenset()
DEFEATS = frozenset("defeat defeats loss beating thrashing drubbing hiding reverse setback".split())
#: Idioms with room between their words: verbs, noun, preposition, whether the subject has lost.
GAPPED: tuple[tuple[frozenset[str], frozenset[str], frozenset[str], bool], ...] = (
    (frozenset("inflicted inflicting inflicts".split()), DEFEATS, frozenset({"on", "upon"}), False),
    (
        frozenset("won winning wins took taking claimed edged shaded top best emerged victorious".split()),
        FIGHTS,
        frozenset({"with", "against", "over", "from"}),
        False,
    ),
    (frozenset("had has having".split()), frozenset({"much"}), frozenset({"for"}), False),
    (
        frozenset("prevailed prevailing triumphed triumphing won winning victorious".split()),
        NOTHING,
        frozenset({"against", "over"}),
        False,
    ),
    (
        frozenset("claimed claiming took taking claims takes collected gained added".split()),
        frozenset("scalp scalps victim".split()),
        frozenset({"in", "of"}),
        False,
    ),
    (
        frozenset("survived surviving resisted resisting withstood repelled repelling weathered".split()),
        frozenset("charge challenge rally rush surge kick attack threat pressure".split()),
        frozenset({"from", "by", "of"}),
        False,
    ),
    (frozenset("accounted accounting accounts".split()), NOTHING, frozenset({"for"}), False),
    (frozenset("beat beats beating defeated defeating headed".split()), FIELDS, INCLUDING, False),
)
STRIPPED = frozenset("title titles crown crowns".split())
#: Verbs that bring somebody defeat, with the nouns that follow the one who is beaten.
BROUGHT: tuple[tuple[frozenset[str], frozenset[str]], ...] = (
    (
        frozenset("handed handing hands gave giving dealt dealing condemned consigned sentenced subjected".split()),
        DEFEATS,
    ),
    (frozenset("relieved relieving stripped robbed deprived dispossessed".split()), STRIPPED),
    (
        frozenset("knocked knocking hurled ousted pushed".split()),
        frozenset("throne perch pedestal summit".split()),
    ),
    (
        frozenset("left leaving leaves".split()),
        frozenset("dead floundering gasping flat-footed struggling reeling toiling trailing".split()),
    ),
)
#: Verbs of making somebody run who has won.
PRESSES = frozenset("ran run running runs pushed pushing pushes pressed pressing stretched stretching".split())
#: Verbs that put an end to what somebody hoped for or held, and what that is.
SPOILS = ENDS | frozenset(
    "put puts putting ruined ruining spoiled spoilt spoiling wrecked wrecking dashed dashing shattered shattering crushed crushing thwarted foiled".split()
)
SPOILED = frozenset(
    "reign reigns hopes dream dreams bid challenge debut farewell party comeback homecoming celebrations defence domination dominance supremacy stranglehold swansong".split()
)
CONQUERORS = frozenset("conqueror conquerors vanquisher".split())
PURSUERS = frozenset("challenger pursuer rival opponent chaser".split())
