-- Reading leaves no trace.
SELECT body FROM documents WHERE sequence = 2;
