"""By which of its reports' words a reading is called."""

FIRST = """Fall at the mill of Orm

ORM, May 4, 2031 - {lead}
"""


def labels(account):
    """The words of each reading of a toll."""
    return [r.label for p in account.points if p.question == "How many people were killed?" for r in p.readings]


def test_words_that_name_who_is_counted_go_before_he(tell) -> None:
    account = tell(
        FIRST.format(lead="A miller fell from the loft on Sunday. He was killed, the town of Orm said."),
        FIRST.format(lead="The town of Orm said a miller of 40 years was killed on Sunday in a fall from the loft."),
    )
    assert labels(account)
    assert not {"He", "he"} & set(labels(account))


def test_words_with_the_number_go_before_words_without(tell) -> None:
    account = tell(
        FIRST.format(lead="The fall killed two millers on Sunday, the town of Orm said. They were killed at once."),
        FIRST.format(lead="Two people were killed when a loft fell at Orm on Sunday, the town of Orm said."),
    )
    assert all("two" in label.lower() for label in labels(account)), labels(account)
