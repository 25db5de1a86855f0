"""Återkoppling: what became of what was told, for those who told it and for those who govern."""
