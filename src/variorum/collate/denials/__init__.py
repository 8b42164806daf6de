"""What is denied, by whom, and who says it all the same."""
