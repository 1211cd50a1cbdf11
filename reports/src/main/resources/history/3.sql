-- Version 3: the code that judged, by its hash; waived clauses that pass are a kind of difference.
ALTER TABLE night ADD COLUMN build TEXT NOT NULL DEFAULT '';
