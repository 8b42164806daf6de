"""Roles in text without markup, and what a report says of itself."""

from textwrap import wrap

import pytest

from variorum.clean import clean_pile
from variorum.values import Document, Role

BODY = """The storm tore the roof off the fish hall in Orby early on Friday, the harbour master said.

Two workers were taken to hospital with broken arms, according to the county ambulance service.

"We heard a crack, and then there was sky above us," said Lena Moss, who sells herring in the hall.

The council will meet on Monday to decide whether the hall, built in 1931, can be saved."""


def article_of(text: str, **more: str):
    """The article of one document."""
    document = Document(id="d", uri="d", media_type="text/plain", sha256="", text=text, **more)
    return clean_pile([document])[0]


def roles(text: str) -> dict[str, str]:
    """Line → role."""
    article = article_of(text)
    parts = ((p, text[p.start : p.end]) for p in article.parts if p.role is not Role.BLANK)
    return {line.strip(): p.role.value for p, words in parts for line in words.split("\n") if line.strip()}


@pytest.mark.parametrize("width", [66, 110, 140])
def test_a_brief_of_broken_lines_has_its_headline_and_its_paragraphs(width: int) -> None:
    title = "Storm tears the roof off the fish hall in Orby and sends two of its workers to hospital"
    broken = "\n\n".join("\n".join(wrap(told, width)) for told in (title, *BODY.split("\n\n")[:2]))
    article = article_of(broken)
    read = {part.role for part in article.parts} - {Role.BLANK}
    assert article.headline is not None and article.headline.value == title
    assert read == {Role.HEADLINE, Role.BODY}


FURNITURE = [
    ("a tip", "Do you know more? Write to Tess Moss in confidence.", "plea"),
    ("who pays", "The Beacon is free because 900 neighbours pay for it.", "plea"),
    ("whose readers", "The Beacon is funded by its readers. 900 people support our work.", "plea"),
    ("no advice", "The Beacon does not give medical advice. Always ask your doctor.", "notice"),
    ("press contact", "Contact for the press: Orby town hall, weekdays from 8 to 16.", "notice"),
    (
        "a call for money",
        "Support us today with a small donation and keep our journalism free for all readers.",
        "plea",
    ),
    ("membership", "Become a member", "plea"),
    ("a biography", "Lena Roth is a reporter at the Orby Echo and has covered the coast since 2019.", "bio"),
    ("a comment form", "Your email address will not be published. Required fields are marked *", "comments"),
    ("related links", "Read more: How the hall was built", "related"),
    ("a feed's last line", "The post Storm tears roof off hall appeared first on Orby Echo.", "related"),
    ("the way to the whole", "Continue reading at Orby Echo", "related"),
    ("a counter", "(Visited 12 times, 3 visits today)", "counter"),
    ("sharing", "Share this article", "share"),
    ("a forwarded message begins", "---------- Forwarded message ---------", "other"),
    ("its sender", "From: Orby town hall <hall@orby.example>", "other"),
    ("who is quoted", "On Mon, 5 May 2031 at 18:20, Orby town hall wrote:", "other"),
    ("who is quoted in German", "Am 5. Mai 2031 um 18:20 schrieb das Rathaus Orby:", "other"),
    ("a newsletter", "Sign up to our newsletter", "share"),
    ("copyright", "© 2031 Orby Echo. All rights reserved.", "notice"),
    ("tags", "Posted in: Coast, Weather", "navigation"),
    ("tags in German", "Schlagworte: Küste, Wetter", "navigation"),
    ("related in German", "Lesen Sie auch: Wie die Halle gebaut wurde", "related"),
    ("related in French", "À lire aussi Comment la halle fut bâtie", "related"),
    ("related in Spanish", "Lee también: así se construyó la lonja", "related"),
    ("sharing in Italian", "Condividi", "share"),
    ("an advert in Turkish", "Reklam", "advert"),
    ("rights in Dutch", "© Orby Echo, alle rechten voorbehouden", "notice"),
    ("a reading time in German", "Lesezeit: 5 Minuten", "counter"),
    ("a newsletter in French", "Abonnez-vous à notre lettre du matin", "share"),
    ("comments in French", "12 commentaires", "comments"),
    ("a call for money in German", "Unterstützen Sie unsere Arbeit mit einer Spende", "plea"),
    ("about the author in French", "À propos de l’auteur", "bio"),
]


