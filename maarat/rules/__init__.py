"""The tables: what English and Wikipedia say, as rows of data."""
