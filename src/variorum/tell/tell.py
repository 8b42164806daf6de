"""The door's work: everything found, told as one account."""

from dataclasses import replace

from variorum.lang.offices import name_speakers
from variorum.values import ACCOUNT_SCHEMA, Account, Apparatus, Filing, Generator, exhibit

from .brief import tell_brief
from .news import tell_novelties, tell_unstated
from .positions import tell_positions
from .quotes import tell_quotes
from .tellers import Tellers
from .timeline import tell_timeline


def tell_account(filing: Filing, apparatus: Apparatus, generator: Generator) -> Account:
    """The account of a filing. It never says what is true: only who reports what, and where."""
    named = name_speakers(filing)
    tellers = Tellers(named)
    points = tuple(replace(point, sole_voice=tellers.sole_voice(point)) for point in apparatus.points)
    apparatus = replace(apparatus, points=points)
    return Account(
        schema=ACCOUNT_SCHEMA,
        generator=generator,
        documents=tuple(exhibit(document) for document in filing.documents),
        rejected=filing.rejected,
        articles=filing.articles,
        lineage=filing.stemma,
        stories=filing.stories,
        storylines=filing.storylines,
        claims=tuple(claim for extraction in named.extractions for claim in extraction.claims),
        points=apparatus.points,
        drift=apparatus.drift,
        positions=tell_positions(named),
        quotes=tell_quotes(named),
        timeline=tell_timeline(filing),
        statements=tell_brief(filing, apparatus),
        novelties=tell_novelties(filing),
        unstated=tell_unstated(filing, apparatus),
    )
