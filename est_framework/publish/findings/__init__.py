"""What a check found, in each of the formats that people and machines read: one module for each."""
