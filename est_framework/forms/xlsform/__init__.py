"""The XLSForm for ODK, KoboToolbox and ArcGIS Survey123."""
