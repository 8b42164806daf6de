"""How many persons befell what, over all reports of a story, with a number or without one."""
