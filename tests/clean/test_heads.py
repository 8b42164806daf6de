"""Headline and byline of text without markup: names in a line, and lines around a body."""

import pytest

from variorum.clean import clean_pile
from variorum.clean.persons import names_in
from variorum.clean.titling import free_title
from variorum.values import Article, Document, Role

NAMES = [
    ("a lead", "By Lena Roth", ["Lena Roth"]),
    ("a given name that is grammar elsewhere", "By Ada Berg", ["Ada Berg"]),
    ("two, joined", "By Lena Roth and Jan Holt", ["Lena Roth", "Jan Holt"]),
    ("a place and a time behind", "Von Lena Roth, Orby 07.03.2031, 20:59 Uhr", ["Lena Roth"]),
    ("a role behind", "Lena Roth News Reporter", ["Lena Roth"]),
    ("a rank and a role behind", "Lena Roth Deputy Content Director", ["Lena Roth"]),
    ("an age behind", "Lena Roth 2 minutes ago", ["Lena Roth"]),
    ("behind a date and marks", "Fr 07.03.31 | 14:07 Uhr | Von Lena Roth-Holt", ["Lena Roth-Holt"]),
    ("a particle", "Ana de Oliveira", ["Ana de Oliveira"]),
    ("Spanish", "Por Ana Gil y Paula Ruiz", ["Ana Gil", "Paula Ruiz"]),
    ("a slash", "Lena Roth/Jan Holt", ["Lena Roth", "Jan Holt"]),
    ("side by side", "Лена Рот Ян Хольт Ада Берг 8 января, 17:46", ["Лена Рот", "Ян Хольт", "Ада Берг"]),
    ("a month behind", "by Lena Roth Mar. 7, 2031 1:15 pm", ["Lena Roth"]),
    ("a first name that is a month", "Von Jan Holt", ["Jan Holt"]),
    ("a reporter in Korean", "홍길동 기자", ["홍길동"]),
    ("the paper behind the name", "Lena Roth The Orby Observer", ["Lena Roth"]),
    ("an agency alone", "Von dpa 07.03.2031, 18:58", ["dpa"]),
    ("an agency beside a person", "By Lena Roth and AP", ["Lena Roth"]),
    ("a paper", "by Orby Times March 21, 2031 0 1747", []),
    ("sections", "In Local News, News", []),
    ("a word of grammar in front", "Der Morgen", []),
    ("a sentence without names", "The hall is closed today", []),
]


@pytest.mark.parametrize(("fact", "line", "names"), NAMES, ids=[row[0] for row in NAMES])
def test_names_in_a_line(fact, line, names):
    """Each row is a form of byline, or a line that is none."""
    found = names_in(line)
    assert [name.text for name in found] == names
    assert all(line[name.start : name.end] == name.text for name in found)


BODY = (
    "The storm tore the roof off the fish hall in Orby early on Friday, the harbour master said on the radio.",
    "Two workers were taken to hospital with broken arms, according to the county ambulance service.",
    "The council will meet on Monday to decide whether the hall, which was built in 1931, can be saved.",
    "The last repair of the hall was nine years ago, when the council paid for a new floor and for the doors.",
)
MENU = ("Home", "News", "Coast", "Sport", "Weather", "Log in", "Subscribe", "Search")
FOOT = ("Most read", "Ferry back in service after two days", "Terms of use", "Contact us", "© 2031 Orby Echo")
HEAD = "Storm tears roof off fish hall in Orby"


def article_of(*lines: str) -> Article:
    """The article of a text of these lines."""
    document = Document(id="d", uri="d", media_type="text/plain", sha256="", text="\n".join(lines))
    return clean_pile([document])[0]


PAGES = [
    (
        "a page's own title first",
        (f"{HEAD} | Orby Echo", *MENU, HEAD, "Lena Roth", "7 March 2031, 08:15", *BODY, *FOOT),
    ),
    ("a menu first", (*MENU, "Coast", HEAD, "By Lena Roth", "Published 7 March 2031", "Share", *BODY, *FOOT)),
    (
        "a deck between",
        (*MENU, HEAD, "Two workers hurt, council to meet", "By Lena Roth, Coast Reporter", *BODY, *FOOT),
    ),
    ("title and names alone", (HEAD, "By Lena Roth", *BODY)),
    ("the name under the report", (*MENU, HEAD, "7 March 2031", *BODY, "By Lena Roth", *FOOT)),
]


