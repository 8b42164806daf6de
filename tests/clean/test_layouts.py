"""Reports as sites, agencies and papers lay them out: what is told stays, what surrounds it goes."""

import pytest

from variorum.clean import clean_pile
from variorum.read import read_payload
from variorum.values import Document, Payload, Role

FIRST = "The roof of the fish hall in Orby has lain in the harbour since Friday, and nobody will lift it before May."
SECOND = "Two workers were taken to hospital with broken arms, the county ambulance service said on Friday evening."
THIRD = '"We heard it go, and then we saw the sky," said Ilse Marn, who has sold herring in the hall for thirty years.'
TITLE = "Fish hall to stay without a roof until May"
BODY = (FIRST, SECOND, THIRD)


def article_of(*lines: str, by: str = "\n"):
    """The article of a text of these lines."""
    document = Document(id="d", uri="d", media_type="text/plain", sha256="", text=by.join(lines))
    return clean_pile([document])[0], document.text


def role_of(found, words: str) -> Role:
    """The role of the part that holds *words*."""
    article, text = found
    at = text.index(words)
    return next(part.role for part in article.parts if part.start <= at < part.end)


LIVE = (
    "Live: Fish hall hearing in Orby",
    "What you need to know",
    "• Court sits at 9 a.m.",
    "Last updated 7 minutes ago",
    "14:32",
    "That's all for today",
    "We are closing this page now. Thanks for reading.",
    "14:05",
    "Judge: hall stays shut",
    "Judge Eva Thorn has ruled that nothing may be moved before 8 December.",
    "13:47 BREAKING",
    "Ruling expected in minutes",
    "The parties are back in the room, and about 60 people are in the gallery.",
    "11:20 Share",
    "Owner's lawyer: 'Every day costs us'",
    "Lawyer Karl Sund told the court that every day of delay cost 90,000 crowns.",
    "09:04",
    "Good morning",
    "Welcome to our live coverage. We will be in the courtroom all day.",
)


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("Judge Eva Thorn", Role.BODY),
        ("The parties are back", Role.BODY),
        ("Lawyer Karl Sund", Role.BODY),
        ("Judge: hall stays shut", Role.SUBHEAD),
        ("We are closing", Role.FURNITURE),
        ("Welcome to our", Role.FURNITURE),
        ("Live: Fish hall", Role.HEADLINE),
    ],
)
def test_entries_below_hours_are_a_live_blog(words, role):
    """What speaks to the reader is no entry."""
    assert role_of(article_of(*LIVE), words) is role


def test_titles_below_hours_are_no_live_blog():
    """A list of other reports has no sentences."""
    others = ("14:32", "Ferry fares to rise", "14:05", "Slip to be mended", "13:47", "Council meets on Monday")
    found = article_of("Home", "News", TITLE, "By Lena Roth", *BODY, "Latest", *others, "Terms of use")
    assert role_of(found, "Ferry fares") is Role.FURNITURE


MENU = ("Home", "Boats", "Tides", "Log in", "Subscribe", "Search")
FOOT = ("Most read", "Ferry back after two days", "Herring dear", "Slip sold", "Tides for May", "Contact us", "© 2031")


@pytest.mark.parametrize(
    "away", [(), ("ADVERTISEMENT",), ("Want to read more? Follow the topic and get a push message.",)]
)
def test_a_short_last_sentence_is_the_report_s(away):
    """Whatever a site sets between it and the paragraph above."""
    last = "The case is to be heard in February."
    assert role_of(article_of(*MENU, TITLE, "Lena Roth", *BODY, *away, last, *FOOT), last) is Role.BODY


@pytest.mark.parametrize(
    "line", ["What do you think of the hall?", "We are glad that our readers care.", "Lena Roth is a writer."]
)
def test_a_short_sentence_to_the_reader_is_not(line):
    """Nor is a question, nor a biography."""
    assert role_of(article_of(*MENU * 3, TITLE, "By Lena Roth", *BODY, line, *FOOT * 3), line) is Role.FURNITURE


def test_titles_around_paragraphs_make_no_listing():
    """A page with many teasers is a report if it has paragraphs enough."""
    teasers = tuple(
        f"{what} in Orby this week" for what in ("Ferry back", "Slip sold", "Herring dear", "Hall shut") * 4
    )
    article, _ = article_of(TITLE, "By Lena Roth", *BODY, "Most read", *teasers)
    assert article.is_news