@pytest.mark.parametrize(("fact", "line", "kind"), FURNITURE, ids=[row[0] for row in FURNITURE])
def test_furniture_under_a_report(fact, line, kind):
    """Each row is a kind of page matter that is no journalism."""
    text = f"Storm tears roof off Orby fish hall\n\n{BODY}\n\n{line}\n"
    article = article_of(text)
    found = [p for p in article.parts if text[p.start : p.end] == line]
    assert [(p.role, p.kind) for p in found] == [(Role.FURNITURE, kind)]


ROWS = """Dead: 12
Injured: 40, of whom 3 gravely
Customers without power ..... 3,150
Homes destroyed      204 units"""


def test_rows_of_a_bulletin_are_body():
    """Labels with figures between the paragraphs, though no sentences; not below other matter of the page."""
    found = roles(f"Storm tears roof off Orby fish hall\n\n{BODY}\n\n{ROWS}\n\nComments: 12\nTel: 0451 233 444\n")
    assert {found[line] for line in ROWS.split("\n")} == {"body"}
    assert {found[line] for line in ("Comments: 12", "Tel: 0451 233 444")} == {"furniture"}


def test_a_bulletin_of_rows_alone_is_news():
    """A status sheet without a sentence is neither a listing nor too short."""
    article = article_of(f"Orby county, status sheet no. 3\n\n{ROWS}\nBoats sunk: 9\n")
    assert article.is_news


def test_a_headline_with_a_colon_is_no_row():
    """As in "Storm at Orby: 12 boats lost"."""
    article = article_of(f"Storm at Orby: 12 boats lost\n\n{BODY}\n")
    assert article.headline is not None
    assert article.headline.value == "Storm at Orby: 12 boats lost"


def test_a_plea_is_a_block():
    """Paragraphs that speak to the reader beside a plea belong to it."""
    second = "Our reporters live here, and we know every fisherman by name."
    text = f"Storm tears roof off hall\n\n{BODY}\n\nSupport our work\n\n{second}\n"
    assert roles(text)[second] == "furniture"


def test_speech_to_the_reader_inside_quotes_is_no_plea():
    """A person quoted as saying "we" and "you" stays in the body."""
    line = '"We need your support, and you know our boats," fisherman Jan Holt told the meeting on Friday.'
    assert roles(f"Storm tears roof off hall\n\n{BODY}\n\n{line}\n")[line] == "body"


def test_headline_deck_byline_and_date_stand_above_the_body():
    """The head of a report in its usual order."""
    text = (
        f"Orby Echo\n\nStorm tears roof off Orby fish hall\n\nTwo workers hurt, council to meet on Monday\n\n"
        f"By Lena Roth\n\nPublished 7 March 2031\n\n{BODY}\n"
    )
    article = article_of(text)
    assert article.headline and article.headline.value == "Storm tears roof off Orby fish hall"
    assert article.deck and article.deck.value == "Two workers hurt, council to meet on Monday"
    assert [author.value for author in article.byline] == ["Lena Roth"]
    assert article.outlet and article.outlet.value == "Orby Echo"
    assert article.published and article.published.value == "2031-03-07"


DATELINES = [
    ("place, day, agency", "ORBY, March 7 (ENA) — ", "ORBY", "ENA"),
    ("place and agency", "ORBY (ENA) - ", "ORBY", "ENA"),
    ("place alone", "ORBY – ", "ORBY", None),
    ("agency before the day", "ORBY, Norland (KPD), 7 March 2031 - ", "ORBY, Norland", "KPD"),
    ("two places", "ORBY, Norland, March 7 (Coast Press) - ", "ORBY, Norland", "Coast Press"),
    ("agency before the day", "ORBY, Norland (CTB), 7 March 2031 - ", "ORBY, Norland", "CTB"),
    ("agency of two letters", "ORBY (CT), March 7 – ", "ORBY", "CT"),
    ("small letters, signed", "Orby, 7 March (CTB) - ", "Orby", "CTB"),
    ("a point after the day", "ORBY, 7 March. ", "ORBY", None),
    ("two places, and a point", "ORBY, Norland, 7 March 2031. ", "ORBY, Norland", None),
    ("a point and a dash", "ORBY, 7 March 2031. – ", "ORBY", None),
]


@pytest.mark.parametrize(("fact", "line", "place", "agency"), DATELINES, ids=[row[0] for row in DATELINES])
def test_a_dateline(fact, line, place, agency):
    """Each row is one form of dateline; the body begins after its dash."""
    text = f"Storm tears roof off hall\n\n{line}{BODY}\n"
    article = article_of(text)
    assert article.dateline is not None
    assert (article.dateline.place, article.dateline.agency) == (place, agency)
    body = next(p for p in article.parts if p.role is Role.BODY)
    assert text[body.start :].startswith("The storm tore")


