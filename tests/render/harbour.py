"""An account of an invented ferry strike, built by hand: what the renderers are shown."""

from variorum.values import (
    ACCOUNT_SCHEMA,
    Account,
    Article,
    Cause,
    Cite,
    Claim,
    Credit,
    CreditKind,
    DateBasis,
    Dateline,
    Descent,
    Document,
    Drift,
    DriftKind,
    Found,
    Furniture,
    Generator,
    Ground,
    Happening,
    Lost,
    LostKind,
    Manner,
    Novelty,
    Origin,
    Part,
    Passage,
    Point,
    PointKind,
    Position,
    Published,
    Quote,
    Reach,
    Reading,
    Reason,
    Refusal,
    Rejected,
    Role,
    Speech,
    Statement,
    Stemma,
    Story,
    Storyline,
    Variant,
    Verdict,
    Voice,
    VoiceKind,
    When,
    cite,
    exhibit,
)

TEXTS = {
    "courier/0417.txt": (
        "Ferries stay in port as crews walk out\n"
        "Nearly 1,200 sailors stopped work in Port Ansa on Tuesday, the seamen's union said.\n"
        "Minister Ilse Varga told Radio Delta the government would talk if the pickets were lifted first.\n"
        "About 40 sailings were cancelled, the port said, and 300 travellers slept in the hall.\n"
        "Support the Courier: become a member!\n"
    ),
    "rewrite.txt": (
        "Sailors stop work in Port Ansa\r\n"
        "\r\n"
        "Some 1,500 sailors have stopped work in Port Ansa, according to the union.\r\n"
        "Around 40 sailings were cancelled.\r\n"
        "Source: Ansa Courier\r\n"
    ),
    "https://example.org/wire?id=7&x=<b>": (
        "PORT ANSA, March 4 (ENA) - More than 1,000 sailors are on strike, the shipping line said.\n"
        "“We will not sail,” said Orla Quist of the union. She denied that talks had begun.\n"
    ),
    "cookies.html": "Accept all cookies\n",
}
COURIER, REWRITE, WIRE, COOKIES = TEXTS


def at(document: str, words: str) -> Passage:
    """The passage of the *document* where *words* stand; they stand once."""
    text = TEXTS[document]
    assert text.count(words) == 1, words
    start = text.index(words)
    return cite(document, text, start, start + len(words))


def found(document: str, words: str, value: str | None = None) -> Found:
    place = at(document, words)
    return Found(value or words, place.start, place.end, words)


def parts(document: str, *roles: Role) -> tuple[Part, ...]:
    """One part a line, in the order of *roles*."""
    tiles, start = [], 0
    for role, line in zip(roles, TEXTS[document].splitlines(keepends=True), strict=True):
        tiles.append(Part(start, start + len(line), role, Furniture.PLEA if role is Role.FURNITURE else None))
        start += len(line)
    return tuple(tiles)


def reading(id: str, cited: Passage, value: float | None, **given: object) -> Reading:
    fields: dict[str, object] = {
        "label": cited.text,
        "low": value,
        "high": value,
        "citations": (cited,),
        "documents": (cited.document,),
        "origins": 1,
        **given,
    }
    return Reading(id=id, value=value, **fields)  # type: ignore[arg-type]


def articles() -> tuple[Article, ...]:
    dateline = at(WIRE, "PORT ANSA, March 4 (ENA)")
    credit = at(REWRITE, "Source: Ansa Courier")
    body = Role.BODY
    return (
        Article(
            document=COURIER,
            language="en",
            is_news=True,
            not_news_reason=None,
            parts=parts(COURIER, Role.HEADLINE, body, body, body, Role.FURNITURE),
            headline=found(COURIER, "Ferries stay in port as crews walk out"),
            outlet=Found("Ansa Courier", basis="metadata"),  # type: ignore[arg-type]
            cites=(Cite("Radio Delta", 1, 2, "e"),),
        ),
        Article(
            document=REWRITE,
            language="en",
            is_news=True,
            not_news_reason=None,
            parts=parts(REWRITE, Role.HEADLINE, Role.BLANK, body, body, Role.CREDIT),
            credits=(
                Credit(
                    name="Ansa Courier", kind=CreditKind.SOURCE, start=credit.start, end=credit.end, text=credit.text
                ),
            ),
        ),
        Article(
            document=WIRE,
            language=None,
            is_news=True,
            not_news_reason=None,
            parts=parts(WIRE, body, body),
            outlet=found(WIRE, "ENA", "Bravia Post"),
            agency=found(WIRE, "ENA"),
            dateline=Dateline(
                place="Port Ansa",
                agency="ENA",
                when=When("2031-03-04", "2031-03-04", "2031-03-04"),
                start=dateline.start,
                end=dateline.end,
                text=dateline.text,
            ),
            published=Published(
                value="2031-03-04", earliest="2031-03-04", latest="2031-03-04", basis=DateBasis.METADATA
            ),
            published_rivals=(
                Published(value="2031-03-05", earliest="2031-03-05", latest="2031-03-05", basis=DateBasis.URL),
            ),
        ),
        Article(
            document=COOKIES,
            language="en",
            is_news=False,
            not_news_reason="nothing but furniture",
            parts=parts(COOKIES, Role.FURNITURE),
        ),
    )


def stemma() -> Stemma:
    credit, radio, agency = at(REWRITE, "Source: Ansa Courier"), at(COURIER, "Radio Delta"), at(WIRE, "ENA")
    return Stemma(
        descents=(
            Descent(
                child=REWRITE,
                parent=COURIER,
                manner=Manner.REWRITE,
                confidence=0.9,
                reasons=(Reason("credit", "its credit line names the source", (credit,)),),
            ),
        ),
        lost=(
            Lost("Radio Delta", LostKind.OUTLET, (_reach(radio, "cites"),)),
            Lost("ENA", LostKind.AGENCY, (_reach(agency, "wire copy"),)),
        ),
        origins=(Origin("o1", (COURIER, REWRITE)), Origin("o2", (WIRE,))),
    )


