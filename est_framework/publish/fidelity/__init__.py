"""The signs of fidelity, as page and text."""