def test_a_sentence_with_a_dash_is_no_dateline():
    """Only capitals before a dash make one."""
    assert article_of(f"Storm tears roof off hall\n\nThe storm – a big one – came early. {BODY}\n").dateline is None


CREDITS = [
    ("an original source", "Original Source: www.orbyecho.example", [("www.orbyecho.example", "source")]),
    ("a carrier", "Authored by Ena via Coastwire March 8th 2031", [("Ena", "agency"), ("Coastwire", "via")]),
    ("a source line", "Source: Norland News Agency", [("Norland News Agency", "source")]),
    ("a word that begins like one", "Viajes por la costa", []),
]


@pytest.mark.parametrize(("fact", "line", "names"), CREDITS, ids=[row[0] for row in CREDITS])
def test_a_credit_line(fact, line, names):
    """Each row is one way of crediting."""
    article = article_of(f"Storm tears roof off hall\n\n{BODY}\n\n{line}\n")
    assert [(credit.name, credit.kind.value) for credit in article.credits] == names


def test_the_dateline_is_a_rival_of_the_stated_date():
    """Both days are kept; the year of the dateline is that of the stated date."""
    text = (
        f"Storm tears roof off hall\n\nORBY, March 7 (ENA) — {BODY}\n\nAuthored by Ena via Coastwire March 8th 2031\n"
    )
    article = article_of(text)
    assert article.published and article.published.value == "2031-03-08"
    assert [rival.value for rival in article.published_rivals] == ["2031-03-07"]


def test_nothing_is_guessed():
    """A report that says nothing of itself has no outlet, author or date."""
    article = article_of(f"Storm tears roof off hall\n\n{BODY}\n")
    assert (article.outlet, article.byline, article.published, article.dateline, article.agency) == (
        None,
        (),
        None,
        None,
        None,
    )


def test_a_repeated_line_inside_the_body_is_a_caption():
    """Extractors leave a picture's caption twice."""
    line = "The fish hall in Orby after the storm of Friday morning"
    first, rest = BODY.split("\n\n", 1)
    text = f"Storm tears roof off hall\n\n{first}\n\n{line}\n\n{line}\n\n{rest}\n"
    assert roles(text)[line] == "caption"


def test_the_agency_at_the_head_of_a_report_makes_it_no_caption():
    """ "(Reuters)" behind a place is a dateline, not the source of a picture."""
    text = f"Storm tears roof off Orby fish hall\n\nORBY (Reuters) – {BODY}\n"
    assert [r for line, r in roles(text).items() if line.startswith("The storm")] == ["body"]
    assert article_of(text).agency and article_of(text).agency.value == "Reuters"


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("The harbour stays shut.", "body"),
        ("What happens next?", "subhead"),
        ("What we know:", "subhead"),
        ("What stays with me is a paragraph in Sunday's Orby Courier:", "body"),
    ],
)
def test_a_short_sentence_is_body(line, role):
    """In a text cut out of its page; a question is a subhead."""
    first, rest = BODY.split("\n\n", 1)
    assert roles(f"Storm tears roof off Orby fish hall\n\n{first}\n\n{line}\n\n{rest}\n")[line] == role


CAPTIONS = [
    ("in brackets at the end", "The hall after the storm (Getty Images)"),
    ("in brackets with who took it", "The hall after the storm on Friday, March 7, 2031. (AP Photo/Lena Roth)"),
    ("behind a colon", "The hall after the storm. Photo: Lena Roth"),
    ("in German", "Die Halle nach dem Sturm. Foto: Lena Roth"),
]


@pytest.mark.parametrize(("fact", "line"), CAPTIONS, ids=[row[0] for row in CAPTIONS])
def test_a_line_with_the_source_of_a_picture_is_a_caption(fact, line):
    """Each row is a way of giving it."""
    first, rest = BODY.split("\n\n", 1)
    assert roles(f"Storm tears roof off Orby fish hall\n\n{first}\n\n{line}\n\n{rest}\n")[line] == "caption"


SIGNED = [
    "“We heard a crack, and then there was sky above us, and everyone ran.” ― Lena Moss, herring seller",
    "«The hall was the heart of the whole town for a hundred years» — Jan Holt",
]


