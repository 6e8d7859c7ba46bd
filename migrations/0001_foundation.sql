-- The foundation: log, people, books, the book of incoming documents, envelopes, scans, search.
-- Dates are ISO text, moments are text with +07:00, truth values are 0 or 1.

-- ── The log ──────────────────────────────────────────────────────────────────────────────
CREATE TABLE audit (
    seq        INTEGER PRIMARY KEY,
    moment     TEXT NOT NULL,
    actor_id   INTEGER,
    signer_id  INTEGER,
    topic      TEXT NOT NULL,
    verb       TEXT NOT NULL,
    subject    TEXT NOT NULL,
    change     TEXT NOT NULL CHECK (change IN ('insert', 'update', 'note')),
    row_table  TEXT NOT NULL,
    row_id     INTEGER NOT NULL,
    body       BLOB NOT NULL,
    row_digest BLOB NOT NULL,
    prev       BLOB NOT NULL CHECK (length(prev) = 32),
    hash       BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;
CREATE INDEX audit_subject ON audit (subject, seq);
CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the log is not changed'); END;
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the log is not deleted'); END;

-- Former values of erasable fields: the only part of the history that can be erased (state secrets).
CREATE TABLE audit_former (
    seq     INTEGER NOT NULL,
    field   TEXT NOT NULL,
    subject TEXT NOT NULL,
    salt    BLOB NOT NULL,
    former  TEXT NOT NULL,
    PRIMARY KEY (seq, field)
) STRICT, WITHOUT ROWID;
CREATE INDEX audit_former_subject ON audit_former (subject);

-- One row: the latest moment any act was written at. Lets the office notice a clock set back.
CREATE TABLE office_state (
    id         INTEGER PRIMARY KEY CHECK (id = 1),
    high_water TEXT NOT NULL
) STRICT;

-- ── The office ───────────────────────────────────────────────────────────────────────────
CREATE TABLE office_name (
    id          INTEGER PRIMARY KEY,
    version     INTEGER NOT NULL,
    last_seq    INTEGER NOT NULL,
    valid_from  TEXT NOT NULL UNIQUE,
    name        TEXT NOT NULL,
    parent_name TEXT NOT NULL,
    place       TEXT NOT NULL,
    identifier  TEXT NOT NULL
) STRICT;

CREATE TABLE setting (
    id       INTEGER PRIMARY KEY,
    version  INTEGER NOT NULL,
    last_seq INTEGER NOT NULL,
    key      TEXT NOT NULL UNIQUE,
    value    TEXT NOT NULL
) STRICT;

CREATE TABLE document_type (
    id           INTEGER PRIMARY KEY,
    version      INTEGER NOT NULL,
    last_seq     INTEGER NOT NULL,
    ordinal      INTEGER NOT NULL,
    name         TEXT NOT NULL UNIQUE,
    abbreviation TEXT NOT NULL,
    valid_from   TEXT NOT NULL,
    valid_to     TEXT
) STRICT;

-- ── People ───────────────────────────────────────────────────────────────────────────────
CREATE TABLE unit (
    id         INTEGER PRIMARY KEY,
    version    INTEGER NOT NULL,
    last_seq   INTEGER NOT NULL,
    valid_from TEXT NOT NULL,
    valid_to   TEXT
) STRICT;

CREATE TABLE unit_name (
    id           INTEGER PRIMARY KEY,
    version      INTEGER NOT NULL,
    last_seq     INTEGER NOT NULL,
    unit_id      INTEGER NOT NULL REFERENCES unit (id),
    valid_from   TEXT NOT NULL,
    name         TEXT NOT NULL,
    abbreviation TEXT NOT NULL,
    parent_id    INTEGER REFERENCES unit (id),
    UNIQUE (unit_id, valid_from)
) STRICT;

CREATE TABLE person (
    id             INTEGER PRIMARY KEY,
    version        INTEGER NOT NULL,
    last_seq       INTEGER NOT NULL,
    login          TEXT NOT NULL UNIQUE,
    full_name      TEXT NOT NULL,
    unit_id        INTEGER REFERENCES unit (id),
    roles          TEXT NOT NULL,
    deactivated_at TEXT
) STRICT;

CREATE TABLE position (
    id         INTEGER PRIMARY KEY,
    version    INTEGER NOT NULL,
    last_seq   INTEGER NOT NULL,
    person_id  INTEGER NOT NULL REFERENCES person (id),
    title      TEXT NOT NULL,
    fields     TEXT NOT NULL,
    valid_from TEXT NOT NULL,
    valid_to   TEXT
) STRICT;
CREATE INDEX position_person ON position (person_id);

-- A person's secret and signing key. The key's seed is wrapped by the secret.
CREATE TABLE secret (
    id             INTEGER PRIMARY KEY,
    version        INTEGER NOT NULL,
    last_seq       INTEGER NOT NULL,
    person_id      INTEGER NOT NULL UNIQUE REFERENCES person (id),
    kdf            TEXT NOT NULL,
    salt           BLOB NOT NULL,
    nonce          BLOB NOT NULL,
    wrapped_key    BLOB NOT NULL,
    public_key     BLOB NOT NULL,
    must_change    INTEGER NOT NULL CHECK (must_change IN (0, 1)),
    wrong_count    INTEGER NOT NULL,
    wrong_at       TEXT,
    recovery_salt  BLOB,
    recovery_hash  BLOB
) STRICT;

-- Every public key a person ever had: old sign-offs are checked against the key of their day.
CREATE TABLE person_key (
    id         INTEGER PRIMARY KEY,
    version    INTEGER NOT NULL,
    last_seq   INTEGER NOT NULL,
    person_id  INTEGER NOT NULL REFERENCES person (id),
    public_key BLOB NOT NULL UNIQUE,
    valid_from TEXT NOT NULL
) STRICT;

-- A sign-off (ký duyệt): who, for what purpose, over which digest, with which key.
CREATE TABLE sign_off (
    id         INTEGER PRIMARY KEY,
    version    INTEGER NOT NULL,
    last_seq   INTEGER NOT NULL,
    person_id  INTEGER NOT NULL REFERENCES person (id),
    purpose    TEXT NOT NULL,
    subject    TEXT NOT NULL,
    digest     BLOB NOT NULL CHECK (length(digest) = 32),
    signed_at  TEXT NOT NULL,
    public_key BLOB NOT NULL,
    signature  BLOB NOT NULL CHECK (length(signature) = 64)
) STRICT;
CREATE INDEX sign_off_subject ON sign_off (subject);

-- ── Books, series ────────────────────────────────────────────────────────────────────────
CREATE TABLE body (
    id           INTEGER PRIMARY KEY,
    version      INTEGER NOT NULL,
    last_seq     INTEGER NOT NULL,
    name         TEXT NOT NULL UNIQUE,
    abbreviation TEXT NOT NULL
) STRICT;

CREATE TABLE series (
    id       INTEGER PRIMARY KEY,
    version  INTEGER NOT NULL,
    last_seq INTEGER NOT NULL,
    register TEXT NOT NULL,
    body_id  INTEGER NOT NULL REFERENCES body (id),
    name     TEXT NOT NULL,
    UNIQUE (register, body_id, name)
) STRICT;

CREATE TABLE book (
    id           INTEGER PRIMARY KEY,
    version      INTEGER NOT NULL,
    last_seq     INTEGER NOT NULL,
    register     TEXT NOT NULL,
    body_id      INTEGER NOT NULL REFERENCES body (id),
    series_id    INTEGER NOT NULL REFERENCES series (id),
    name         TEXT NOT NULL,
    year         INTEGER NOT NULL,
    start_date   TEXT NOT NULL,
    first_number INTEGER NOT NULL CHECK (first_number >= 1),
    closed_at    TEXT,
    closed_reason TEXT,
    UNIQUE (series_id, year)
) STRICT;

-- ── Files ────────────────────────────────────────────────────────────────────────────────
-- A stored original. Its bytes lie in the vault under their SHA-256 and are never changed.
CREATE TABLE file (
    id         INTEGER PRIMARY KEY,
    version    INTEGER NOT NULL,
    last_seq   INTEGER NOT NULL,
    sha256     TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
    bytes      INTEGER NOT NULL,
    kind       TEXT NOT NULL CHECK (kind IN ('pdf', 'jpeg', 'png', 'tiff', 'unknown')),
    pages      INTEGER,
    stored_at  TEXT NOT NULL,
    removed_at TEXT
) STRICT;

-- Which lines a file belongs to, whole or by a range of pages.
CREATE TABLE attachment (
    id         INTEGER PRIMARY KEY,
    version    INTEGER NOT NULL,
    last_seq   INTEGER NOT NULL,
    register   TEXT NOT NULL,
    line_id    INTEGER NOT NULL,
    file_id    INTEGER NOT NULL REFERENCES file (id),
    scan_id    INTEGER,
    page_from  INTEGER,
    page_to    INTEGER,
    removed_at TEXT
) STRICT;
CREATE INDEX attachment_line ON attachment (register, line_id);
CREATE INDEX attachment_file ON attachment (file_id);

-- ── The watched folder ───────────────────────────────────────────────────────────────────
CREATE TABLE folder (
    id         INTEGER PRIMARY KEY,
    version    INTEGER NOT NULL,
    last_seq   INTEGER NOT NULL,
    path       TEXT NOT NULL UNIQUE,
    label      TEXT NOT NULL,
    network    INTEGER NOT NULL CHECK (network IN (0, 1)),
    active     INTEGER NOT NULL CHECK (active IN (0, 1)),
    marker     TEXT NOT NULL
) STRICT;

-- A scan in the inbox (Hộp quét).
CREATE TABLE scan (
    id          INTEGER PRIMARY KEY,
    version     INTEGER NOT NULL,
    last_seq    INTEGER NOT NULL,
    file_id     INTEGER REFERENCES file (id),
    folder_id   INTEGER REFERENCES folder (id),
    file_name   TEXT,
    label       TEXT NOT NULL,
    received_at TEXT NOT NULL,
    state       TEXT NOT NULL CHECK (state IN ('waiting', 'duplicate', 'quarantined', 'set_aside', 'registered', 'grown', 'removed')),
    urgent      INTEGER NOT NULL CHECK (urgent IN (0, 1)),
    reason      TEXT,
    twin_id     INTEGER REFERENCES scan (id),
    former_id   INTEGER REFERENCES scan (id)
) STRICT;
CREATE INDEX scan_state ON scan (state, urgent DESC, id);
CREATE INDEX scan_file ON scan (file_id);

-- Durable state of files in watched folders: one job per file, also across a restart.
CREATE TABLE intake_source (
    folder_id  INTEGER NOT NULL REFERENCES folder (id),
    path       TEXT NOT NULL,
    bytes      INTEGER NOT NULL,
    mtime_ms   INTEGER NOT NULL,
    file_key   TEXT NOT NULL,
    sha256     TEXT NOT NULL,
    scan_id    INTEGER,
    state      TEXT NOT NULL CHECK (state IN ('stored', 'moved', 'stuck')),
    note       TEXT NOT NULL,
    PRIMARY KEY (folder_id, path)
) STRICT, WITHOUT ROWID;

-- ── Sổ đăng ký văn bản đến (NĐ 30/2020 Phụ lục IV.VI, Phụ lục VI) ──────────────────────────
CREATE TABLE incoming (
    id                     INTEGER PRIMARY KEY,
    version                INTEGER NOT NULL,
    last_seq               INTEGER NOT NULL,
    book_id                INTEGER NOT NULL REFERENCES book (id),
    series_id              INTEGER NOT NULL REFERENCES series (id),
    year                   INTEGER NOT NULL,
    arrival_number         INTEGER NOT NULL,
    arrival_date           TEXT NOT NULL,
    arrival_time           TEXT NOT NULL,
    receipt_kind           TEXT NOT NULL CHECK (receipt_kind IN ('paper', 'electronic', 'both')),
    electronic_received_at TEXT,
    paper_received_date    TEXT,
    organ_name             TEXT NOT NULL,
    code_number            TEXT NOT NULL,
    code_notation          TEXT NOT NULL,
    issued_date            TEXT,
    type_name              TEXT NOT NULL,
    subject                TEXT NOT NULL,
    language               TEXT NOT NULL,
    page_amount            INTEGER,
    copies                 INTEGER,
    description            TEXT NOT NULL,
    signer_position        TEXT NOT NULL,
    signer_full_name       TEXT NOT NULL,
    priority               INTEGER NOT NULL CHECK (priority BETWEEN 0 AND 4),
    secrecy                TEXT NOT NULL CHECK (secrecy IN ('', 'mat', 'toi_mat', 'tuyet_mat')),
    to_places              TEXT NOT NULL,
    due_date               TEXT,
    file_notation          TEXT NOT NULL,
    envelope_kind          TEXT NOT NULL CHECK (envelope_kind IN ('', 'petition', 'registered_mail')),
    envelope_kept          INTEGER NOT NULL CHECK (envelope_kept IN (0, 1)),
    authenticity_result    TEXT NOT NULL CHECK (authenticity_result IN ('', 'valid', 'invalid', 'suspect')),
    authenticity_by        INTEGER REFERENCES person (id),
    authenticity_at        TEXT,
    authenticity_note      TEXT NOT NULL,
    notice_sent_at         TEXT,
    date_reason            TEXT,
    duplicate_reason       TEXT,
    submitted_at           TEXT,
    submitted_to           TEXT,
    opinion                TEXT,
    opinion_by             INTEGER REFERENCES person (id),
    opinion_date           TEXT,
    opinion_evidence       TEXT,
    opinion_recorded_by    INTEGER REFERENCES person (id),
    forwarded_date         TEXT,
    acknowledged_date      TEXT,
    received_by            TEXT,
    answered_at            TEXT,
    filed_at               TEXT,
    defect                 TEXT,
    defect_reported_at     TEXT,
    defect_reported_to     TEXT,
    defect_opinion         TEXT,
    defect_opinion_by      INTEGER REFERENCES person (id),
    defect_outcome         TEXT,
    defect_settled_at      TEXT,
    returned_at            TEXT,
    returned_reason        TEXT,
    recalled_at            TEXT,
    recalled_reason        TEXT,
    recall_notice          TEXT,
    recall_told_at         TEXT,
    voided_at              TEXT,
    voided_reason          TEXT,
    -- Folded keys for the search for duplicates; derived from the fields above.
    organ_key              TEXT NOT NULL,
    code_key               TEXT NOT NULL,
    UNIQUE (series_id, year, arrival_number)
) STRICT;
CREATE INDEX incoming_code ON incoming (code_key, organ_key, issued_date);
CREATE INDEX incoming_organ ON incoming (organ_key, arrival_date);
CREATE INDEX incoming_arrival ON incoming (arrival_date);
CREATE INDEX incoming_unforwarded ON incoming (arrival_date, id)
    WHERE forwarded_date IS NULL AND returned_at IS NULL AND recalled_at IS NULL AND voided_at IS NULL;
CREATE INDEX incoming_urgent ON incoming (priority DESC, arrival_date, id)
    WHERE priority > 0 AND submitted_at IS NULL
      AND forwarded_date IS NULL AND returned_at IS NULL AND recalled_at IS NULL AND voided_at IS NULL;
CREATE INDEX incoming_unacknowledged ON incoming (forwarded_date, id)
    WHERE forwarded_date IS NOT NULL AND acknowledged_date IS NULL
      AND returned_at IS NULL AND recalled_at IS NULL AND voided_at IS NULL;
CREATE INDEX incoming_due ON incoming (due_date, id)
    WHERE due_date IS NOT NULL AND answered_at IS NULL AND filed_at IS NULL
      AND returned_at IS NULL AND recalled_at IS NULL AND voided_at IS NULL;
CREATE INDEX incoming_notice ON incoming (arrival_date, id)
    WHERE receipt_kind <> 'paper' AND notice_sent_at IS NULL
      AND returned_at IS NULL AND recalled_at IS NULL AND voided_at IS NULL;
CREATE INDEX incoming_voided ON incoming (series_id, year, arrival_number) WHERE voided_at IS NOT NULL;
CREATE INDEX incoming_defect ON incoming (id) WHERE defect IS NOT NULL AND defect_settled_at IS NULL;

CREATE TABLE incoming_handover (
    id            INTEGER PRIMARY KEY,
    version       INTEGER NOT NULL,
    last_seq      INTEGER NOT NULL,
    incoming_id   INTEGER NOT NULL REFERENCES incoming (id),
    unit_id       INTEGER REFERENCES unit (id),
    person_id     INTEGER REFERENCES person (id),
    to_name       TEXT NOT NULL,
    handed_date   TEXT NOT NULL,
    note          TEXT NOT NULL,
    received_kind TEXT NOT NULL CHECK (received_kind IN ('', 'secret', 'paper_book')),
    received_by   TEXT,
    received_at   TEXT,
    sign_off_id   INTEGER REFERENCES sign_off (id)
) STRICT;
CREATE INDEX incoming_handover_line ON incoming_handover (incoming_id);

-- What the clerk typed before, for the drop-down lists. Derived; may be rebuilt.
CREATE TABLE incoming_word (
    field    TEXT NOT NULL,
    word     TEXT NOT NULL,
    word_key TEXT NOT NULL,
    uses     INTEGER NOT NULL,
    last_used TEXT NOT NULL,
    PRIMARY KEY (field, word)
) STRICT, WITHOUT ROWID;
CREATE INDEX incoming_word_key ON incoming_word (field, word_key);

-- ── Bì gửi đích danh (NĐ 30/2020 Đ21.1: không bóc, chuyển nguyên bì) ────────────────────────
CREATE TABLE envelope (
    id               INTEGER PRIMARY KEY,
    version          INTEGER NOT NULL,
    last_seq         INTEGER NOT NULL,
    year             INTEGER NOT NULL,
    ordinal          INTEGER NOT NULL,
    arrived_date     TEXT NOT NULL,
    sender           TEXT NOT NULL,
    addressed_to     TEXT NOT NULL,
    person_id        INTEGER REFERENCES person (id),
    marks            TEXT NOT NULL,
    code_on_envelope TEXT NOT NULL,
    note             TEXT NOT NULL,
    handed_date      TEXT,
    received_kind    TEXT NOT NULL CHECK (received_kind IN ('', 'secret', 'paper_book')),
    received_by      TEXT,
    sign_off_id      INTEGER REFERENCES sign_off (id),
    came_back_at     TEXT,
    incoming_id      INTEGER REFERENCES incoming (id),
    UNIQUE (year, ordinal)
) STRICT;
CREATE INDEX envelope_open ON envelope (id) WHERE handed_date IS NULL OR (came_back_at IS NOT NULL AND incoming_id IS NULL);

-- ── Search over all registers. Derived; may be rebuilt. ───────────────────────────────────
-- rowid = day of the document << 36 | register << 32 | line id: newest document first.
CREATE VIRTUAL TABLE search_index USING fts5 (
    folded, marked, content = '', contentless_delete = 1,
    tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3'
);

-- ── Nothing in a register is ever deleted. ────────────────────────────────────────────────
CREATE TRIGGER office_name_kept BEFORE DELETE ON office_name BEGIN SELECT RAISE(ABORT, 'rows are not deleted'); END;
CREATE TRIGGER setting_kept BEFORE DELETE ON setting BEGIN SELECT RAISE(ABORT, 'rows are not deleted'); END;
CREATE TRIGGER document_type_kept BEFORE DELETE ON document_type BEGIN SELECT RAISE(ABORT, 'rows are not deleted'); END;
CREATE TRIGGER unit_kept BEFORE DELETE ON unit BEGIN SELECT RAISE(ABORT, 'rows are not deleted'); END;
CREATE TRIGGER unit_name_kept BEFORE DELETE ON unit_name BEGIN SELECT RAISE(ABORT, 'rows are not deleted'); END;
CREATE TRIGGER person_kept BEFORE DELETE ON person BEGIN SELECT RAISE(ABORT, 'rows are not deleted'); END;
CREATE TRIGGER position_kept BEFORE DELETE ON position BEGIN SELECT RAISE(ABORT, 'rows are not deleted'); END;
CREATE TRIGGER secret_kept BEFORE DELETE ON secret BEGIN SELECT RAISE(ABORT, 'rows are not deleted'); END;
CREATE TRIGGER person_key_kept BEFORE DELETE ON person_key BEGIN SELECT RAISE(ABORT, 'rows are not deleted'); END;
CREATE TRIGGER sign_off_kept BEFORE DELETE ON sign_off BEGIN SELECT RAISE(ABORT, 'rows are not deleted'); END;
CREATE TRIGGER body_kept BEFORE DELETE ON body BEGIN SELECT RAISE(ABORT, 'rows are not deleted'); END;
CREATE TRIGGER series_kept BEFORE DELETE ON series BEGIN SELECT RAISE(ABORT, 'rows are not deleted'); END;
CREATE TRIGGER book_kept BEFORE DELETE ON book BEGIN SELECT RAISE(ABORT, 'rows are not deleted'); END;
CREATE TRIGGER file_kept BEFORE DELETE ON file BEGIN SELECT RAISE(ABORT, 'rows are not deleted'); END;
CREATE TRIGGER attachment_kept BEFORE DELETE ON attachment BEGIN SELECT RAISE(ABORT, 'rows are not deleted'); END;
CREATE TRIGGER folder_kept BEFORE DELETE ON folder BEGIN SELECT RAISE(ABORT, 'rows are not deleted'); END;
CREATE TRIGGER scan_kept BEFORE DELETE ON scan BEGIN SELECT RAISE(ABORT, 'rows are not deleted'); END;
CREATE TRIGGER incoming_kept BEFORE DELETE ON incoming BEGIN SELECT RAISE(ABORT, 'rows are not deleted'); END;
CREATE TRIGGER incoming_handover_kept BEFORE DELETE ON incoming_handover BEGIN SELECT RAISE(ABORT, 'rows are not deleted'); END;
CREATE TRIGGER envelope_kept BEFORE DELETE ON envelope BEGIN SELECT RAISE(ABORT, 'rows are not deleted'); END;
