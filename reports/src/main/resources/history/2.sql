-- Version 2: each night keeps how it differed from the last complete one.
CREATE TABLE difference (
    night INTEGER NOT NULL REFERENCES night ON DELETE CASCADE,
    kind TEXT NOT NULL,
    part TEXT NOT NULL,
    subject TEXT NOT NULL,
    item TEXT NOT NULL,
    before TEXT NOT NULL,
    after TEXT NOT NULL
);
CREATE INDEX difference_of_night ON difference (night);