@pytest.mark.parametrize("line", SIGNED)
def test_a_signed_quotation_is_body(line):
    """Words with the speaker's name behind a dash belong to the report, though no sentence ends there."""
    first, rest = BODY.split("\n\n", 1)
    assert roles(f"Storm tears roof off Orby fish hall\n\n{first}\n\n{line}\n\n{rest}\n")[line] == "body"


CAPTIONS = [
    "Legende: Lena Moss vor der Fischhalle in Orby am Tag nach dem Sturm. Coast Press",
    "Pictured from left, are Lena Moss, Jan Holt and Ruth Ames of the harbour office.",
    "The fish hall in Orby stood without its roof on Friday morning. © Coast Press",
    "Fish boxes in the harbour of Orby, where the hall was closed. Unsplash/Lena Roth",
]


@pytest.mark.parametrize("line", CAPTIONS)
def test_words_can_say_that_a_line_is_a_caption(line):
    """Each line stands between two of the body."""
    first, rest = BODY.split("\n\n", 1)
    assert roles(f"Storm tears roof off Orby fish hall\n\n{first}\n\n{line}\n\n{rest}\n")[line] == "caption"


BOXES = [
    "An dieser Stelle finden Sie einen externen Inhalt, der den Artikel ergänzt. Sie können ihn anzeigen.",
    "Um eingebettete Inhalte anzuzeigen, ist Ihre Einwilligung nötig.",
    "This content is hosted by a third party and may set cookies.",
    "Opinions expressed are solely those of the author and do not reflect the views of the Coast Post.",
]


@pytest.mark.parametrize("line", BOXES)
def test_boxes_around_what_is_embedded_are_notices(line):
    """And so is what says whose opinions stand here."""
    first, rest = BODY.split("\n\n", 1)
    assert roles(f"Storm tears roof off Orby fish hall\n\n{first}\n\n{line}\n\n{rest}\n")[line] == "furniture"


NEWS = [
    (
        "a flash of two sentences",
        "Storm closes Orby hall\n\nThe fish hall in Orby is closed after a storm. Two workers were hurt, police said.",
    ),
    (
        "a flash of one",
        "Storm closes Orby hall\n\nThe fish hall in Orby will stay closed until Monday, police said on Friday.",
    ),
    (
        "points without full stops",
        (
            "Two hurt as storm hits Orby fish hall\n\nMost of the roof was torn off on Friday morning\n\n"
            "Workers taken to hospital with fractures\n\nThe hall is to stay closed until Monday"
        ),
    ),
    (
        "a point below its headline",
        "Storm tears roof off Orby fish hall\n\nTwo men were still inside when a gust lifted the beams on Friday",
    ),
    (
        "a paragraph run together, with a rule behind it",
        (
            "Storm tears roof off Orby fish hall\n\nA storm tore most of the roof off the fish hall on Friday.Two "
            "workers were taken to hospital with fractures, the rescue service said.The council meets on Monday to "
            "decide whether the hall can be saved.------"
        ),
    ),
    (
        "a film that could not be shown",
        f"Storm tears roof off Orby fish hall\n\nPlease enable Javascript to watch this video\n\n{BODY[:420]}",
    ),
    (
        "comments that could not be shown",
        f"Storm tears roof off Orby fish hall\n\n{BODY[:420]}\n\nPlease enable JavaScript for the comments.",
    ),
]


@pytest.mark.parametrize(("fact", "text"), NEWS, ids=[row[0] for row in NEWS])
def test_a_flash_is_news(fact, text):
    """Each row is short and whole, and has a body."""
    article = article_of(text)
    assert article.not_news_reason is None
    assert any(part.role is Role.BODY for part in article.parts)


