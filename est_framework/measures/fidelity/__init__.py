"""Is EST run as meant? Read from what is kept anyway, by the signs of the release."""
