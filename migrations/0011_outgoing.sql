-- Văn bản đi (NĐ 30/2020 Điều 14–19, Phụ lục IV mục I, Phụ lục VI): one row from draft to stored
-- original; how its numbers run; numbers held; and what is decided about it on the leader's desk.

-- How the head of the office lets the numbers of a body run, from a year on.
CREATE TABLE numbering_plan (
    id         INTEGER PRIMARY KEY,
    version    INTEGER NOT NULL,
    last_seq   INTEGER NOT NULL,
    register   TEXT NOT NULL,
    body_id    INTEGER NOT NULL REFERENCES body (id),
    year       INTEGER NOT NULL,
    mode       TEXT NOT NULL CHECK (mode IN ('common', 'per_type', 'groups')),
    -- JSON: [{"name": "…", "types": ["…"]}]; empty but for groups.
    type_groups TEXT NOT NULL,
    -- The document of the head of the office that says so.
    decided_by TEXT NOT NULL,
    UNIQUE (register, body_id, year)
) STRICT;
CREATE TRIGGER numbering_plan_kept BEFORE DELETE ON numbering_plan BEGIN SELECT RAISE(ABORT, 'rows are not deleted'); END;

-- Giữ số: a block of numbers held for somebody. What was released stays explained by its row.
CREATE TABLE number_reservation (
    id              INTEGER PRIMARY KEY,
    version         INTEGER NOT NULL,
    last_seq        INTEGER NOT NULL,
    book_id         INTEGER NOT NULL REFERENCES book (id),
    series_id       INTEGER NOT NULL REFERENCES series (id),
    year            INTEGER NOT NULL,
    from_number     INTEGER NOT NULL CHECK (from_number >= 1),
    to_number       INTEGER NOT NULL CHECK (to_number >= from_number),
    owner           TEXT NOT NULL,
    unit_id         INTEGER REFERENCES unit (id),
    reason          TEXT NOT NULL,
    reserved_at     TEXT NOT NULL,
    reserved_by     INTEGER REFERENCES person (id),
    expires         TEXT NOT NULL,
    released_at     TEXT,
    released_by     INTEGER REFERENCES person (id),
    released_reason TEXT
) STRICT;
CREATE INDEX number_reservation_series ON number_reservation (series_id, year, to_number);
CREATE TRIGGER number_reservation_kept BEFORE DELETE ON number_reservation BEGIN SELECT RAISE(ABORT, 'rows are not deleted'); END;