NOT_NEWS = [
    (
        "a text that breaks off",
        "Storm closes Orby hall\n\nThe fish hall in Orby will stay closed until Monday after a storm tore…",
        "too_short",
    ),
    (
        "a paywall",
        (
            "Storm closes Orby hall\n\nThe fish hall in Orby will stay closed until Monday, police said.\n\n"
            "This article is for subscribers. Already a subscriber? Log in\n"
        ),
        "paywall_stub",
    ),
    (
        "a cookie wall",
        (
            "Your privacy\n\nWe and our partners store cookies on your device and ask for your consent.\n\n"
            "You can change your preferences at any time, and withdraw your consent to analytics cookies there.\n"
        ),
        "cookie_wall",
    ),
    (
        "a page that is gone",
        "404\n\nThe page you are looking for has been moved or does not exist any more.\n",
        "error_page",
    ),
    (
        "a check for robots",
        "One moment\n\nPlease verify you are human. This will take only a few seconds.\n",
        "robot_check",
    ),
    (
        "a list of titles",
        "\n".join(
            f"{what} in Orby {when}"
            for what in ("Storm tears roof off hall", "Council meets", "Ferry back", "New school opens")
            for when in ("on Monday", "this week", "after two days", "next year")
        ),
        "listing",
    ),
    ("too short", "Hall\n\nThe hall in Orby is closed today.\n", "too_short"),
    ("empty of sentences", "Home\nNews\nSport\n", "no_body"),
    (
        "a headline above titles of films",
        (
            "Storm tears roof off Orby fish hall\n\n0:24 Ferry stuck off Selvig is towed Pause\n\n"
            "1:38 Council was divided over hall\n\n2:26 School is open again"
        ),
        "no_body",
    ),
    (
        "a headline above other reports' titles",
        "Storm tears roof off Orby fish hall\n\nCouncil divided over new school\n\nFerry to Selvig back after two days",
        "no_body",
    ),
    (
        "a headline above words to the reader",
        "Storm tears roof off Orby fish hall\n\nThis was one of the three reports that you can read this month",
        "no_body",
    ),
    (
        "a recipe",
        (
            "Fish soup\n\nIngredients\n\nTwo tablespoons of butter and one teaspoon of salt are needed for this soup, "
            "which makes four servings.\n\nPreheat the pot, whisk the butter, and simmer the fish for ten minutes "
            "until it is soft and white.\n"
        ),
        "recipe",
    ),
]


@pytest.mark.parametrize(("fact", "text", "reason"), NOT_NEWS, ids=[row[0] for row in NOT_NEWS])
def test_what_is_no_news(fact, text, reason):
    """Each row is a page that is no report, with the reason given."""
    article = article_of(text)
    assert (article.is_news, article.not_news_reason) == (False, reason)


def test_lines_of_furniture_one_after_another_are_one_part():
    """Of one kind, with the blanks between them; the report's lines stay apart."""
    text = f"Storm tears roof off Orby fish hall\n\n{BODY}\n\nShare this\n\nTweet\nPrint\n"
    parts = [text[p.start : p.end] for p in article_of(text).parts if p.role is Role.FURNITURE]
    assert parts == ["Share this\n\nTweet\nPrint"]


def test_a_credit_far_from_the_report_is_another_ones():
    """What stands far above or below is furniture, whatever its form."""
    menu = "\n".join(f"Coast {number}" for number in range(80))
    report = f"Storm tears roof off Orby fish hall\n\n{BODY}\n\n(Reporting by Lena Roth)"
    text = f"{report}\n\n{menu}\n(Reporting by Jan Holt)\n"
    found = roles(text)
    assert found["(Reporting by Lena Roth)"] == "credit"
    assert not any("Jan Holt" in line for line, role in found.items() if role == "credit")


def test_the_order_of_the_pile_does_not_matter():
    """Evidence of the pile is the same from both ends."""
    first = Document(id="a", uri="a", media_type="text/plain", sha256="", text=f"One\n\n{BODY}\n\nShare this\n")
    second = Document(
        id="b", uri="b", media_type="text/plain", sha256="", text="Other\n\nNothing alike.\n\nShare this\n"
    )
    assert clean_pile([first, second]) == tuple(reversed(clean_pile([second, first])))


def test_another_language_is_recognised():
    """A French report has a body and a language; nothing falls over."""
    text = (
        "La tempête emporte le toit de la halle\n\n"
        "La tempête a emporté vendredi matin une grande partie du toit de la halle "
        "aux poissons, a déclaré le maître du port devant la presse locale.\n\nDeux ouvriers ont été transportés à "
        "l'hôpital avec des fractures, selon les services de secours du département.\n\nLe conseil se réunira lundi "
        "pour décider si la halle, construite en 1931, peut encore être sauvée.\n"
    )
    article = article_of(text)
    assert (article.language, article.is_news) == ("fr", True)


def test_sentences_of_a_short_text_are_kept_whatever_their_score():
    """What others have cleaned before is not thinned out."""
    text = f"Storm tears roof off Orby fish hall\n\n{BODY}\n"
    assert [r for line, r in roles(text).items() if line in BODY] == ["body"] * 4