HEADS = [
    ("an agency's number and marks", ("NPA0217 4 I ORB 0312", f"^{TITLE}=", "By Lena Roth")),
    ("an agency's clock and day", ("URGENT", "19:15 07.03.31 CTB", TITLE)),
    ("a take", ("2ND LEAD", TITLE)),
    ("a rubric", ("LETTER FROM ORBY", TITLE)),
    ("a paper's age and price", ("ORBY HAROLD", "Serving Orby & the Isles since 1911  *  75¢", TITLE, "By FAY MOSS")),
    ("a menu in capitals", ("MENU    ORBY MAIL    SUBSCRIBE", TITLE, "Story by Bea Moss | Pictures by Max Dunn")),
    ("a ticker", ("LATEST NEWS | Ferry back | Slip sold | Orby 3 Lorm 1", TITLE)),
    ("a firm's short names", ('("Orby" or the "Company")', "RNS Number : 4471X", TITLE)),
    ("an offer of the device", ("Add Portal News on your device", TITLE)),
    ("a channel", ("Herring First! (channel)", TITLE)),
    ("a menu with counts", ("Boats    Slips    Careers (2)    Contact", "You are here: Boats / 2041", TITLE)),
    ("a menu of points", ("Home . About me . Archive . Contact", "« My boots | Main | Next »", TITLE)),
    ("a field of an archive", ("Words: 171", f"Title: {TITLE}", "Retrieved: 9 September 2033")),
    ("words of a picture", ("Image source, Harbour Pictures", "Image caption,", "The hall before the storm", TITLE)),
]


@pytest.mark.parametrize(("fact", "above"), HEADS, ids=[fact for fact, _ in HEADS])
def test_what_stands_above_a_title_is_none(fact, above):
    """Each row is a text's first lines, the title among them."""
    article, _ = article_of(*above, *BODY)
    assert article.headline and article.headline.value == TITLE


OUTLETS = [
    (
        "a host",
        ("www.orbywatch.example/2031/hall", "Orby Watch", "Politics  Tides  Courts  Games", TITLE),
        "Orby Watch",
    ),
    ("a paper's age", ("ORBY HAROLD", "Serving Orby since 1911  *  75¢", TITLE, "By FAY MOSS"), "Orby Harold"),
    ("a channel", ("Herring First! (channel)", TITLE), "Herring First!"),
    ("a menu's first word", ("MENU", "Search", TITLE, "By Lena Roth"), None),
    ("an agency and its writer", ("CTB / Lena Roth", "Tue, March 4, 2031 · 2 min read", TITLE), None),
]


@pytest.mark.parametrize(("fact", "above", "outlet"), OUTLETS, ids=[row[0] for row in OUTLETS])
def test_who_publishes_it_is_told_by_what_stands_beside(fact, above, outlet):
    """A host, a motto, what readers follow; no word of a menu and no byline."""
    article, _ = article_of(*above, *BODY)
    assert (article.outlet.value if article.outlet else None) == outlet


