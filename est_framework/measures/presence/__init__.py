"""Who is out where and when, against the hours when it tends to be troubled: never persons."""