@pytest.mark.parametrize(
    ("fact", "last", "cited"),
    [
        ("the paper", "Marca reported that the hall was insured.", ["Marca"]),
        ("a person's family name", "The hall was insured, Marca said. The mayor, Ines Marca, lives beside it.", []),
        ("a person who writes", "The hall was insured, Marca writes. A judge, Ines Marca, wrote the report.", []),
        ("a paper beside a day", "The hall was insured, Marca said. On Monday Marca gave no figure.", ["Marca"] * 2),
        ("a paper after its country", "The hall was insured, Spanish Marca said.", ["Marca"]),
    ],
)
def test_an_outlet_cited_and_a_person_of_its_name(fact, last, cited):
    assert [cite.name for cite in article_of(f"{BODY}\n\n{last}").cites] == cited


RELEASE = (
    "FOR IMMEDIATE RELEASE\n5 May 2031\n\nPort Selm Water Board\n\nThree wells shut after burst pipe\n\n"
    "Port Selm, 5 May 2031 — The water board shut three wells on Monday after a pipe burst below the northern quay.\n\n"
    "Engineers found a crack of four metres in the main, which was laid in 1978; repairs will take two weeks.\n\n"
    "“We have water for everybody,” said Ida Kroll, who heads the board.\n\n{end}\n\n"
    "About the board\nThe Port Selm Water Board supplies 61,000 people in eleven towns.\n"
)


@pytest.mark.parametrize("end", ["###", "ENDS", "- ends -", "-30-"])
def test_a_press_release(end):
    """Issuer and day stand above the title, the dateline is in small letters; what follows the end is none of it."""
    text = RELEASE.format(end=end)
    article = article_of(text)
    assert article.headline and article.headline.value == "Three wells shut after burst pipe"
    assert article.outlet and article.outlet.value == "Port Selm Water Board"
    assert article.byline == ()
    assert article.published and article.published.value == "2031-05-05"
    assert article.dateline and article.dateline.place == "Port Selm"
    body = [text[p.start : p.end] for p in article.parts if p.role is Role.BODY]
    assert len(body) == 3
    assert body[0].startswith("The water board")


PASTED = (
    "Storm tears roof off fish hall in Orby | Orby Echo\nOrby Echo\nSign in\nNews\nSport\nWeather\nPodcasts\nPuzzles\n"
    "\nStorm tears roof off fish hall in Orby\n\n"
    "Council to meet on Monday after two workers are taken to hospital with broken arms\n\nLena Roth and Jan Holt\n"
    "Fri 7 March 2031 08.15\nShare\nListen to this article\n3 min\n\n{body}\n\nExplore more on these topics\nCoast\n"
    "Orby\nShare\nMore on this story\nHow the fish hall was built\n2 February 2031\nMost viewed\nDog finds its way\n"
    "Council leader resigns\nTides of the week\nWho fishes where\n© 2031 Orby Echo\n"
)


def test_a_page_pasted_whole():
    """A deck between headline and names is one however far the body is; days of other reports are no rivals."""
    article = article_of(PASTED.format(body=BODY))
    assert article.deck and article.deck.value.startswith("Council to meet on Monday")
    assert [author.value for author in article.byline] == ["Lena Roth", "Jan Holt"]
    assert article.published and article.published.value == "2031-03-07T08:15"
    assert article.published_rivals == ()


def test_a_sentence_that_begins_as_its_headline_is_body():
    """A short headline leads in many a first sentence."""
    notice = (
        "KORVEL POWER\nStatement for the media\n3 March 2031\n\nThe dam at Reth\n\n"
        "The dam at Reth has leaked since Sunday. We have sent 12 engineers to Reth, and our pumps have run since.\n\n"
        "We would consider a proposal of the county if it paid for the pumps of the upper town.\n"
    )
    article = article_of(notice)
    assert article.headline and article.headline.value == "The dam at Reth"
    assert article.outlet and article.outlet.value == "Korvel Power"
    body = [notice[p.start : p.end] for p in article.parts if p.role is Role.BODY]
    assert len(body) == 2


def test_a_statement_that_says_we_all_through_is_no_plea() -> None:
    text = """HALDEN ARCHITECTS
STATEMENT
Torvik, 16 October 2036

On the collapse at Torvik library

Our thoughts are with the eleven people who were hurt. The ceiling was hung by a subcontractor, Brekke Interiors.

We have offered the town our drawings. We will pay for an inquiry if you, our readers, support its work in full.

The anchors in our drawings carry 40 kilograms each. We do not accept that our design was at fault.
"""
    article = article_of(text)
    body = " ".join(text[p.start : p.end] for p in article.parts if p.role is Role.BODY)
    assert article.is_news
    assert "We have offered the town" in body
    assert "anchors in our drawings" in body