ROLES = [
    ("(Adds police quote, details throughout; previous ORBY)", Role.FURNITURE),
    ("(Second take. Adds owner and the number of boats)", Role.FURNITURE),
    ("[3rd version, with the rescue]", Role.FURNITURE),
    ("Illustration: Bo Rask", Role.CAPTION),
    ('Pull quote: "Then we saw the sky"', Role.CAPTION),
    ("[Embedded chart: cost of repairs, 2035-2037]", Role.CAPTION),
    ("Additional reporting: Nina Falk", Role.CREDIT),
    ("Associated reporter Paul Aden in Lorm contributed to this report.", Role.CREDIT),
    ("Words by Ines Holt. Additional research by Paul Orr. Copyright Hall Letter 2037.", Role.CREDIT),
    ("* * *", Role.FURNITURE),
    ("Illustration by Ada Mundt", Role.CAPTION),
    ("Second fault found | Video: Orby TV, Jonas Wirth", Role.CAPTION),
    ("Advertisement: 20% off at the boat shop until 10 September.", Role.FURNITURE),
    (">>> Continued on page 4", Role.FURNITURE),
    ("LPD-ORB-os/hk", Role.CREDIT),
    ("What do YOU think? 318 comments", Role.FURNITURE),
    ("1,203 people liked this.", Role.FURNITURE),
    ("Previous post: Who stole the tiles?", Role.FURNITURE),
    ("If you enjoy the Herring, put 2 crowns in the jar at the bakery!", Role.FURNITURE),
    ("Support Harbour Log — we are 3 people and no investors.", Role.FURNITURE),
    ("This piece was produced with support from the Valley Fund.", Role.FURNITURE),
    ("Roth can be reached at 555-0142 or roth@harold.example.", Role.FURNITURE),
    ("[ad] Anchors and ropes, up to 40% off this weekend only! [ad]", Role.FURNITURE),
    (">>> HOT: Survival suits 40% off <<<", Role.FURNITURE),
    ("[Scroll on - 3 more shockers below]", Role.FURNITURE),
    ("Love boats? 31,000 subscribers get the Daily Wave. Join them!", Role.FURNITURE),
    ("What do YOU think? Smash that button!", Role.FURNITURE),
    ("★★★★☆ 212 ratings · 4 min read", Role.FURNITURE),
    ("[Image] The hall at six in the morning. (Lena Roth)", Role.CAPTION),
    ("(Additional reporting in Lorm; desk: lk, oh)", Role.CREDIT),
    ("(CTB staff; editing by Ro Lind)", Role.CREDIT),
    ("(Marlin / po-df)", Role.CREDIT),
    ("-gw-", Role.CREDIT),
    ("CPB hn 1530", Role.CREDIT),
    ("Translated from the Sarnic by Lena Roth", Role.CREDIT),
    ("For accredited media only. Reproduction free of charge.", Role.FURNITURE),
    ("Accredited journalists may obtain recordings in room B 214.", Role.FURNITURE),
    ("The reproduction of this communiqué is free of charge.", Role.FURNITURE),
    ('[Translator\'s note: "Dach" means roof as well as shelter.]', Role.FURNITURE),
    ("[Footnote 1: The Norland Storm Act of 2024.]", Role.FURNITURE),
    ("The views expressed are the author's own.", Role.FURNITURE),
    ("Support the Tide! 1,204 friends already pay 5 crowns a month.", Role.FURNITURE),
    ("The letter, dated 3 May 2029, was written by the engineer Sverre Lund.", Role.BODY),
]


@pytest.mark.parametrize(("line", "role"), ROLES, ids=[line for line, _ in ROLES])
def test_lines_within_a_report_are_known_by_their_form(line, role):
    """Credits, captions, notes of the desk and calls to readers; a day within a sentence dates nothing."""
    assert role_of(article_of(TITLE, "By Lena Roth", FIRST, line, SECOND, THIRD, by="\n\n"), line) is role


def test_comments_follow_the_line_that_counts_them():
    """Whoever made them, and however long they are."""
    said = ("Anon, 11 June, 20:14: 26 minutes!!", "hugo_a: The union asked for this on the 5th, just saying.")
    found = article_of(TITLE, "By Lena Roth", *BODY, "2 comments", *said, by="\n\n")
    assert {role_of(found, words) for words in said} == {Role.FURNITURE}


def test_comments_may_name_who_made_them_below():
    """As old blogs do."""
    said = ("You ran like a cow, Rolf. I saw you.", "Posted by: Shift Boss | 2 September 2033 at 11:02")
    found = article_of(TITLE, *BODY, "Posted by Rolf at 09:14 in East bore | Permalink", "Comments", *said, by="\n\n")
    assert {role_of(found, words) for words in said} == {Role.FURNITURE}
    assert [name.value for name in found[0].byline] == ["Rolf"]


def test_a_count_of_comments_above_a_report_takes_nothing_away():
    """It stands beside the title on many pages."""
    found = article_of(TITLE, "3 comments", "By Lena Roth", *BODY)
    assert role_of(found, FIRST) is Role.BODY


def test_a_board_s_own_deeds_are_no_notice():
    """An office that reports what it found tells nothing of itself as a paper does."""
    lines = ("Lorm Transport Safety Board", "Media release 2036/19", TITLE, *BODY, "The Board has found no repair.")
    found = article_of(*lines, by="\n\n")
    assert role_of(found, "The Board has found") is Role.BODY


def test_the_price_of_an_issue_is_no_hour():
    """A point within a number stands in both."""
    article, _ = article_of(
        "THE ORBY MIRROR", "Thursday, November 20, 2031 | 2.50 crowns | Vol. 78, No. 321", TITLE, *BODY, by="\n\n"
    )
    assert article.published and article.published.value == "2031-11-20"


