"""The page of the sources: where the claims of the method and of the manual come from."""

from __future__ import annotations

from est_framework.publish.manual.reference.spoken import Spoken, joined, safe


def sources(spoken: Spoken) -> str:
    """Give every source with its key as anchor, its title and address."""
    _ = spoken.words
    lines = [
        _(
            "The keys in brackets in this manual point here. All sources are public, and most are in "
            "Swedish. The titles say where only a part could be read. What has no source is our own "
            "proposal, and is called so."
        ),
        "",
    ]
    for source in spoken.release.sources:
        lines += [
            f"- **{source.key}** [{safe(source.title)}]({source.url})",
            f"  {{ #{source.key} }}",
        ]
    return joined(lines)
