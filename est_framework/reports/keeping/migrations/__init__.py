"""
How ledgers of earlier releases become ledgers of this one: a revision of Alembic for each version.

A revision's name is the version that it makes, `"1"`, `"2"`, and what is here is never changed once it
has been released. The ledger says its own version in `meta` (SQLite in `user_version` too), so that who
opens a current one loads no Alembic; there is no version table of Alembic's own.
"""
