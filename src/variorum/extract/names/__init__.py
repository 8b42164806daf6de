"""Who is named: persons, parties and places, mended, and one name for each over the pile."""