def test_a_day_below_other_reports_is_theirs():
    """Below "More on this story" stand their titles and days."""
    article, _ = article_of(TITLE, "Published", "3 hours ago", *BODY, "More on this story", "Slip sold", "2 May 2030")
    assert article.published is None


def test_an_agency_between_strokes_signs_the_dateline():
    """As some agencies of the East set it."""
    article, _ = article_of("ORBY, May 13. /LOTA/. " + FIRST, *BODY[1:])
    assert article.dateline and (article.dateline.place, article.dateline.agency) == ("ORBY", "LOTA")
    assert article.agency and article.agency.value == "LOTA"


def test_the_initials_behind_an_agency_are_its_desk_s():
    """Between a place in small letters and a point before the dash."""
    article, text = article_of(TITLE, "Orby (LPD/ms). - " + FIRST, *BODY[1:])
    assert article.agency and article.agency.value == "LPD"
    assert role_of((article, text), FIRST) is Role.BODY


def test_the_day_a_report_was_retrieved_is_no_rival():
    """An archive adds it."""
    article, _ = article_of(f"Title: {TITLE}", "Date: 5 September 2033", "Retrieved: 9 September 2033", *BODY)
    assert article.published and article.published.value == "2033-09-05"
    assert article.published_rivals == ()


def test_a_sentence_with_a_name_signs_nothing():
    """A standfirst may say "by" of something else."""
    deck = 'Kurt Amrein goes "by mutual consent". The union asks for more.'
    article, _ = article_of(TITLE, deck, "By Mira Sand, Orby | 06.09.2033, 16.45", *BODY, by="\n\n")
    assert [name.value for name in article.byline] == ["Mira Sand"]


def test_who_took_the_pictures_wrote_nothing():
    """Of two who share a line only the first signs."""
    article, _ = article_of(TITLE, "By Lena Roth", "Text: Lena Roth, Photo: Jan Holt", *BODY)
    assert [name.value for name in article.byline] == ["Lena Roth"]


def _read(name: str, kind: str, content: str):
    payload = Payload(name, name, content.encode(), kind)
    return clean_pile([d for d in read_payload(payload) if isinstance(d, Document)])


def test_the_place_behind_an_author_is_none():
    """The report tells of it."""
    record = f'{{"headline": "Hall", "byline": "Ole Brandt, Orby", "text": "{FIRST} {SECOND}"}}'
    assert [name.value for name in _read("r.json", "application/json", record)[0].byline] == ["Ole Brandt"]


def test_the_outlet_behind_a_record_s_title_is_cut_off():
    """As collections of news set it."""
    record = f'{{"source": {{"name": "LPD"}}, "title": "Two pumps in the tunnel were out - LPD", "content": "{FIRST}"}}'
    article = _read("r.json", "application/json", record)[0]
    assert article.headline and article.headline.value == "Two pumps in the tunnel were out"


def test_a_record_s_content_may_be_marked_up():
    """Feeds' readers keep the page's paragraphs in a field of another name than html."""
    record = f'{{"title": "Hall", "content": "<p>{FIRST}</p><p>{SECOND}</p><p>© 2037 CTB.</p>"}}'
    article = _read("r.json", "application/json", record)[0]
    assert article.is_news
    assert [part.role for part in article.parts if part.role is not Role.BLANK][:2] == [Role.BODY, Role.BODY]


def test_a_press_office_sends_for_its_house():
    """The sender is no agency, and the subject says what kind of mail it is."""
    mail = (
        "From: Orby Boats Communications <press@orby.example>\nSubject: PRESS RELEASE: Orby Boats on the hall\n"
        "Content-Type: text/plain; charset=utf-8\n\n"
        f"Orby Boats on the hall\n\nOrby Boats regrets what happened. {FIRST}\n\n{SECOND}\n\n{THIRD}\n"
    )
    article = _read("m.eml", "message/rfc822", mail)[0]
    assert article.headline and article.headline.value == "Orby Boats on the hall"
    assert article.outlet and article.outlet.value == "Orby Boats"
    assert article.agency is None


def test_a_body_that_mails_in_its_own_name_publishes():
    mail = (
        "From: Orby Fish Workers' Union <press@ofwu.example>\nSubject: The hall must be mended\n"
        "Content-Type: text/plain; charset=utf-8\n\n"
        f"The Orby Fish Workers' Union demands a roof. {FIRST}\n\n{SECOND}\n\n{THIRD}\n"
    )
    article = _read("m.eml", "message/rfc822", mail)[0]
    assert article.outlet and article.outlet.value == "Orby Fish Workers' Union"


