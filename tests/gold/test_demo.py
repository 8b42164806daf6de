"""The demonstration pile against what a careful reader found in it."""

from pathlib import Path

import pytest
import yaml

from variorum.tell import verify_account
from variorum.values import Account, Role

GOLD = yaml.safe_load(Path(__file__).with_name("demo.yaml").read_text(encoding="utf-8"))


def number(document: str) -> str:
    """The gold's name of a document."""
    return document[:2]


def texts(account: Account) -> dict[str, str]:
    """Gold name → text."""
    return {number(d.id): d.text for d in account.documents}


def spans(account: Account, key: str, words: str) -> list[tuple[int, int]]:
    """Where the gold's words stand."""
    text, found, at = texts(account)[key], [], 0
    while (at := text.find(words, at)) >= 0:
        found.append((at, at + len(words)))
        at += 1
    return found


def meets(account: Account, citation, key: str, words: str) -> bool:
    """Whether a citation shares a character with the gold's words."""
    return number(citation.document) == key and any(
        citation.start < end and start < citation.end for start, end in spans(account, key, words)
    )


def test_every_span_of_the_gold_stands_in_its_file(demo_account):
    """Gold that does not match its pile proves nothing."""

    def walk(node, key=None):
        if isinstance(node, dict):
            key = node.get("article", key)
            if key and isinstance(node.get("span"), str):
                assert spans(demo_account, key, node["span"]), (key, node["span"])
            for value in node.values():
                walk(value, key)
        elif isinstance(node, list):
            for value in node:
                walk(value, key)

    walk({k: v for k, v in GOLD.items() if k != "articles"})


def test_the_account_verifies(demo_account):
    """Every cited word stands where the account says."""
    assert verify_account(demo_account) == ()


def test_the_family_tree_is_the_gold_s(demo_account):
    """A pickup, an uncredited rewrite and a corrected version; nothing else."""
    found = {(number(d.child), number(d.parent), d.manner.value) for d in demo_account.lineage.descents}
    assert found == {(e["child"], e["parent"], e["kind"]) for e in GOLD["lineage"]["edges"]}


def test_nine_reports_are_six_independent_texts(demo_account):
    """Copies fold into the origin they came from."""
    groups = sorted([number(d) for d in origin.documents] for origin in demo_account.lineage.origins)
    assert groups == sorted(GOLD["lineage"]["origin_groups"])


def test_the_other_ferry_is_another_story(demo_account):
    """Reports of one accident are one story; a like accident elsewhere is not."""
    found = sorted([number(d) for d in story.documents] for story in demo_account.stories)
    assert found == sorted(story["articles"] for story in GOLD["stories"])


def test_the_cookie_page_is_no_news(demo_account):
    """And says why."""
    aside = {number(a.document): a.not_news_reason for a in demo_account.articles if not a.is_news}
    assert aside == {"10": "cookie_wall"}


@pytest.mark.parametrize("key", sorted(GOLD["articles"]))
def test_a_report_s_own_data(demo_account, key):
    """Title, authors and day, with nothing invented."""
    gold = GOLD["articles"][key]
    article = next(a for a in demo_account.articles if number(a.document) == key)
    assert article.headline and article.headline.value == gold["title"]
    if "byline" in gold:
        assert [author.value for author in article.byline] == gold["byline"]
    if "published" in gold:
        assert (article.published.value[:10] if article.published else None) == gold["published"]
    assert bool(article.dateline) == bool(gold.get("dateline"))


@pytest.mark.parametrize("key", sorted(GOLD["articles"]))
def test_furniture_is_never_body(demo_account, key):
    """Neither the plea's numbers nor the shipowner's name may reach the account."""
    article = next(a for a in demo_account.articles if number(a.document) == key)
    for words in GOLD["articles"][key].get("furniture", []):
        for start, end in spans(demo_account, key, words):
            roles = {p.role for p in article.parts if p.start < end and start < p.end}
            assert Role.BODY not in roles, words


