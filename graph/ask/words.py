"""The words of the question language: what says nothing, and what says the same."""

from __future__ import annotations

from collections.abc import Mapping

FILLERS = frozenset(
    """a all any are at away being can could did do does ever far fast final finals for from give had has have
    he her high his i in is it list long many marks me much name of on one or other others over person please race
    races runners runner she show tell than that the their them then there they this time times to we you
    your athlete's event""".split()
)
SAME: Mapping[str, str] = {
    form: word
    for word, forms in {
        "who": "whom whose",
        "was": "were been",
        "beat": "beats beaten defeat defeated defeats beating",
        "by": "",
        "win": "won wins winning",
        "winner": "winners",
        "lose": "lost loses",
        "meet": "met meets raced meeting meetings faced face",
        "run": "ran runs running compete competes competed start starts started",
        "jump": "jumped jumps clear cleared clears vaulted",
        "throw": "threw throws thrown",
        "hold": "held holds holder holders own owns owned",
        "set": "sets broke broken break breaks",
        "record": "records",
        "best": "bests pb pbs fastest quickest longest highest farthest top leading",
        "season": "seasons season's season’s",
        "medal": "medals medallist medallists medalist medalists",
        "title": "titles honour honours honor honors",
        "coach": "coaches coached train trains trained trainer",
        "champion": "champions",
        "victory": "victories",
        "rival": "rivals opponents opponent",
        "result": "results",
        "improve": "improved improves progressed progress progression",
        "spell": "spelt spelled spells spellings spelling written",
        "lead": "led leads leaders leader",
        "unbeaten": "undefeated",
        "contradict": "contradicts contradictions contradiction disagree conflict conflicts",
        "withdraw": "withdrew withdrawn withdrawals missed miss",
        "country": "countries nations",
        "athlete": "athletes",
        "versus": "vs v against",
        "plan": "plans planned due entered enters enter",
        "article": "articles papers press",
        "say": "says said",
        "tally": "tallies",
        "represent": "represents represented",
    }.items()
    for form in (word, *forms.split())
}
"""Each form of a word -> the word that the patterns use."""
