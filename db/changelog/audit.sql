--liquibase formatted sql

-- The application may add rows and seals and read them, never change or remove one. There are no foreign keys: they
-- would lock the parent rows, and against an intruder they protect nothing that the chain does not.

--changeset audit:row
CREATE TABLE audit_row (
  id UUID NOT NULL,
  at DATETIME(6) NOT NULL,
  actor_id UUID NOT NULL,
  action VARCHAR(80) NOT NULL,
  subject_kind VARCHAR(40) NOT NULL,
  subject_id UUID NOT NULL,
  content TEXT NOT NULL,
  mac BINARY(32) NOT NULL,
  CONSTRAINT audit_row_pk PRIMARY KEY (id),
  INDEX audit_row_newest (at, id),
  INDEX audit_row_actor (actor_id, at, id),
  INDEX audit_row_action (action, at, id)
);

--changeset audit:row-grant
GRANT SELECT, INSERT ON audit_row TO portal_application;

-- Tells the sealer which rows to number without a scan. Written with the row, gone with the seal.
--changeset audit:pending
CREATE TABLE audit_pending (
  audit_row_id UUID NOT NULL,
  CONSTRAINT audit_pending_pk PRIMARY KEY (audit_row_id)
);

--changeset audit:pending-grant
GRANT SELECT, INSERT, DELETE ON audit_pending TO portal_application;

--changeset audit:seal
CREATE TABLE audit_seal (
  number BIGINT NOT NULL,
  audit_row_id UUID NOT NULL,
  chain BINARY(32) NOT NULL,
  CONSTRAINT audit_seal_pk PRIMARY KEY (number),
  CONSTRAINT audit_seal_row_unique UNIQUE (audit_row_id)
);

--changeset audit:seal-grant
GRANT SELECT, INSERT ON audit_seal TO portal_application;

-- Whoever holds the one row's lock is the sealer; the row itself is never changed.
--changeset audit:sealer
CREATE TABLE audit_sealer (
  id TINYINT NOT NULL,
  CONSTRAINT audit_sealer_pk PRIMARY KEY (id)
);

--changeset audit:sealer-row
INSERT INTO audit_sealer (id) VALUES (1);

--changeset audit:sealer-grant
GRANT SELECT ON audit_sealer TO portal_application;
