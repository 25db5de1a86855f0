-- An index is forgotten, as when a page of the schema is lost: its pages are left without an owner.
PRAGMA writable_schema = ON;
DELETE FROM sqlite_schema WHERE name = 'documents_by_period';
