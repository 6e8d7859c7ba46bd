-- Bàn ký duyệt: who may decide for whom, and every decision signed here.

-- Ủy quyền (NĐ 30/2020 Điều 13): in writing, within limits of time and matter; never given on.
CREATE TABLE delegation (
    id              INTEGER PRIMARY KEY,
    version         INTEGER NOT NULL,
    last_seq        INTEGER NOT NULL,
    -- Ký thay, thừa lệnh, thừa ủy quyền.
    kind            TEXT NOT NULL CHECK (kind IN ('kt', 'tl', 'tuq')),
    from_id         INTEGER NOT NULL REFERENCES person (id),
    -- The chức vụ it is given from: it lapses when that is no longer held.
    from_title      TEXT NOT NULL,
    to_id           INTEGER NOT NULL REFERENCES person (id),
    -- Lĩnh vực; empty: all of the giver's.
    fields          TEXT NOT NULL,
    valid_from      TEXT NOT NULL,
    valid_to        TEXT NOT NULL,
    document_number TEXT NOT NULL,
    document_date   TEXT NOT NULL,
    note            TEXT NOT NULL,
    recorded_by     INTEGER REFERENCES person (id),
    recorded_at     TEXT NOT NULL,
    ended_at        TEXT,
    ended_reason    TEXT
) STRICT;
CREATE INDEX delegation_to ON delegation (to_id, valid_to);
CREATE TRIGGER delegation_kept BEFORE DELETE ON delegation BEGIN SELECT RAISE(ABORT, 'rows are not deleted'); END;

-- Before whom a line was put, by whom, in which lĩnh vực; and what was signed here.
ALTER TABLE incoming ADD COLUMN submitted_to_id INTEGER REFERENCES person (id);
ALTER TABLE incoming ADD COLUMN submitted_by_id INTEGER REFERENCES person (id);
ALTER TABLE incoming ADD COLUMN field TEXT;
ALTER TABLE incoming ADD COLUMN opinion_sign_off_id INTEGER REFERENCES sign_off (id);
ALTER TABLE incoming ADD COLUMN defect_to_id INTEGER REFERENCES person (id);
ALTER TABLE incoming ADD COLUMN defect_by_id INTEGER REFERENCES person (id);
ALTER TABLE incoming ADD COLUMN defect_sign_off_id INTEGER REFERENCES sign_off (id);
CREATE INDEX incoming_for_opinion ON incoming (submitted_to_id, id)
    WHERE submitted_at IS NOT NULL AND opinion IS NULL AND forwarded_date IS NULL
      AND returned_at IS NULL AND recalled_at IS NULL AND voided_at IS NULL;

-- Passed on to another leader.
ALTER TABLE case_step ADD COLUMN passed_to INTEGER REFERENCES person (id);
CREATE INDEX case_step_passed ON case_step (passed_to) WHERE standing = 'open' AND passed_to IS NOT NULL;
CREATE INDEX case_step_unit ON case_step (unit_id) WHERE standing = 'open' AND unit_id IS NOT NULL;
ALTER TABLE assignment ADD COLUMN sign_off_id INTEGER REFERENCES sign_off (id);
CREATE INDEX assignment_reported ON assignment (assigned_by)
    WHERE result_at IS NOT NULL AND accepted_at IS NULL AND ended_at IS NULL;
ALTER TABLE assignment_report ADD COLUMN sign_off_id INTEGER REFERENCES sign_off (id);

-- A decision signed here: exactly what was shown and what was decided.
CREATE TABLE decision (
    id            INTEGER PRIMARY KEY,
    version       INTEGER NOT NULL,
    last_seq      INTEGER NOT NULL,
    kind          TEXT NOT NULL CHECK (kind IN ('step', 'directive', 'defect', 'result')),
    register      TEXT NOT NULL,
    line_id       INTEGER NOT NULL,
    -- The row as it was shown.
    seen_version  INTEGER NOT NULL,
    case_id       INTEGER REFERENCES work_case (id),
    outcome       TEXT NOT NULL CHECK (outcome IN ('agree', 'return', 'refuse', 'pass')),
    -- What was shown and decided, as JSON; the seal is over salt and content, so that the
    -- signature holds after the words of a state secret were erased.
    content       TEXT NOT NULL,
    salt          BLOB NOT NULL,
    seal          BLOB NOT NULL CHECK (length(seal) = 32),
    capacity      TEXT NOT NULL CHECK (capacity IN ('own', 'tm', 'kt', 'tl', 'tuq')),
    capacity_text TEXT NOT NULL,
    delegation_id INTEGER REFERENCES delegation (id),
    person_id     INTEGER NOT NULL REFERENCES person (id),
    actor_id      INTEGER REFERENCES person (id),
    decided_at    TEXT NOT NULL,
    sign_off_id   INTEGER NOT NULL UNIQUE REFERENCES sign_off (id)
) STRICT;
CREATE INDEX decision_line ON decision (register, line_id);
CREATE INDEX decision_case ON decision (case_id) WHERE case_id IS NOT NULL;
CREATE TRIGGER decision_kept BEFORE DELETE ON decision BEGIN SELECT RAISE(ABORT, 'rows are not deleted'); END;

-- The files that were seen, in order.
CREATE TABLE decision_file (
    id          INTEGER PRIMARY KEY,
    version     INTEGER NOT NULL,
    last_seq    INTEGER NOT NULL,
    decision_id INTEGER NOT NULL REFERENCES decision (id),
    file_id     INTEGER NOT NULL REFERENCES file (id),
    sha256      TEXT NOT NULL CHECK (length(sha256) = 64)
) STRICT;
CREATE INDEX decision_file_decision ON decision_file (decision_id);
CREATE INDEX decision_file_file ON decision_file (file_id);
CREATE TRIGGER decision_file_kept BEFORE DELETE ON decision_file BEGIN SELECT RAISE(ABORT, 'rows are not deleted'); END;
