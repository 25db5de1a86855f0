"""What leaves the group: the numbers that may, frozen once they are out, and the pages of its readers."""