def test_a_file_that_states_its_source_is_published_by_it():
    text = f"---\nsource: Ministry of Fisheries of Norland\n---\n\n# {TITLE}\n\n{FIRST}\n\n{SECOND}\n\n{THIRD}\n"
    article = _read("m.md", "text/markdown", text)[0]
    assert article.outlet and article.outlet.value == "Ministry of Fisheries of Norland"
    assert article.agency is None


def test_above_a_title_nobody_logs_in_and_no_news_is_mine():
    article, _ = article_of(
        "OB  News  Sport", "Log in to OB", "My News", "News > Domestic", "", TITLE, "", *BODY, by="\n"
    )
    assert article.headline and article.headline.value == TITLE
    assert article.outlet is None


def test_a_name_before_a_motto_above_a_menu_publishes():
    article, _ = article_of(
        "RADIO ORBY - Talk that matters", "Listen live | Podcasts | Schedule | Contact", "", TITLE, "", *BODY
    )
    assert article.outlet and article.outlet.value.casefold() == "radio orby"
    assert article.headline and article.headline.value == TITLE


def test_the_day_of_the_last_update_is_that_of_the_version():
    article, _ = article_of(TITLE, "", "Last updated: 16 October 2031, 17:05 local time", "", *BODY)
    assert article.published and article.published.value == "2031-10-16T17:05"


def test_a_papers_writers_are_no_person():
    article, _ = article_of("Orby Lantern", "", TITLE, "", "By LENA ROTH and JAN HOLT", "Lantern Writers", "", *BODY)
    assert [name.value for name in article.byline] == ["LENA ROTH", "JAN HOLT"]


def test_an_agency_of_the_pile_that_signs_a_page_is_no_person():
    wire = f"{TITLE}\n\nORBY, March 3, 2031 (Tarsis) - {FIRST}\n\n{SECOND}\n\n{THIRD}\n"
    page = f"""<html><head><title>{TITLE} | The Orby Post</title><meta name="author" content="Tarsis">
<meta property="og:site_name" content="The Orby Post"></head><body><h1>{TITLE}</h1><p>{FIRST}</p><p>{SECOND}</p>
<p>{THIRD}</p></body></html>"""
    documents = [
        next(d for d in read_payload(Payload(n, n, t.encode(), m)) if isinstance(d, Document))
        for n, m, t in (("a.txt", "text/plain", wire), ("b.html", "text/html", page))
    ]
    article = clean_pile(documents)[1]
    assert article.agency and article.agency.value == "Tarsis"
    assert article.byline == ()


PAGE = """<html><head><title>The Orby Post</title></head><body><p><a href="/">The Orby Post</a></p>
<div class="post-title">{title}</div><div class="kicker">Exclusive</div><p class="lead">{deck}</p>
<div class="entry"><p>{0}</p><p>{1}</p>
<blockquote class="pullquote"><p>Then we saw the sky</p></blockquote><p>{2}</p></div>
<p><a href="x">Ferry back in Orby after two days</a></p></body></html>"""


@pytest.mark.parametrize(
    ("words", "role"),
    [
        (TITLE, Role.HEADLINE),
        ("Exclusive", Role.FURNITURE),
        ("The hall was old", Role.DECK),
        ("Then we saw the sky\n", Role.CAPTION),
        ("Ferry back", Role.FURNITURE),
    ],
)
def test_a_page_s_classes_tell_title_deck_kicker_and_pulled_quotes(words, role):
    """Of a page without headings of rank."""
    page = PAGE.format(*BODY, title=TITLE, deck="The hall was old, and the council had been told so in 2029.")
    documents = [d for d in read_payload(Payload("p", "p.html", page.encode(), "text/html")) if isinstance(d, Document)]
    article = clean_pile(documents)[0]
    assert role_of((article, documents[0].text), words) is role


def test_the_title_stands_below_a_path_that_ends_with_the_page_s_own():
    """Behind a kicker, in other words."""
    page = "Fish hall in Orby eskalates: no roof before the month of May, says council"
    others = tuple(f"{number} reports on the county and its harbours" for number in range(12))
    lines = (f"{page} | Orby Echo", *MENU * 3, "Home", "Coast", page, "Roof dispute", TITLE, "By Lena Roth", *BODY)
    article, _ = article_of(*lines, *others, *FOOT)
    assert article.headline and article.headline.value == TITLE


