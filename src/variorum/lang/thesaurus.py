"""Temporary: equality only."""
KIN = 0.6
def kin_nouns(a: str, b: str) -> float: return float(a == b)
def kin_verbs(a: str, b: str) -> float: return float(a == b)
def is_person_noun(lemma: str) -> bool: return lemma in {"worker", "soldier", "person"}
