"""The named things of an article, mended: what the tagger missed or took for something else."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from variorum.extract.cues import stance_in
from variorum.extract.sheet import Sheet
from variorum.lang.grammar import tokens_within
from variorum.lang.lexicon import word_list
from variorum.lang.names import bare_name, is_family_name, is_short_for, name_words
from variorum.lang.outlets import Outlet
from variorum.lang.pile_media import mentions_of, whole_name
from variorum.lang.places import acting_country, country_of_demonym
from variorum.lang.thesaurus import base_form, is_listed
from variorum.values import Article, Mention, Role

from .body_names import ends_as_firm
from .families import families_of, parted_firms
from .lead_ins import before_title, behind_portfolio, is_clip, only_titles, with_compound

_NAMED = frozenset({"PERSON", "ORG", "GPE", "NORP", "LOC", "FAC", "PRODUCT", "WORK_OF_ART", "EVENT"})
_KINDS = {"PERSON": "person", "ORG": "party", "NORP": "party", "GPE": "place", "LOC": "place", "FAC": "place"}
_HEADINGS = frozenset({Role.HEADLINE, Role.DECK, Role.SUBHEAD})
_TAILS = frozenset({"’s", "'s", "’", "'", ",", ".", ";", ":"})


@dataclass(frozen=True, slots=True)
class Named:
    """A named thing at tokens ``first`` up to ``last``: its bare name and what it is.

    ``kind`` is person, party, place, outlet, agency or other; ``name`` the fullest form of the article.
    """

    first: int
    last: int
    start: int
    end: int
    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class Register:
    """The named things of one article in text order, and which of them holds a token."""

    named: tuple[Named, ...]
    by_token: Mapping[int, Named]

    def at(self, token: int) -> Named | None:
        """The named thing the token belongs to."""
        return self.by_token.get(token)

    def before(self, token: int) -> tuple[Named, ...]:
        """Those that begin before *token*, in text order."""
        return self.named[: bisect_left(self.named, token, key=lambda n: n.first)]

    def within(self, first: int, last: int) -> tuple[Named, ...]:
        """Those that begin at tokens *first* up to *last*."""
        low = bisect_left(self.named, first, key=lambda n: n.first)
        return self.named[low : bisect_left(self.named, last, key=lambda n: n.first)]


def register_names(sheet: Sheet, article: Article, media: Sequence[Outlet] = ()) -> Register:
    """The register of an article: mentions, outlets (the pile's *media* too) and names nobody tagged, mended.

    Linear in the text; quadratic in the number of distinct names of persons.
    """
    found = list(_outlets(sheet, article, media))
    taken = {n for named in found for n in range(named.first, named.last)}
    for mention in sheet.tree.annotation.mentions:
        if mention.label in _NAMED and not taken.intersection(range(mention.first, mention.last)):
            found.append(_from_mention(sheet, mention))
            taken.update(range(mention.first, max(mention.last, found[-1].last)))
    found.extend(_untagged(sheet, taken))
    taken.update(n for named in found for n in range(named.first, named.last))
    found = _evident(sheet, _called_short(sheet, _joined_firms(sheet, found), taken))
    found.extend(_misread(sheet, found))
    whole = sorted(_whole_names(sheet, found), key=lambda n: (n.first, n.last))
    at = {t: n for n in whole for t in range(n.first, n.last)}
    named = tuple(_alike([_owned(sheet, n, at) for n in whole if any(c.isalpha() for c in n.name)]))
    return Register(named, {t: n for n in named for t in range(n.first, n.last)})


def _alike(named: Sequence[Named]) -> Iterator[Named]:
    """With one kind for all mentions of a word that is a person in some and a place or party in as many others.

    The family name of persons named in full is always a person's, also where two bear it.
    """
    families = {n.name.split()[-1] for n in named if n.kind == "person" and " " in n.name}
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for n in (n for n in named if " " not in n.name):
        counts[n.name][n.kind] += 1
    for n in named:
        kinds = counts.get(n.name, Counter())
        bodies = kinds["party"] + kinds["place"]
        if n.name in families:
            yield replace(n, kind="person") if n.kind == "party" and kinds["person"] else n
            continue
        mistaken = n.kind == "person" and bodies and bodies >= kinds["person"]
        yield replace(n, kind="party" if kinds["party"] >= kinds["place"] else "place") if mistaken else n


def _outlets(sheet: Sheet, article: Article, media: Sequence[Outlet]) -> Iterator[Named]:
    own = article.outlet.value if article.outlet else None
    known = [(start, end, o.name, str(o.kind)) for start, end, o in mentions_of(sheet.text, media, own)]
    kinds = {name: kind for _, _, name, kind in known}
    cited = [(c.start, c.end, whole_name(c.name, media), kinds.get(c.name, "outlet")) for c in article.cites]
    done: set[int] = set()
    families, piled = families_of(sheet), {medium.name for medium in media}
    for start, end, name, kind in (*known, *cited):
        tokens = tokens_within(sheet.tree, start, end)
        if kind == "outlet" and len(tokens) == 1 and sheet.text[start:end] in families and name not in piled:
            continue
        if tokens and not done.intersection(tokens):
            done.update(tokens)
            yield Named(tokens[0], tokens[-1] + 1, start, end, name, kind)


def _from_mention(sheet: Sheet, mention: Mention) -> Named:
    tree = sheet.tree
    first, last = mention.first, mention.last
    colon = next((n for n in range(first + 1, last) if tree.tokens[n].text == ":"), last)
    last = min(colon, last)
    if not _in_heading(sheet, first):
        last = next((n for n in range(first + 1, last) if _is_told(sheet, n)), last)
    while last - 1 > first and tree.tokens[last - 1].text in _TAILS:
        last -= 1
    while last - 1 > first and (not any(c.isalnum() for c in tree.tokens[first].text) or is_clip(sheet, first)):
        first += 1
    if not _in_heading(sheet, first):
        first = with_compound(sheet, first)
    if (own := behind_portfolio(sheet, first, last)) is not None:
        return _named(sheet, own, last, "person")
    if _in_heading(sheet, first):
        first, last = _without_verbs(sheet, first, last)
    else:
        last = before_title(sheet, first, _with_head(sheet, last))
    return _named(sheet, first, last, _kind(sheet, (first, last), mention.label))


def _is_told(sheet: Sheet, token: int) -> bool:
    """Whether the tagger ran a name on into the verb behind it: "the University of Vard said Salk"."""
    word = sheet.tree.tokens[token]
    return word.pos == "VERB" and word.tag in ("VBD", "VBZ") and word.text.islower()


def _with_head(sheet: Sheet, last: int) -> int:
    """The end of a name whose last word the tagger left out ("Ana" of "Ana Ruiz")."""
    tokens = sheet.tree.tokens
    while last < len(tokens) and tokens[last - 1].dep == "compound" and tokens[last - 1].head == last:
        if tokens[last].pos != "PROPN" or tokens[last].entity or tokens[last].start != tokens[last - 1].end + 1:
            break
        last += 1
    return last


def _in_heading(sheet: Sheet, token: int) -> bool:
    sentences = sheet.tree.annotation.sentences
    place = bisect_left(sentences, token + 1, key=lambda s: s.first) - 1
    return place >= 0 and sentences[place].role in _HEADINGS


def _without_verbs(sheet: Sheet, first: int, last: int) -> tuple[int, int]:
    """In capitalised headlines the tagger runs names on into verbs ("Seloria Signs"): a country alone is left."""
    tokens = sheet.tree.tokens
    for stop in range(last - 1, first, -1):
        if acting_country(sheet.text[tokens[first].start : tokens[stop - 1].end]):
            return first, stop
    return first, last


def _named(sheet: Sheet, first: int, last: int, kind: str) -> Named:
    tree = sheet.tree
    start, end = tree.tokens[first].start, tree.tokens[last - 1].end
    text = sheet.text[start:end]
    name = bare_name(text, person=kind == "person")
    at = text.find(name)
    return Named(first, last, start + max(at, 0), end, name, kind)


def _kind(sheet: Sheet, tokens: tuple[int, int], label: str) -> str:
    """What a mention is: by gazetteer, by title, by the words of the name, then by the tagger."""
    tree = sheet.tree
    text = sheet.text[tree.tokens[tokens[0]].start : tree.tokens[tokens[1] - 1].end]
    bare = bare_name(text)
    if acting_country(bare) or country_of_demonym(bare):
        return "party"
    if any(word in word_list("speakers", "body_words") for word in name_words(bare)):
        return "party"
    if _titled(sheet, tokens[0]):
        return "person"
    if label == "PERSON" and (_made(sheet, tokens) or ends_as_firm(bare)):
        return "party"
    if label == "PERSON" and not any(t.pos in ("PROPN", "NOUN", "ADJ") for t in tree.tokens[tokens[0] : tokens[1]]):
        return "other"
    return _KINDS.get(label, "other")


def _made(sheet: Sheet, tokens: tuple[int, int]) -> bool:
    """Whether the word before the name says it is a body: "turbine maker Nordvind"."""
    tree, first = sheet.tree, tokens[0]
    before = tree.tokens[first - 1] if first else None
    hangs = before and before.dep in ("compound", "nmod") and tokens[0] <= before.head < tokens[1]
    return bool(hangs and before and before.lemma.lower() in word_list("speakers", "bodies"))


def _titled(sheet: Sheet, first: int) -> bool:
    """Whether the name begins with a courtesy title, or one stands before it."""
    words = [sheet.tree.tokens[n].text.strip(".").lower() for n in (first - 1, first) if n >= 0]
    behind = sheet.tree.tokens[first + 1 : first + 2]
    followed = any(t.pos == "PROPN" and t.text.lower() not in word_list("speakers", "bodies") for t in behind)
    titles = word_list("titles", "courtesy")
    return (len(words) > 1 and words[0] in titles) or (words[-1] in titles and followed)


def _untagged(sheet: Sheet, taken: set[int]) -> Iterator[Named]:
    """Runs of proper nouns that no tagger named: a body by its words, one word that speaks a person, else other."""
    tokens = sheet.tree.tokens
    n = 0
    while n < len(tokens):
        first = n
        while n < len(tokens) and _proper(sheet, n, taken) and (n == first or tokens[n].start - tokens[n - 1].end <= 1):
            n += 1
        own = behind_portfolio(sheet, first, n)
        if n > first and not only_titles(sheet, first, n):
            yield _named(sheet, own or first, n, "person" if own else _guess(sheet, first, n))
        n = max(n, first + 1)


def _proper(sheet: Sheet, n: int, taken: set[int]) -> bool:
    token = sheet.tree.tokens[n]
    name = token.pos == "PROPN" or (token.pos == "INTJ" and _speaks_next(sheet, n))
    return name and n not in taken and token.text[:1].isupper() and token.entity not in ("DATE", "TIME")


def _speaks_next(sheet: Sheet, n: int) -> bool:
    """Whether a finite verb of saying follows: "Oh said …" names somebody."""
    after = sheet.tree.tokens[n + 1 : n + 2]
    return bool(after) and after[0].tag in ("VBD", "VBZ") and stance_in("clause", sheet.tree.lemma(n + 1)) is not None


def _guess(sheet: Sheet, first: int, last: int) -> str:
    kind = _kind(sheet, (first, last), "")
    head = sheet.tree.tokens[last - 1]
    text = sheet.text[sheet.tree.tokens[first].start : head.end]
    acts = head.dep in ("nsubj", "intj") and stance_in("clause", sheet.tree.lemma(head.head)) is not None
    alone = last - first == 1 and len(text) > 1 and not text.isupper()
    return "person" if kind == "other" and acts and alone else kind


def _joined_firms(sheet: Sheet, found: Sequence[Named]) -> list[Named]:
    """With "Marn & Sons" as one firm where the tagger made two names of it."""
    ends = parted_firms(sheet, [(n.first, n.last) for n in found])
    within = {t for first, end in ends.items() for t in range(first, end)}
    kept = [n for n in found if n.first in ends or n.first not in within]
    return [_named(sheet, n.first, ends[n.first], "party") if n.first in ends else n for n in kept]


def _evident(sheet: Sheet, found: Sequence[Named]) -> list[Named]:
    """Names of two or three words that the article treats as persons are persons, whatever the tagger says.

    Evidence: "who" follows, what stands beside says so ("the mayor"), or the last word alone acts or has a title.
    """
    alone = {n.name for n in found if " " not in n.name and (_acts(sheet, n) or _titled(sheet, n.first))}
    persons = {
        n.name
        for n in found
        if n.kind != "person" and may_be_person(n) and (_is_shown(sheet, n) or _is_called_by_family(n, alone))
    }
    return [replace(n, kind="person") if n.name in persons else n for n in found]


def _is_called_by_family(named: Named, alone: set[str]) -> bool:
    """Whether the last word of a name acts alone; "Brewery Corvin" is a firm all the same."""
    first, *_, last = named.name.split()
    return last in alone and first.lower() not in word_list("speakers", "firms") | word_list("speakers", "houses")


def _called_short(sheet: Sheet, found: Sequence[Named], taken: set[int]) -> list[Named]:
    """With firms called by the first word of their name later on ("Orsol Pharma … Orsol expects")."""
    full: dict[str, set[str]] = {}
    for named in found:
        words = named.name.split()
        if (
            named.kind in ("party", "other")
            and len(words) > 1
            and not acting_country(words[0])
            and not country_of_demonym(words[0])
        ):
            full.setdefault(words[0], set()).add(named.name)
    placed = {n.name for n in found if n.kind in ("place", "person") and " " not in n.name}
    placed |= {n.name.split()[-1] for n in found if n.kind == "person" and " " in n.name}  # "Orsol said": Ines Orsol
    short = {w: min(names) for w, names in full.items() if len(names) == 1 and w not in placed}
    loose = (
        n for n, t in enumerate(sheet.tree.tokens) if n not in taken and t.text in short and _names_actor(sheet, n)
    )
    called = [_named(sheet, n, n + 1, "party") for n in loose]
    return [
        replace(n, name=short[n.name], kind="party") if n.name in short and n.kind in ("party", "other") else n
        for n in (*found, *called)
    ]


def _names_actor(sheet: Sheet, token: int) -> bool:
    """Whether a capitalised word that nobody tagged stands where an actor stands."""
    word = sheet.tree.tokens[token]
    return word.pos in ("PROPN", "NOUN", "ADJ") and word.dep in ("nsubj", "nsubjpass", "dobj", "pobj", "poss")


def _misread(sheet: Sheet, found: Sequence[Named]) -> list[Named]:
    """Family names of persons named in full that the tagger took for common words ("Brand said")."""
    full = {n.name.split()[-1] for n in found if n.kind == "person" and " " in n.name}
    taken = {n for named in found for n in range(named.first, named.last)}
    tokens = sheet.tree.tokens
    loose = (n for n, t in enumerate(tokens) if t.text in full and n not in taken and _stands_bare(sheet, n))
    return [_named(sheet, n, n + 1, "person") for n in loose]


def _stands_bare(sheet: Sheet, token: int) -> bool:
    """Whether a capitalised word has no article or adjective, and acts or stands inside a sentence."""
    tree, word = sheet.tree, sheet.tree.tokens[token]
    if word.pos not in ("NOUN", "ADJ", "INTJ", "X", "VERB") or tree.children(token, "det", "amod", "nummod", "poss"):
        return False
    plural = word.tag == "NNS" and is_listed(base_form(word.text.lower()))
    acts = word.dep in ("nsubj", "nsubjpass", "intj") and not plural and not _in_heading(sheet, token)
    inside = token > 0 and tree.tokens[token - 1].text[-1:].isalnum()
    return acts or (inside and word.dep in ("nsubj", "nsubjpass", "dobj", "pobj", "poss", "dative"))


def _acts(sheet: Sheet, named: Named) -> bool:
    head = sheet.tree.tokens[named.last - 1]
    return head.dep in ("nsubj", "nsubjpass") and sheet.tree.tokens[head.head].pos in ("VERB", "AUX")


def may_be_person(named: Named) -> bool:
    """Two or three capitalised words, none of them a body's or firm's, no country and no outlet."""
    words = named.name.split()
    folded = {w.lower().strip(".") for w in words}
    bodies = word_list("speakers", "body_words", "suffixes")
    return (
        named.kind in ("party", "place", "other")
        and 2 <= len(words) <= 3
        and all(w[:1].isupper() and not w.isupper() for w in words)
        and folded.isdisjoint(bodies)
        and folded.isdisjoint(("of", "the", "and", "&"))
        and not acting_country(named.name)
    )


def _is_shown(sheet: Sheet, named: Named) -> bool:
    tree = sheet.tree
    head = named.last - 1
    beside = [*tree.children(head, "appos"), *(n for n in tree.children(head, "compound", "nmod") if n < named.first)]
    if tree.tokens[head].dep == "appos":
        beside.append(tree.tokens[head].head)
    people = word_list("speakers", "people")
    if any(tree.lemma(n) in people and tree.tokens[n].tag not in ("NNS", "NNPS") for n in beside):
        return True
    after = named.last + (1 if named.last < len(tree.tokens) and tree.tokens[named.last].text == "," else 0)
    return after < len(tree.tokens) and tree.tokens[after].text.lower() == "who"


def _whole_names(sheet: Sheet, found: Sequence[Named]) -> Iterator[Named]:
    """Persons by the fullest name the article gives them; surnames the tagger misread are persons too."""
    full = sorted({n.name for n in found if n.kind == "person" and len(name_words(n.name)) > 1})
    short = sorted(
        {n.name for n in found if len(name_words(n.name)) == 1 and n.kind in ("person", "place", "party", "other")}
    )
    whole = {name: longer for name in short if (longer := _only_bearer(name, full))}
    for named in found:
        longer = whole.get(named.name)
        stays = (named.name.isupper() and not any(is_family_name(named.name, f) for f in full)) or (
            bool(acting_country(named.name)) and not _acts(sheet, named)
        )
        if longer is None or (named.kind != "person" and stays):
            yield named
        else:
            yield replace(named, name=longer, kind="person")


def _only_bearer(name: str, full: Sequence[str]) -> str | None:
    """The one person of the article whose family (or else first) name it is; several spellings count as one."""
    bearers = [f for f in full if is_family_name(name, f)] or [f for f in full if is_short_for(name, f)]
    if not bearers:
        return None
    longest = max(bearers, key=lambda f: (len(name_words(f)), f))
    same = all(f == longest or is_short_for(f, longest) for f in bearers)
    return longest if same else None


def _owned(sheet: Sheet, named: Named, at: Mapping[int, Named]) -> Named:
    """A body with a general name ("the Foreign Ministry") under the name of who owns it, where one stands there."""
    words = [w.lower() for w in named.name.split()]
    if named.kind not in ("party", "other") or not all(w in word_list("speakers", "generic") for w in words):
        return named
    owners = [n for n in sheet.tree.children(named.last - 1, "poss") if n < named.first]
    owner = at.get(owners[-1]) if owners else None
    return replace(named, name=f"{acting_country(owner.name) or owner.name} {named.name}") if owner else named
