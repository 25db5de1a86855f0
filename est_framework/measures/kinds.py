"""What the ledger calls the documents of the slow rhythm, and of what was sent out."""

from __future__ import annotations

from typing import Final

FEEDBACK: Final = "feedback"
"""What was sent to whom, and when."""
DEEP_ANALYSIS: Final = "deep_analysis"
"""A deep analysis that was held, with what it decided."""
YEARLY_REVIEW: Final = "yearly_review"
"""A yearly review that was held."""
DISCLOSURE: Final = "disclosure"
"""The protocol of documents that were handed out."""
