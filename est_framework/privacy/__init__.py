"""What must never pass: personal data in what comes in and in what goes out."""
