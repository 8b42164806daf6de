"""An invented account in many scripts: offsets count code points, whatever a browser counts."""

from variorum.values import (
    ACCOUNT_SCHEMA,
    Account,
    Article,
    Document,
    Found,
    Generator,
    Origin,
    Part,
    Passage,
    Quote,
    Role,
    Statement,
    Stemma,
    Story,
    Variant,
    Verdict,
    cite,
    exhibit,
)

TEXTS = {
    "emoji.txt": "🚢 Ferry 🇰🇷 crew 👩‍👩‍👧 saved\r\n\r\nAll 12 🧑‍🚒 came back 🎉. 𝔄nd e\u0301lan, too.\r\n",
    "한국어.txt": "연락선 승무원 전원 구조\n\n항만 당국은 “모두 무사하다”고 밝혔다. 한국어 자모도 있다.\n",
    "arabic.txt": "إنقاذ طاقم العبّارة\n\nقال الميناء: «الجميع بخير» (12 شخصا).\n",
    "hostile <b>&.txt": "<script>alert(1)</script> said \u202eevil\u202c & \x07bell\n</article></mark> “so”\n",
}
LANGUAGES = {"emoji.txt": "en", "한국어.txt": "ko", "arabic.txt": "ar", "hostile <b>&.txt": None}

_CITED = {
    "emoji.txt": ("🇰🇷 crew 👩‍👩‍👧", "👩‍👩‍👧 saved\r\n\r\nAll 12 🧑‍🚒", "12 🧑‍🚒 came", "🎉", "𝔄nd e\u0301lan"),
    "한국어.txt": ("“모두 무사하다”", "승무원 전원 구조\n\n항만 당국은", "자모"),
    "arabic.txt": ("«الجميع بخير»", "12 شخصا"),
    "hostile <b>&.txt": ("<script>alert(1)</script>", "\u202eevil\u202c & \x07bell\n</article></mark>"),
}


def _passages(document: str) -> tuple[Passage, ...]:
    text = TEXTS[document]
    return tuple(cite(document, text, text.index(w), text.index(w) + len(w)) for w in _CITED[document])


def _article(document: str) -> Article:
    text = TEXTS[document]
    headline = text.split("\n")[0].rstrip("\r")
    return Article(
        document=document,
        language=LANGUAGES[document],
        is_news=True,
        not_news_reason=None,
        parts=(Part(0, len(text), Role.BODY),),
        headline=Found(headline, 0, len(headline), headline),
    )


def tongues() -> Account:
    """Four reports; passages nest, overlap, cross paragraphs, and hold what a page would obey."""
    cited = {document: _passages(document) for document in TEXTS}
    first = cited["emoji.txt"][0]
    return Account(
        schema=ACCOUNT_SCHEMA,
        generator=Generator("9.9.9", {"annotator": "plain 2"}),
        documents=tuple(
            exhibit(
                Document(
                    id=id,
                    uri="https://example.org/a b,-&?x=1" if id == "emoji.txt" else id,
                    media_type="text/plain",
                    sha256="0" * 64,
                    text=text,
                )
            )
            for id, text in TEXTS.items()
        ),
        rejected=(),
        articles=tuple(_article(id) for id in TEXTS),
        lineage=Stemma(origins=tuple(Origin(f"o{n}", (id,)) for n, id in enumerate(TEXTS, 1))),
        stories=(Story(id="s1", label="🚢 연락선 «العبّارة» <i>", documents=tuple(TEXTS)),),
        storylines=(),
        claims=(),
        points=(),
        drift=(),
        positions=(),
        quotes=(
            Quote(
                speaker="الميناء",
                via=("항만 <당국>",),
                variants=(Variant(document=first.document, start=first.start, end=first.end, text=first.text),),
            ),
        ),
        timeline=(),
        statements=tuple(
            Statement(" ".join(p.text for p in passages), Verdict.SINGLE, 1, passages) for passages in cited.values()
        ),
    )