@pytest.mark.parametrize(
    "title",
    [
        "Independent inquiry finds 2031 flood was avoidable",
        "Since 2020, rents in Orby have doubled",
        "Layoffs hit Orby Boats Inc",
        "Serving officers charged over 2019 raid on Orby",
    ],
)
def test_a_headline_with_a_year_or_a_firm_stays_one(title):
    """No letterhead, and no firm's own page."""
    article, _ = article_of(title, *BODY)
    assert article.headline and article.headline.value == title
    assert article.outlet is None


def test_letters_in_rings_are_no_words():
    """They have a small form, and belong to no word."""
    assert clean_pile([Document(id="d", uri="d", media_type="text/plain", sha256="", text="Ⓐ")])


@pytest.mark.parametrize(
    "plea", ["Enjoying this story? Give 5 crowns a month.", "Enjoying our work? Join 3,200 readers and give 5 crowns."]
)
def test_a_question_whether_one_enjoys_it_is_a_plea(plea):
    """What follows it asks for money or company."""
    article, text = article_of(TITLE, *BODY, plea)
    assert next(p.role for p in article.parts if p.start <= text.index(plea) < p.end) is Role.FURNITURE


BELOW = [
    "Stay with Channel 5 for updates on this developing story.",
    "Check back with ORBY-TV and orbytv.com for the latest developments.",
    "Refresh this page for updates as they become available.",
    "This is a developing story.",
    "This is a breaking news alert. Please check back for details.",
    "This story is still developing. Check back for updates.",
    "Watch Orby 12 for the very latest on this developing story.",
    "Sign up for one of our email newsletters.",
    "Email Newsletters Sign up for one of our email newsletters.",
    "Follow Mara Venn on Twitter and Facebook.",
    "Contact Mara Venn at mvenn@orbycourier.com or 555-201-7733.",
    "Contact reporter Mara Venn: mvenn@orbycourier.com",
    "Reach Venn at (555) 201-7733.",
    "To contact writer Mara Venn, call 201-7733.",
    "Read or Share this story: http://on.orby.example/2f2y",
    "Click here for reuse options!",
    "CLOSE Skip in Skip x Embed x Share The bridge of Orby was closed on Monday after cracks were found. | 1:25",
    "Having trouble viewing the video? Try another browser.",
    "Message: * A friend wanted you to see this item from orby.example: http://or.by/z5",
    "You've now read the maximum number of stories available without a subscription.",
    "Subscribe now for complete access to the best local news.",
    "Download the Orby 12 app for your phone or tablet.",
    "WATCH: Mayor of Orby speaks about the closure",
]
TOLD = [
    "Stay with your children and keep the windows shut, the town asked all who live near the works.",
    "Watch the river, the mayor of Orby asked those who live below the dam.",
    "Contact the Orby police at 555-201-7733 with any information about the theft.",
    "Follow the signs to the ferry on Monday, the council said.",
    "If you have any information, call the Orby police.",
    "This is a developing country, the minister said, and it needs roads.",
    "Check the brakes of all buses for more than two hours, the ministry ordered.",
]


@pytest.mark.parametrize("line", BELOW)
def test_calls_to_the_reader_are_furniture(line):
    """Wherever they stand in the text."""
    article, text = article_of(TITLE, FIRST, line, SECOND, THIRD)
    assert next(p.role for p in article.parts if p.start <= text.index(line) < p.end) is Role.FURNITURE


@pytest.mark.parametrize("line", TOLD)
def test_what_others_are_asked_to_do_is_news(line):
    """By police, a mayor, a ministry."""
    article, text = article_of(TITLE, FIRST, line, SECOND, THIRD)
    assert next(p.role for p in article.parts if p.start <= text.index(line) < p.end) is Role.BODY


def test_a_known_outlets_address_tells_the_outlet_where_nothing_else_does():
    """Of a record that gives where it was found; no address of a stranger, and a masthead goes before it."""

    def outlet(uri, *above):
        document = Document(id="d", uri=uri, media_type="text/plain", sha256="", text="\n".join((*above, TITLE, *BODY)))
        found = clean_pile([document])[0].outlet
        return found and found.value

    assert outlet("http://www.bbc.co.uk:80/news/world-1") == "BBC"
    assert outlet("https://orbycourier.example/1") is None
    assert outlet("bbc.co.uk.txt") is None
    assert outlet("https://www.bbc.co.uk/1", "THE ORBY COURIER", "Orby's paper since 1902") == "The Orby Courier"