CREATE TABLE outgoing (
    id                     INTEGER PRIMARY KEY,
    version                INTEGER NOT NULL,
    last_seq               INTEGER NOT NULL,
    body_id                INTEGER NOT NULL REFERENCES body (id),
    -- The body's name as it was then.
    organ_name             TEXT NOT NULL,
    kind                   TEXT NOT NULL CHECK (kind IN ('admin', 'qppl')),
    type_name              TEXT NOT NULL,
    subject                TEXT NOT NULL,
    language               TEXT NOT NULL,
    page_amount            INTEGER,
    copies                 INTEGER,
    keep_copies            INTEGER NOT NULL,
    kept_by                TEXT NOT NULL,
    to_places              TEXT NOT NULL,
    description            TEXT NOT NULL,
    priority               INTEGER NOT NULL CHECK (priority BETWEEN 0 AND 4),
    secrecy                TEXT NOT NULL CHECK (secrecy IN ('', 'mat', 'toi_mat', 'tuyet_mat')),
    field                  TEXT NOT NULL,
    due_date               TEXT,
    file_notation          TEXT NOT NULL,
    drafter_id             INTEGER REFERENCES person (id),
    unit_id                INTEGER REFERENCES unit (id),
    drafted_at             TEXT NOT NULL,

    -- Số, ký hiệu, ngày: empty until it is signed and numbered.
    book_id                INTEGER REFERENCES book (id),
    series_id              INTEGER REFERENCES series (id),
    year                   INTEGER,
    number                 INTEGER,
    suffix                 TEXT NOT NULL,
    code_number            TEXT,
    code_notation          TEXT NOT NULL,
    issued_date            TEXT,
    numbered_at            TEXT,
    numbered_by            INTEGER REFERENCES person (id),
    number_how             TEXT NOT NULL CHECK (number_how IN ('', 'next', 'reserved', 'inserted', 'back_dated')),
    number_reason          TEXT,
    number_allowed_by      INTEGER REFERENCES person (id),
    number_sign_off_id     INTEGER REFERENCES sign_off (id),
    reservation_id         INTEGER REFERENCES number_reservation (id),

    -- Ký nháy, kiểm tra, duyệt: each with its day, its person and how it is known.
    initialled_date        TEXT,
    initialled_by          INTEGER REFERENCES person (id),
    initialled_evidence    TEXT,
    initialled_recorded_by INTEGER REFERENCES person (id),
    initialled_sign_off_id INTEGER REFERENCES sign_off (id),
    initialled_note        TEXT,
    checked_date           TEXT,
    checked_by             INTEGER REFERENCES person (id),
    checked_evidence       TEXT,
    checked_recorded_by    INTEGER REFERENCES person (id),
    checked_sign_off_id    INTEGER REFERENCES sign_off (id),
    checked_note           TEXT,
    approved_date          TEXT,
    approved_by            INTEGER REFERENCES person (id),
    approved_evidence      TEXT,
    approved_recorded_by   INTEGER REFERENCES person (id),
    approved_sign_off_id   INTEGER REFERENCES sign_off (id),
    approved_note          TEXT,
    -- Put before a leader, to be approved or signed on the desk.
    submitted_at           TEXT,
    submitted_for          TEXT CHECK (submitted_for IN ('approve', 'sign')),
    submitted_to_id        INTEGER REFERENCES person (id),
    submitted_to           TEXT,
    submitted_by_id        INTEGER REFERENCES person (id),
    -- Signed: here, on paper, or digitally outside the program.
    signed_date            TEXT,
    signed_kind            TEXT NOT NULL CHECK (signed_kind IN ('', 'here', 'paper', 'digital')),
    signed_by              INTEGER REFERENCES person (id),
    signer_full_name       TEXT NOT NULL,
    signer_position        TEXT NOT NULL,
    capacity               TEXT NOT NULL CHECK (capacity IN ('', 'own', 'tm', 'kt', 'tl', 'tuq', 'q')),
    capacity_text          TEXT NOT NULL,
    signed_recorded_by     INTEGER REFERENCES person (id),
    signed_sign_off_id     INTEGER REFERENCES sign_off (id),
    signed_note            TEXT,
    -- Văn thư's last check of form.
    form_checked_date      TEXT,
    form_checked_by        INTEGER REFERENCES person (id),
    form_note              TEXT,
    -- Stamped, or the agency's digital signature.
    stamped_date           TEXT,
    stamped_kind           TEXT NOT NULL CHECK (stamped_kind IN ('', 'seal', 'digital')),
    stamped_by             INTEGER REFERENCES person (id),
    stamp_line_id          INTEGER,
    unstamped_reason       TEXT,
    -- Phát hành (column 8) and ký nhận (column 9).
    sent_date              TEXT,
    sent_by                INTEGER REFERENCES person (id),
    delivered_date         TEXT,
    received_by            TEXT,
    -- Lưu bản gốc; a paper one made from a digitally signed one.
    filed_date             TEXT,
    filed_by               INTEGER REFERENCES person (id),
    filed_where            TEXT,
    paper_from_digital     INTEGER NOT NULL CHECK (paper_from_digital IN (0, 1)),
    -- Finished copies back to the unit that drafted it.
    handed_back_date       TEXT,
    handed_back_to         TEXT,
    handed_back_kind       TEXT NOT NULL CHECK (handed_back_kind IN ('', 'secret', 'paper_book')),
    handed_back_sign_off_id INTEGER REFERENCES sign_off (id),
    -- Sent back and not taken up again yet.
    returned_at            TEXT,
    returned_reason        TEXT,
    recalled_at            TEXT,
    recalled_reason        TEXT,
    recall_notice          TEXT,
    voided_at              TEXT,
    voided_reason          TEXT,
    UNIQUE (series_id, year, number, suffix),
    UNIQUE (body_id, year, code_number, code_notation),
    CHECK ((number IS NULL) = (series_id IS NULL) AND (number IS NULL) = (code_number IS NULL))
) STRICT;
CREATE INDEX outgoing_book ON outgoing (book_id) WHERE book_id IS NOT NULL;
CREATE INDEX outgoing_date ON outgoing (series_id, issued_date) WHERE issued_date IS NOT NULL;
CREATE INDEX outgoing_working ON outgoing (id) WHERE number IS NULL AND voided_at IS NULL;
CREATE INDEX outgoing_drafter ON outgoing (drafter_id, id) WHERE number IS NULL AND voided_at IS NULL;
CREATE INDEX outgoing_to_check ON outgoing (id)
    WHERE signed_date IS NOT NULL AND form_checked_date IS NULL AND number IS NULL AND voided_at IS NULL;
CREATE INDEX outgoing_to_number ON outgoing (id)
    WHERE form_checked_date IS NOT NULL AND number IS NULL AND voided_at IS NULL;