@pytest.mark.parametrize(("fact", "lines"), PAGES, ids=[row[0] for row in PAGES])
def test_headline_and_byline_of_a_text(fact, lines):
    """Each row is a way in which pages come as text."""
    article = article_of(*lines)
    assert article.headline and article.headline.value == HEAD
    assert [author.value for author in article.byline] == ["Lena Roth"]
    words = "\n".join(lines)
    assert all(words[author.start : author.end] == author.value for author in article.byline)


def test_the_site_behind_a_first_line_is_cut_off():
    """Where a page's own title is the only one, what other lines give as the site's name is no part of it."""
    article = article_of(f"{HEAD} - Orby Echo", "Orby Echo", *MENU, *BODY, *FOOT)
    assert article.headline and article.headline.value == HEAD


def test_a_first_line_that_is_the_kicker_cuts_no_title_off():
    """What stands behind a site's mark is shorter than the title; a kicker is shorter than what it leads in."""
    title = f"Spring on the coast : {HEAD}"
    article = article_of("Spring on the coast", *MENU * 3, title, "By Lena Roth", *BODY, *FOOT)
    assert article.headline and article.headline.value == title
    article = article_of(HEAD, *MENU, f"{HEAD} | Orby Echo", *BODY, *FOOT)
    assert article.headline and article.headline.value == HEAD


def test_the_words_below_a_picture_are_no_headline():
    """They say what it shows, and whose it is."""
    told = (
        "Harbour workers carry doors of the fish hall in Orby to the quay on Friday, March 7, 2031. (AP Photo/Jan Holt)"
    )
    article = article_of("Home", *MENU * 3, told, *BODY, *FOOT)
    assert article.headline is None or article.headline.value != told


def test_a_person_in_the_story_is_no_author():
    """A name in the headline and the body does not sign the report."""
    lines = ("Ada Berg: the hall will stay", *(line.replace("the harbour master", "Ada Berg") for line in BODY))
    assert article_of(*lines).byline == ()


def test_the_line_of_the_name_is_a_byline():
    """What is found has its role in the parts too."""
    lines = (*MENU, HEAD, "Lena Roth", "7 March 2031, 08:15", *BODY, *FOOT)
    article, text = article_of(*lines), "\n".join(lines)
    assert [text[p.start : p.end] for p in article.parts if p.role is Role.BYLINE] == ["Lena Roth"]


def test_the_visible_headline_comes_before_a_first_line_in_other_words():
    """A page's own title is often worded for search engines; the report's headline stands above its body."""
    title = "Storm tears off roof of the fish hall: two workers hurt in Orby"
    others = [f"{number} reports on the county and its harbours" for number in range(12)]
    article = article_of(f"{title} - Orby Echo", "Orby Echo", *MENU * 3, HEAD, "By Lena Roth", *BODY, *others, *FOOT)
    assert article.headline and article.headline.value == HEAD


def test_a_byline_is_no_headline():
    """However many it names, and in whatever letters."""
    article = article_of(
        f"{HEAD} | Orby Echo", "Orby Echo", *MENU, "By LENA ROTH, JAN HOLT and ADA BERG-LIND", *BODY, *FOOT
    )
    assert article.headline and article.headline.value == HEAD
    assert [author.value for author in article.byline] == ["LENA ROTH", "JAN HOLT", "ADA BERG-LIND"]


OTHERS = tuple(f"{number} reports on the county and its harbours" for number in range(12))
DAY = "7 March 2031, 08:15"


def test_a_headline_may_go_on_in_the_next_line():
    """The page's own title shows where it ends."""
    lines = (
        "Storm in Orby: roof torn off fish hall | Orby Echo",
        *MENU * 3,
        "Orby Echo",
        "Storm in Orby",
        ": roof torn off fish hall",
    )
    article = article_of(*lines, "By Lena Roth", DAY, *BODY, *OTHERS, *FOOT)
    assert article.headline and article.headline.value == "Storm in Orby: roof torn off fish hall"


