"""Analys: what the picture says about each area, and the level that the criteria suggest."""
