"""Which figures answer one question: by what they count, by what befell it, by a learned likeness."""
