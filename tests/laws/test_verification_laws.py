"""Laws of verification: a true account has no fault, and no citation can be moved unseen."""

from dataclasses import replace

from hypothesis import assume, given
from hypothesis import strategies as st

from laws.piles import any_account
from variorum.tell import strike_out, verify_account
from variorum.values import Account, Passage, Statement


def recited(account: Account, citation: Passage) -> Account:
    """The account with one statement that rests on *citation*."""
    statement = account.statements[0]
    return replace(account, statements=(Statement(statement.text, statement.verdict, 1, (citation,)),))


@given(any_account)
def test_an_account_cut_from_its_sources_has_no_fault(account: Account) -> None:
    assert verify_account(account) == ()


@given(any_account, st.integers(-3, 3))
def test_a_citation_that_is_moved_is_found_unless_the_same_words_stand_there(account: Account, by: int) -> None:
    told = account.statements[0].citations[0]
    start, end = told.start + by, told.end + by
    text = next(document.text for document in account.documents if document.id == told.document)
    assume(start >= 0 and text[start:end] != told.text)
    assert verify_account(recited(account, replace(told, start=start, end=end)))


@given(any_account, st.characters(exclude_categories=("Cs",)))
def test_a_word_changed_in_a_citation_is_found(account: Account, letter: str) -> None:
    told = account.statements[0].citations[0]
    assume(told.text[0] != letter)
    assert verify_account(recited(account, replace(told, text=letter + told.text[1:])))


@given(any_account, st.text(min_size=1, max_size=3))
def test_a_source_that_is_changed_is_found(account: Account, added: str) -> None:
    first, *others = account.documents
    assert verify_account(replace(account, documents=(replace(first, text=first.text + added), *others)))


@given(any_account)
def test_a_document_taken_out_of_the_account_is_found(account: Account) -> None:
    assert verify_account(replace(account, documents=account.documents[1:]))


@given(any_account, st.integers(0, 3))
def test_what_a_statement_makes_up_is_struck_out_and_nothing_else(account: Account, at: int) -> None:
    true = account.statements
    made_up = replace(true[0], text="“Nobody ever said ⁂ so” (no source named).")
    account = replace(account, statements=(*true[:at], made_up, *true[at:]))
    faults = verify_account(account)
    assert faults
    assert strike_out(account, faults).statements == true
    assert verify_account(strike_out(account, faults)) == ()
