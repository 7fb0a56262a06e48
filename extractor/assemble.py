"""All drafts of an article's prose, merged."""

from __future__ import annotations

from extractor.analysis import Analysis
from extractor.draft import Draft
from extractor.linking.anchors import link_all
from extractor.linking.in_or_out import in_or_out
from extractor.linking.model import Weights
from extractor.linking.places.spread import as_sure_as_told
from extractor.linking.places.titles import with_titles
from extractor.linking.records.setters import to_setters
from extractor.linking.relays.shares import shared_titles
from extractor.linking.relays.team_links import team_links
from extractor.linking.road_titles import road_titles
from extractor.linking.settle import settle
from extractor.linking.track_events import on_the_track
from extractor.linking.verdict import judged
from extractor.merge import merged
from extractor.relations.coach import find_coaches
from extractor.relations.defeat import find_defeats
from extractor.relations.entry import find_entries
from extractor.relations.head_to_head import find_head_to_heads
from extractor.relations.honour import find_honours
from extractor.relations.margin import find_margins
from extractor.relations.nationality import countries_of_records, find_nationalities
from extractor.relations.performance import find_performances
from extractor.relations.record import find_records, set_codes
from extractor.relations.relay import (
    behind_them,
    find_member_countries,
    find_members,
    find_prizes,
    given_to_teams,
    team_defeats,
    without_rivals,
)

FLOOR = 0.3


def drafts(analysis: Analysis, weights: Weights) -> list[Draft]:
    """The drafts of an analysis, each with the judged chance of its being a fact."""
    return as_sure_as_told(judged(weights, raw_drafts(analysis, weights)))


def raw_drafts(analysis: Analysis, weights: Weights, floor: float = FLOOR) -> list[Draft]:
    """Run every relation on an analysis and merge what they found; chances are those of the decisions."""
    teams = team_links(analysis, link_all(analysis, weights), weights)
    links = teams.links
    performances = [
        *find_performances(analysis, links, floor),
        *find_prizes(analysis, teams.prizes),
        *road_titles(analysis, links, floor),
    ]
    honours = find_honours(analysis, links, performances, floor)
    honours += list(shared_titles(analysis, honours))
    found = [
        *given_to_teams(analysis, teams.legs, with_titles(analysis, performances, honours)),
        *find_margins(analysis, links, performances, floor),
        *given_to_teams(analysis, teams.legs, find_records(analysis, links, weights, floor)),
        *honours,
        *find_members(analysis, teams.legs, honours),
        *find_member_countries(analysis, teams.legs),
        *team_defeats(analysis, teams),
        *behind_them(analysis, teams),
        *without_rivals(analysis, teams.legs, find_nationalities(analysis, weights, floor)),
        *find_defeats(analysis, links, weights, floor),
        *find_coaches(analysis),
        *find_entries(analysis),
        *find_head_to_heads(analysis),
    ]
    found += list(countries_of_records(analysis, found))
    to_setters(found)
    on_the_track(found)
    in_or_out(found)
    settle(found, analysis.reading.article.published or "")
    out = merged(found)
    set_codes([d for d in out if d.kind == "record"], [d for d in out if d.kind == "performance"])
    return [d for d in out if complete(d)]


def complete(draft: Draft) -> bool:
    """Whether a draft says enough to be a fact."""
    if draft.kind == "performance":
        return bool(draft.get("discipline")) and (draft.get("mark") is not None or draft.get("place") is not None)
    return True
