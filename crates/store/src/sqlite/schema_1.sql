-- Index of deployments. Names are the present ones; the log keeps those at creation.
CREATE TABLE deployments (
    ordinal       INTEGER PRIMARY KEY AUTOINCREMENT,
    id            TEXT NOT NULL UNIQUE,
    application   TEXT NOT NULL,
    group_name    TEXT NOT NULL,
    created_at    INTEGER NOT NULL,
    completed_at  INTEGER,
    status        TEXT NOT NULL,
    active        INTEGER NOT NULL CHECK (active IN (0, 1)),
    last_sequence INTEGER NOT NULL CHECK (last_sequence >= 0),
    head_hash     BLOB NOT NULL CHECK (length(head_hash) = 32)
) STRICT;

CREATE UNIQUE INDEX one_active_deployment_a_group ON deployments (application, group_name) WHERE active = 1;

-- Sequence 0 is the plan.
CREATE TABLE log (
    deployment_id TEXT NOT NULL REFERENCES deployments (id) ON DELETE CASCADE,
    sequence      INTEGER NOT NULL CHECK (sequence >= 0),
    record        TEXT NOT NULL,
    hash          BLOB NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (deployment_id, sequence)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER log_has_no_gaps BEFORE INSERT ON log
WHEN NEW.sequence > 0
 AND NOT EXISTS (SELECT 1 FROM log WHERE deployment_id = NEW.deployment_id AND sequence = NEW.sequence - 1)
BEGIN
    SELECT RAISE(ABORT, 'a log record would leave a gap');
END;

CREATE TRIGGER log_is_append_only BEFORE UPDATE ON log
BEGIN
    SELECT RAISE(ABORT, 'a log record cannot be changed');
END;

CREATE TABLE snapshots (
    deployment_id TEXT PRIMARY KEY REFERENCES deployments (id) ON DELETE CASCADE,
    sequence      INTEGER NOT NULL,
    record        TEXT NOT NULL,
    record_hash   BLOB NOT NULL CHECK (length(record_hash) = 32)
) STRICT, WITHOUT ROWID;

CREATE TABLE outbox (
    deployment_id TEXT NOT NULL REFERENCES deployments (id) ON DELETE CASCADE,
    number        INTEGER NOT NULL,
    effect        TEXT NOT NULL,
    PRIMARY KEY (deployment_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE timers (
    deployment_id TEXT PRIMARY KEY REFERENCES deployments (id) ON DELETE CASCADE,
    deadline      INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE documents (
    kind  TEXT NOT NULL,
    key   TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (kind, key)
) STRICT, WITHOUT ROWID;
