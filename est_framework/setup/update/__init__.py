"""A local EST moved to a newer release of the method, with all local work kept."""