def test_the_site_behind_title_and_headline_is_cut_off():
    """Some pages set it behind both, with what their scripts say."""
    article = article_of(
        f"{HEAD} | Orby Echo", "Orby Echo", *MENU * 3, f"{HEAD} | Orby Echo Loaded", DAY, *BODY, *OTHERS, *FOOT
    )
    assert article.headline and article.headline.value == HEAD


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Lena Roth/Jan Holt", ["Lena Roth", "Jan Holt"]),
        ("Autorin/Autor Lena Roth", ["Lena Roth"]),
        ("Auteure : Lena Roth et Jan Holt", ["Lena Roth", "Jan Holt"]),
        ("Lena Roth/Orby", ["Lena Roth"]),
    ],
)
def test_names_side_by_side_and_led_in_by_what_they_are(line, names):
    """A line of names alone, or behind the word for an author in some languages, signs."""
    article = article_of(HEAD, line, *BODY)
    assert [author.value for author in article.byline] == names


def test_what_is_too_long_for_a_headline_is_left_as_it_is():
    """So that a first line of many marks costs no more than its length."""
    first = " | ".join(["Coast Paper"] * 40)
    assert free_title(f"Hall to stay, owner says | {first}", frozenset(), frozenset({"coastpaper"})).endswith(first)
    assert free_title("Hall to stay, owner says | Coast Paper", frozenset(), frozenset({"coastpaper"})) == (
        "Hall to stay, owner says"
    )


def test_a_deck_of_two_lines_is_cited_as_it_stands():
    """Two clauses of a resolution are one deck: its value is one line, its words those of the document."""
    lines = (
        "Council of Orby - Resolution on the fishing of herring (as amended)",
        "",
        "The Council resolves:",
        "that the prohibition of 30 September be shortened to five months;",
        "that boats moored before that date, being 12 vessels, be released, and 1.1 tonnes of herring with them;",
        "that islanders be supplied up to 45,000 tonnes;",
        "that thereafter a duty of 35 crowns a tonne be levied;",
        "that the subsidy to yards be raised to 48 crowns, of which 20 has been disbursed;",
        "that the penalty for illicit fishing be 2,000 crowns, and in grave cases imprisonment of up to two years;",
        "that state purchasing pay 44 crowns per tonne.",
        "",
        "Carried. Members present: 14. Dissenting: 3.",
    )
    deck, text = article_of(*lines).deck, "\n".join(lines)
    assert deck and deck.text and "\n" in deck.text and "\n" not in deck.value
    assert text[deck.start : deck.end] == deck.text


OTHERS = tuple(f"{number} reports on the county and its harbours" for number in range(12))
OWN = "Fish hall in Orby escalates: no roof before the month of May, says council"


@pytest.mark.parametrize(
    ("case", "lines", "title"),
    [
        (
            "below a path and a kicker of four words with a mark",
            (
                f"{OWN} | Orby Echo",
                *MENU * 3,
                "Home",
                "Coast",
                OWN,
                "Dispute over the roof –",
                HEAD,
                "By Lena Roth",
                *BODY,
            ),
            HEAD,
        ),
        (
            "below a path that ends with the page's title in another language",
            (
                f"Orby Halle bleibt offen | {HEAD} - Orby Echo",
                *MENU * 3,
                "Orby",
                "Orby Halle Bleibt Offen",
                HEAD,
                *BODY,
            ),
            HEAD,
        ),
        (
            "the page's own title in more words",
            (f"Council: {HEAD.lower()} - Orby Echo", *MENU * 3, f"{HEAD}: «A good day, say all in Orby»", *BODY),
            f"{HEAD}: «A good day, say all in Orby»",
        ),
    ],
)
def test_which_line_the_title_is(case, lines, title):
    """Each row is a way in which pages give their title twice."""
    article = article_of(*lines, *OTHERS, *FOOT)
    assert article.headline and article.headline.value == title, case