CREATE INDEX outgoing_unstamped ON outgoing (id)
    WHERE number IS NOT NULL AND stamped_date IS NULL AND recalled_at IS NULL AND voided_at IS NULL;
CREATE INDEX outgoing_unsent ON outgoing (id)
    WHERE number IS NOT NULL AND sent_date IS NULL AND recalled_at IS NULL AND voided_at IS NULL;
CREATE INDEX outgoing_unfiled ON outgoing (id)
    WHERE sent_date IS NOT NULL AND filed_date IS NULL AND recalled_at IS NULL AND voided_at IS NULL;
CREATE INDEX outgoing_undelivered ON outgoing (id)
    WHERE sent_date IS NOT NULL AND delivered_date IS NULL AND recalled_at IS NULL AND voided_at IS NULL;
CREATE INDEX outgoing_returned ON outgoing (id) WHERE returned_at IS NOT NULL AND voided_at IS NULL;
CREATE INDEX outgoing_numbered_after ON outgoing (id) WHERE substr(numbered_at, 1, 10) > signed_date;
CREATE INDEX outgoing_voided ON outgoing (series_id, year, number) WHERE voided_at IS NOT NULL;
CREATE INDEX outgoing_reserved ON outgoing (reservation_id) WHERE reservation_id IS NOT NULL;
CREATE INDEX outgoing_for_desk ON outgoing (submitted_to_id, id)
    WHERE submitted_at IS NOT NULL AND signed_date IS NULL AND voided_at IS NULL;
CREATE TRIGGER outgoing_kept BEFORE DELETE ON outgoing BEGIN SELECT RAISE(ABORT, 'rows are not deleted'); END;

-- Every return of a document on its way, with its remarks.
CREATE TABLE outgoing_return (
    id          INTEGER PRIMARY KEY,
    version     INTEGER NOT NULL,
    last_seq    INTEGER NOT NULL,
    outgoing_id INTEGER NOT NULL REFERENCES outgoing (id),
    from_step   TEXT NOT NULL,
    to_step     TEXT NOT NULL,
    reason      TEXT NOT NULL,
    returned_by INTEGER REFERENCES person (id),
    returned_at TEXT NOT NULL
) STRICT;
CREATE INDEX outgoing_return_line ON outgoing_return (outgoing_id);
CREATE TRIGGER outgoing_return_kept BEFORE DELETE ON outgoing_return BEGIN SELECT RAISE(ABORT, 'rows are not deleted'); END;

-- Nơi nhận: one row a recipient, with its delivery and its return after a recall.
CREATE TABLE outgoing_recipient (
    id            INTEGER PRIMARY KEY,
    version       INTEGER NOT NULL,
    last_seq      INTEGER NOT NULL,
    outgoing_id   INTEGER NOT NULL REFERENCES outgoing (id),
    ordinal       INTEGER NOT NULL,
    unit_id       INTEGER REFERENCES unit (id),
    name          TEXT NOT NULL,
    way           TEXT NOT NULL CHECK (way IN ('paper', 'electronic', 'post', 'both')),
    copies        INTEGER NOT NULL,
    -- Taken off the list before it was sent.
    removed_at    TEXT,
    sent_date     TEXT,
    -- Số bì, mã bưu gửi.
    post_code     TEXT NOT NULL,
    received_kind TEXT NOT NULL CHECK (received_kind IN ('', 'secret', 'paper_book', 'post_mark', 'notice')),
    received_by   TEXT,
    received_at   TEXT,
    sign_off_id   INTEGER REFERENCES sign_off (id),
    note          TEXT NOT NULL,
    -- Thu hồi: told, and the day it came back or was cancelled there.
    told_at       TEXT,
    back_date     TEXT
) STRICT;
CREATE INDEX outgoing_recipient_line ON outgoing_recipient (outgoing_id, ordinal);
CREATE TRIGGER outgoing_recipient_kept BEFORE DELETE ON outgoing_recipient BEGIN SELECT RAISE(ABORT, 'rows are not deleted'); END;

-- Which incoming lines a document answers.
CREATE TABLE outgoing_answer (
    id          INTEGER PRIMARY KEY,
    version     INTEGER NOT NULL,
    last_seq    INTEGER NOT NULL,
    outgoing_id INTEGER NOT NULL REFERENCES outgoing (id),
    incoming_id INTEGER NOT NULL REFERENCES incoming (id),
    UNIQUE (outgoing_id, incoming_id)
) STRICT;
CREATE INDEX outgoing_answer_incoming ON outgoing_answer (incoming_id);
CREATE TRIGGER outgoing_answer_kept BEFORE DELETE ON outgoing_answer BEGIN SELECT RAISE(ABORT, 'rows are not deleted'); END;

