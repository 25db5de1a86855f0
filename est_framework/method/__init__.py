"""The release of EST: what is asked, of whom, on which scale, and how often."""
