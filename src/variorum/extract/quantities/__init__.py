"""Figures as reports tell them: how many or how much, of what, and what befell that."""
