"""Protected persons: who is found, what is masked, and what stays as it is cited."""

from dataclasses import replace

import pytest

from render.harbour import harbour
from variorum.desk.checking import check_report
from variorum.render import render_html, render_json, render_markdown, render_text
from variorum.render.protection import find_protected
from variorum.values import (
    Account,
    Article,
    Claim,
    Document,
    Part,
    Role,
    Speech,
    Stemma,
    Voice,
    VoiceKind,
    exhibit,
)


def told(text: str, *speakers: str) -> Account:
    """An account of one report with *text*, in which persons of these names speak."""
    claims = tuple(
        Claim(
            id=f"c{n}",
            document="a.txt",
            start=0,
            end=1,
            text=text[:1],
            speech=Speech.INDIRECT,
            speaker=name,
            voices=(Voice(name=name, kind=VoiceKind.PERSON, start=0, end=1, text=text[:1]),),
        )
        for n, name in enumerate(speakers)
    )
    article = Article(
        document="a.txt", language="en", is_news=True, not_news_reason=None, parts=(Part(0, len(text), Role.BODY),)
    )
    document = exhibit(Document(id="a.txt", uri="a.txt", media_type="text/plain", sha256="0", text=text))
    empty = replace(
        harbour(), points=(), drift=(), positions=(), quotes=(), timeline=(), statements=(), novelties=(), unstated=()
    )
    return replace(
        empty, documents=(document,), articles=(article,), lineage=Stemma(), stories=(), claims=claims, rejected=()
    )


@pytest.mark.parametrize(
    ("text", "speakers", "name", "role"),
    [
        (
            "Tam is one of two injured Dravian soldiers who were captured in the marsh.",
            ("Tam",),
            "Tam",
            "a captured soldier",
        ),
        ("The captured sniper, identified by the surname Odo, said little.", ("Odo",), "Odo", "a captured sniper"),
        ("One of the survivors, deckhand Ivo Lenz, told of the wave.", (), "Ivo Lenz", "a survivor"),
        ("Lena Orsk, 14, was at the quay.", (), "Lena Orsk", "a minor"),
        ("Police spoke to 9-year-old Mika Strand again.", (), "Mika Strand", "a minor"),
        ("Pavel Rohn was wounded in the leg.", (), "Pavel Rohn", "a wounded person"),
        ("Pavel Rohn, 41, of Karse, was shot near the mill.", (), "Pavel Rohn", "a victim"),
        ("Dana Weil, a witness, saw the doors open.", (), "Dana Weil", "a witness"),
        ("Witness Dana Weil saw the doors open.", (), "", ""),
        ("Ivo Lenz has been charged with arson.", (), "Ivo Lenz", "a suspect"),
        ("Sana Brek, an asylum seeker from Dravia, waits.", (), "Sana Brek", "an asylum seeker"),
        ("The victim was identified as Ruta Amsel of Karse.", (), "Ruta Amsel", "a victim"),
        ("Killed were 19-year-old Ruta Amsel and 52-year-old Jon Orlin.", (), "Jon Orlin", "a private person (2)"),
        (
            "Three were shot: Ruta Amsel, 19; Jon Orlin, 52, of Karse; and a man.",
            (),
            "Jon Orlin",
            "a private person (2)",
        ),
        ("Jon Orlin Jr was shot near the mill.", (), "Orlin", "a victim"),
        ("Ruta Amsel was killed. Ruta Lin Amsel was 31.", (), "Ruta Lin Amsel", "a victim"),
    ],
)
def test_a_private_person_so_described_is_found(text: str, speakers: tuple[str, ...], name: str, role: str) -> None:
    assert find_protected(told(text, *speakers)).get(name, "") == role


@pytest.mark.parametrize(
    "text",
    [
        "Mayor Orla Venn was wounded in the blast.",
        "Orla Venn, the mayor of Karse, was wounded in the blast.",
        "The ministry's spokesman, Orla Venn, was injured.",
        "Orla Venn said three sailors were captured.",
        "Port Ansa was captured on Monday.",
        "The drone that vanished over Ansa Head was jammed and not shot down.",
        "Lake Ansa was pronounced dead in 1974, and fish are back.",
        "The car found with Ina Moor was shot at twice.",
        "Two people were wounded in North Ansa on Monday.",
        "A 12-year-old Ansa Valley girl was found.",
        "Harbour Police have arrested two men.",
        "The suspect asked Orla Venn for water.",
        "Two people were shot in Port Ansa, NY, on Monday.",
        "Mayor Orla Venn, 54, spoke of those who were killed.",
        "Painter Orla Venn, 54, showed new work in Karse.",
    ],
)
def test_it_abstains_for_offices_places_and_others_deeds(text: str) -> None:
    assert dict(find_protected(told(text, "Jon Askel"))) == {}


def test_a_family_name_of_two_is_anybodys_of_the_two() -> None:
    found = find_protected(told("Jon Orlin was arrested on Monday. His wife Ruta Orlin was shot."))
    assert found == {"Ruta Orlin": "a victim", "Jon Orlin": "a suspect", "Orlin": "a private person"}


def test_two_of_one_role_are_told_apart() -> None:
    found = find_protected(told("Ivo Lenz was wounded. Pavel Rohn was wounded as well."))
    assert {found["Lenz"], found["Rohn"]} == {"a wounded person (1)", "a wounded person (2)"}


def test_names_are_roles_everywhere_but_in_cited_words() -> None:
    account = _with_survivor()
    for shown in (render_text(account), render_markdown(account)):
        assert "Quist" not in shown.replace("“We will not sail,” said Orla Quist", "")
        assert "a survivor" in shown
    page = render_html(account)
    sources = page.index('id="reader"')
    assert "Quist" not in page[:sources]
    assert "Quist" in page[sources:]


def test_they_are_named_when_that_is_asked_for_and_always_in_the_data() -> None:
    account = _with_survivor()
    assert "Orla Quist" in render_text(account, show_protected=True)
    assert "Orla Quist" in render_markdown(account, show_protected=True)
    assert "Orla Quist" in render_html(account, show_protected=True).split('id="reader"')[0]
    assert "Orla Quist" in render_json(account)


@pytest.mark.parametrize("shown", [False, True])
def test_a_page_is_verified_whether_it_names_them_or_not(shown: bool) -> None:
    page = render_html(_with_survivor(), show_protected=shown)
    assert "does not show what its account says" not in {fault.what for fault in check_report(page.encode())}


def _with_survivor() -> Account:
    """The harbour's account, in whose wire a person who speaks is called a survivor."""
    account = harbour()
    wire = account.documents[2]
    changed = exhibit(
        Document(
            id=wire.id,
            uri=wire.uri,
            media_type=wire.media_type,
            sha256=wire.sha256,
            text=wire.text + "Orla Quist, a survivor, was on the quay.\n",
        )
    )
    article = account.articles[2]
    end = len(wire.text)
    longer = replace(article, parts=(*article.parts, Part(end, len(changed.text), Role.BODY)))
    statements = (replace(account.statements[0], text="Orla Quist said she will not sail."),)
    return replace(
        account,
        documents=(*account.documents[:2], changed, *account.documents[3:]),
        articles=(*account.articles[:2], longer, *account.articles[3:]),
        statements=statements,
    )
