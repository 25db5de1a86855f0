-- A change that was taken back.
BEGIN;
DELETE FROM documents WHERE sequence = 2;
ROLLBACK;