-- Đính chính, sửa đổi, thay thế, thu hồi: one document about another.
CREATE TABLE outgoing_link (
    id       INTEGER PRIMARY KEY,
    version  INTEGER NOT NULL,
    last_seq INTEGER NOT NULL,
    by_line  INTEGER NOT NULL REFERENCES outgoing (id),
    of_line  INTEGER NOT NULL REFERENCES outgoing (id),
    kind     TEXT NOT NULL CHECK (kind IN ('corrects', 'amends', 'replaces', 'recalls')),
    UNIQUE (by_line, of_line),
    CHECK (by_line <> of_line)
) STRICT;
CREATE INDEX outgoing_link_of ON outgoing_link (of_line);
CREATE TRIGGER outgoing_link_kept BEFORE DELETE ON outgoing_link BEGIN SELECT RAISE(ABORT, 'rows are not deleted'); END;

-- Sổ sử dụng bản lưu (Phụ lục IV mục IV).
CREATE TABLE outgoing_loan (
    id          INTEGER PRIMARY KEY,
    version     INTEGER NOT NULL,
    last_seq    INTEGER NOT NULL,
    outgoing_id INTEGER NOT NULL REFERENCES outgoing (id),
    lent_date   TEXT NOT NULL,
    borrower    TEXT NOT NULL,
    allowed_by  TEXT NOT NULL,
    received_by TEXT NOT NULL,
    due_date    TEXT,
    back_date   TEXT,
    note        TEXT NOT NULL
) STRICT;
CREATE INDEX outgoing_loan_line ON outgoing_loan (outgoing_id);
CREATE INDEX outgoing_loan_out ON outgoing_loan (id) WHERE back_date IS NULL;
CREATE TRIGGER outgoing_loan_kept BEFORE DELETE ON outgoing_loan BEGIN SELECT RAISE(ABORT, 'rows are not deleted'); END;

-- What a desk decides grows by approving and signing, and by signing as "Q.". The same columns in
-- the same order, so that every row keeps its digest.
CREATE TABLE decision_wider (
    id            INTEGER PRIMARY KEY,
    version       INTEGER NOT NULL,
    last_seq      INTEGER NOT NULL,
    kind          TEXT NOT NULL CHECK (kind IN ('step', 'directive', 'defect', 'result', 'approve', 'sign')),
    register      TEXT NOT NULL,
    line_id       INTEGER NOT NULL,
    seen_version  INTEGER NOT NULL,
    case_id       INTEGER REFERENCES work_case (id),
    outcome       TEXT NOT NULL CHECK (outcome IN ('agree', 'return', 'refuse', 'pass')),
    content       TEXT NOT NULL,
    salt          BLOB NOT NULL,
    seal          BLOB NOT NULL CHECK (length(seal) = 32),
    capacity      TEXT NOT NULL CHECK (capacity IN ('own', 'tm', 'kt', 'tl', 'tuq', 'q')),
    capacity_text TEXT NOT NULL,
    delegation_id INTEGER REFERENCES delegation (id),
    person_id     INTEGER NOT NULL REFERENCES person (id),
    actor_id      INTEGER REFERENCES person (id),
    decided_at    TEXT NOT NULL,
    sign_off_id   INTEGER NOT NULL UNIQUE REFERENCES sign_off (id)
) STRICT;
INSERT INTO decision_wider SELECT * FROM decision;
CREATE TABLE decision_file_wider (
    id          INTEGER PRIMARY KEY,
    version     INTEGER NOT NULL,
    last_seq    INTEGER NOT NULL,
    decision_id INTEGER NOT NULL REFERENCES decision_wider (id),
    file_id     INTEGER NOT NULL REFERENCES file (id),
    sha256      TEXT NOT NULL CHECK (length(sha256) = 64)
) STRICT;
INSERT INTO decision_file_wider SELECT * FROM decision_file;
DROP TABLE decision_file;
DROP TABLE decision;
ALTER TABLE decision_wider RENAME TO decision;
ALTER TABLE decision_file_wider RENAME TO decision_file;
CREATE INDEX decision_line ON decision (register, line_id);
CREATE INDEX decision_case ON decision (case_id) WHERE case_id IS NOT NULL;
CREATE TRIGGER decision_kept BEFORE DELETE ON decision BEGIN SELECT RAISE(ABORT, 'rows are not deleted'); END;
CREATE INDEX decision_file_decision ON decision_file (decision_id);
CREATE INDEX decision_file_file ON decision_file (file_id);
CREATE TRIGGER decision_file_kept BEFORE DELETE ON decision_file BEGIN SELECT RAISE(ABORT, 'rows are not deleted'); END;