def readings_of(account: Account, question: str):
    """The point that covers most of a gold question's readings, and those it covers."""
    best = (None, [])
    for point in account.points:
        covered = [
            reading
            for reading in GOLD["disputed_or_varying"][question]["readings"]
            if any(meets(account, c, reading["article"], reading["span"]) for r in point.readings for c in r.citations)
        ]
        if len(covered) > len(best[1]):
            best = (point, covered)
    return best


VERDICTS = {
    "on_board": "disputed",
    "dead": "updated",
    "missing": "updated",
    "injured": "distorted",
    "inspection_date": "disputed",
}


@pytest.mark.parametrize("question", sorted(VERDICTS))
def test_a_point_is_found_and_judged(demo_account, question):
    """Every reading of the question stands in one point, with the verdict it calls for."""
    point, covered = readings_of(demo_account, question)
    assert point is not None
    assert len(covered) == len(GOLD["disputed_or_varying"][question]["readings"])
    assert point.verdict == VERDICTS[question]


def test_the_newest_toll_is_current(demo_account):
    """A later count replaces the earlier ones."""
    point, _ = readings_of(demo_account, "dead")
    assert [r.value for r in point.readings if r.id == point.current] == [23]


def test_a_disputed_figure_has_no_current_value(demo_account):
    """A desk would print both."""
    point, _ = readings_of(demo_account, "on_board")
    assert point.current is None


def test_passengers_and_crew_add_up_to_those_aboard(demo_account):
    """180 + 34 = 214 is said aloud."""
    point, _ = readings_of(demo_account, "on_board")
    assert any("180 + 34 = 214" in reason.text for reason in point.reasons)


FOUND_DRIFT = [
    ("number", "03", "46 injured survivors", "64 injured survivors"),
    ("certainty", "03", "denied", "refuted"),
    ("attribution", "03", "The Northgate Post newspaper", "Local media"),
    ("condition", "03", "unless the company opens its books by Friday", "has announced a strike"),
]


@pytest.mark.parametrize(("kind", "key", "before", "after"), FOUND_DRIFT, ids=[row[0] for row in FOUND_DRIFT])
def test_what_the_rewrite_changed(demo_account, kind, key, before, after):
    """Planted changes of the uncredited rewrite are reported, parent beside child."""
    assert any(
        d.kind == kind
        and d.parent
        and d.child
        and meets(demo_account, d.parent, key, before)
        and meets(demo_account, d.child, "04", after)
        for d in demo_account.drift
    )


def test_each_quote_has_its_speaker(demo_account):
    """No quotation is given to a wrong person."""
    for gold in GOLD["quotes"]:
        said = [
            quote.speaker
            for quote in demo_account.quotes
            for variant in quote.variants
            if meets(demo_account, variant, gold["article"], gold["span"])
        ]
        assert said == [gold["speaker"]], gold["span"]


def test_one_quotation_in_two_reports_is_one_quote(demo_account):
    """The pickup carries the wire's quotation."""
    quote = next(q for q in demo_account.quotes if "square metre" in q.variants[0].text)
    assert [number(v.document) for v in quote.variants] == ["01", "02"]


def test_the_operator_s_readiness_keeps_its_condition(demo_account):
    """Sailings resume only if the ferries are certified, in every report that says so."""
    held = [p for p in demo_account.positions if p.party == "Nordhav Lines" and "resume" in p.text]
    assert held
    assert all(p.condition and "certif" in p.condition for p in held)


def test_the_undated_tuesday_stays_open(demo_account):
    """Nothing dates the blog, so nothing dates its Tuesday."""
    times = [t for c in demo_account.claims if number(c.document) == "08" for t in c.times if "Tuesday" in t.text]
    assert times
    assert {t.value for t in times} == {None}


def test_two_spellings_of_a_minister_are_one_person(demo_account):
    """Ilse Varga and Ilze Varga."""
    assert {c.speaker for c in demo_account.claims if c.speaker and "Varga" in c.speaker} == {"Ilse Varga"}
