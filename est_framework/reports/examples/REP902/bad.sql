-- A report that nobody wanted to have seen.
DELETE FROM documents WHERE sequence = 2;
