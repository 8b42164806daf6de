"""What is told for one question: one reading per value and scope, how readings stand to each other, and why."""