def _reach(place: Passage, relation: str) -> Reach:
    return Reach(document=place.document, relation=relation, start=place.start, end=place.end, text=place.text)


def points() -> tuple[Point, ...]:
    day = When("2031-03-04", "2031-03-04", "2031-03-04")
    sailors = Point(
        id="p1",
        story="s1",
        question="How many sailors are on strike?",
        kind=PointKind.QUANTITY,
        verdict=Verdict.DISTORTED,
        reasons=(Ground(Cause.COPY_DRIFT, "“Some 1,500 sailors” stands only in a copy", ("r2",)),),
        current="r1",
        readings=(
            reading(
                "r1",
                at(COURIER, "Nearly 1,200 sailors"),
                1200,
                low=1080,
                approximator="nearly",
                asserted_by=("the seamen's union",),
            ),
            reading("r2", at(REWRITE, "Some 1,500 sailors"), 1500, low=1400, high=1600, approximator="some"),
            reading(
                "r3",
                at(WIRE, "More than 1,000 sailors"),
                1000,
                high=None,
                approximator="more than",
                as_of=day,
                asserted_by=("the shipping line",),
            ),
        ),
    )
    sailings = Point(
        id="p2",
        story="s1",
        question="How many sailings were cancelled?",
        kind=PointKind.QUANTITY,
        verdict=Verdict.SINGLE,
        readings=(reading("r4", at(COURIER, "About 40 sailings"), 40, approximator="about", low=36, high=44),),
    )
    talks = Point(
        id="p3",
        story="s1",
        question="Have talks begun?",
        kind=PointKind.POLARITY,
        verdict=Verdict.DISPUTED,
        reasons=(Ground(Cause.UNEXPLAINED, "no report explains the difference"),),
        readings=(
            reading("r5", at(WIRE, "She denied that talks had begun"), None, asserted_by=("Orla Quist",)),
            reading("r6", at(COURIER, "the government would talk"), None, asserted_by=("Ilse Varga",)),
        ),
    )
    return (sailors, sailings, talks)


def harbour() -> Account:
    """Three reports (one a rewrite), a page that is no news, an input that was not read."""
    sailors, copied = at(COURIER, "Nearly 1,200 sailors"), at(REWRITE, "Some 1,500 sailors")
    quote = at(WIRE, "We will not sail")
    speech = at(WIRE, "“We will not sail,” said Orla Quist")
    condition = at(COURIER, "the government would talk if the pickets were lifted first")
    varga = at(COURIER, "Ilse Varga")
    return Account(
        schema=ACCOUNT_SCHEMA,
        generator=Generator("9.9.9", {"embedder": "tiny 1", "annotator": "plain 2"}),
        documents=tuple(
            exhibit(Document(id=id, uri=id, media_type="text/plain", sha256="0" * 64, text=text))
            for id, text in TEXTS.items()
        ),
        rejected=(Rejected("photo.jpg", Refusal.UNSUPPORTED_TYPE, "a picture"),),
        articles=articles(),
        lineage=stemma(),
        stories=(Story(id="s1", label="Ferry strike in Port Ansa", documents=(COURIER, REWRITE, WIRE)),),
        storylines=(Storyline("l1", ("s1",)),),
        claims=(
            Claim(
                id="c1",
                document=COURIER,
                start=condition.start,
                end=condition.end,
                text=condition.text,
                speech=Speech.INDIRECT,
                voices=(
                    Voice(name="Radio Delta", kind=VoiceKind.OUTLET, start=varga.start, end=varga.start, text=""),
                    Voice(name="Ilse Varga", kind=VoiceKind.PERSON, start=varga.start, end=varga.end, text=varga.text),
                ),
                speaker="Ilse Varga",
            ),
        ),
        points=points(),
        drift=(
            Drift(kind=DriftKind.NUMBER, child=copied, parent=sailors, text="1,200 became 1,500"),
            Drift(kind=DriftKind.OMISSION, child=None, parent=at(COURIER, "on Tuesday"), text="the day was left out"),
        ),
        positions=(
            Position(
                party="Bravia",
                stance="is ready",
                text="the government would talk",
                condition="if the pickets were lifted first",
                citations=(condition,),
                documents=(COURIER,),
                silent=(WIRE,),
            ),
        ),
        quotes=(
            Quote(
                speaker="Orla Quist",
                via=("ENA",),
                variants=(
                    Variant(document=WIRE, start=quote.start, end=quote.end, text=quote.text),
                    Variant(
                        document=COURIER,
                        start=condition.start,
                        end=condition.end,
                        text=condition.text,
                        speaker="Ilse Varga",
                    ),
                ),
            ),
        ),
        timeline=(
            Happening(When("2031-03-03", "2031-03-03", "2031-03-03"), "sailors stopped work", (sailors,)),
            Happening(When("2031-03-01", "2031-03-08", "2031-03"), "sailings were cancelled", (copied,)),
        ),
        statements=(
            Statement("Nearly 1,200 sailors stopped work.", Verdict.DISTORTED, 1, (sailors, copied)),
            # Three passages that nest and overlap.
            Statement(
                "The union will not sail.", Verdict.SINGLE, 1, (speech, at(WIRE, "said Orla Quist of the union"))
            ),
        ),
        novelties=(Novelty(COURIER, (at(COURIER, "300 travellers slept in the hall"),)),),
        unstated=("When the strike began.",),
    )
