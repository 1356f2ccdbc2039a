"""A timeline and fact explorer for articles about battles."""
