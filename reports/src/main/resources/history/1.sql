-- Version 1: nights, their parts, and what each part saw of each subject.
CREATE TABLE night (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    began TEXT NOT NULL,
    ended TEXT,
    state TEXT NOT NULL,
    seed INTEGER NOT NULL,
    tool TEXT NOT NULL,
    revision TEXT NOT NULL,
    spec_hash TEXT NOT NULL
);
CREATE TABLE part (
    night INTEGER NOT NULL REFERENCES night ON DELETE CASCADE,
    name TEXT NOT NULL,
    state TEXT NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (night, name)
) WITHOUT ROWID;
CREATE TABLE subject (
    id INTEGER PRIMARY KEY,
    fingerprint TEXT NOT NULL,
    name TEXT NOT NULL,
    UNIQUE (fingerprint, name)
);
-- All outcomes of one look, stored once; the columns count them.
CREATE TABLE outcomes (
    id INTEGER PRIMARY KEY,
    digest TEXT NOT NULL UNIQUE,
    packed TEXT NOT NULL,
    pass INTEGER NOT NULL,
    fail INTEGER NOT NULL,
    inconclusive INTEGER NOT NULL,
    not_applicable INTEGER NOT NULL,
    not_testable INTEGER NOT NULL,
    waived INTEGER NOT NULL,
    mandatory_fail INTEGER NOT NULL
);
CREATE TABLE look (
    night INTEGER NOT NULL REFERENCES night ON DELETE CASCADE,
    part TEXT NOT NULL,
    subject INTEGER NOT NULL REFERENCES subject,
    input TEXT NOT NULL,
    outcomes INTEGER NOT NULL REFERENCES outcomes,
    PRIMARY KEY (night, part, subject)
) WITHOUT ROWID;
