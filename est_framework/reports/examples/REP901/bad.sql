-- A report is moved to another week after the meeting.
UPDATE documents SET period = '2026-W01' WHERE sequence = 2;
