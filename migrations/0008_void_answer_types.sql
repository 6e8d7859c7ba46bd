-- Envelopes are voided with a reason, lines are answered by a document, and a document type that
-- changes has a successor from a day on instead of a new past.

ALTER TABLE envelope ADD COLUMN voided_at TEXT;
ALTER TABLE envelope ADD COLUMN voided_reason TEXT;
DROP INDEX envelope_open;
CREATE INDEX envelope_open ON envelope (id)
    WHERE voided_at IS NULL AND (handed_date IS NULL OR (came_back_at IS NOT NULL AND incoming_id IS NULL));

-- Số, ký hiệu of the document that answers; `answered_at` is its day.
ALTER TABLE incoming ADD COLUMN answer_code TEXT;

-- The same columns in the same order, so that every row keeps its digest.
CREATE TABLE document_type_of_days (
    id           INTEGER PRIMARY KEY,
    version      INTEGER NOT NULL,
    last_seq     INTEGER NOT NULL,
    ordinal      INTEGER NOT NULL,
    name         TEXT NOT NULL,
    abbreviation TEXT NOT NULL,
    valid_from   TEXT NOT NULL,
    valid_to     TEXT,
    UNIQUE (name, valid_from)
) STRICT;
INSERT INTO document_type_of_days
    SELECT id, version, last_seq, ordinal, name, abbreviation, valid_from, valid_to FROM document_type;
DROP TABLE document_type;
ALTER TABLE document_type_of_days RENAME TO document_type;
CREATE TRIGGER document_type_kept BEFORE DELETE ON document_type BEGIN SELECT RAISE(ABORT, 'rows are not deleted'); END;
