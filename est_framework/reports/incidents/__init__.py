"""An actor's own event list made into reports: the mapping, the rows, the account of every one."""
