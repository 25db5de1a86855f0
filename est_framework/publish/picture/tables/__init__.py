"""The picture as tables for Excel, Power BI and other tools: the same files, columns and keys each period."""
