--liquibase formatted sql

--changeset activity:activity-session
CREATE TABLE activity_session (
  id UUID NOT NULL,
  arena_id UUID NOT NULL,
  kind VARCHAR(16) NOT NULL,
  -- What a group is called; empty for an opening.
  name VARCHAR(80) NOT NULL,
  planned_from_at DATETIME(6) NOT NULL,
  planned_to_at DATETIME(6) NOT NULL,
  state VARCHAR(16) NOT NULL,
  opened_at DATETIME(6) NULL,
  opened_by_id UUID NULL,
  ended_at DATETIME(6) NULL,
  ended_by_id UUID NULL,
  produced_minutes INT NOT NULL,
  producers INT NOT NULL,
  reflection VARCHAR(2000) NOT NULL,
  closed_at DATETIME(6) NULL,
  closed_by_id UUID NULL,
  cancelled_at DATETIME(6) NULL,
  cancelled_by_id UUID NULL,
  cancel_reason VARCHAR(500) NOT NULL,
  version INT NOT NULL,
  CONSTRAINT activity_session_pk PRIMARY KEY (id),
  CONSTRAINT activity_session_arena_fk FOREIGN KEY (arena_id) REFERENCES arena (id),
  CONSTRAINT activity_session_opened_by_fk FOREIGN KEY (opened_by_id) REFERENCES account (id),
  CONSTRAINT activity_session_ended_by_fk FOREIGN KEY (ended_by_id) REFERENCES account (id),
  CONSTRAINT activity_session_closed_by_fk FOREIGN KEY (closed_by_id) REFERENCES account (id),
  CONSTRAINT activity_session_cancelled_by_fk FOREIGN KEY (cancelled_by_id) REFERENCES account (id),
  CONSTRAINT activity_session_kind_known CHECK (kind IN ('OPENING', 'GROUP')),
  CONSTRAINT activity_session_state_known CHECK (state IN ('PLANNED', 'OPEN', 'ENDED', 'CLOSED', 'CANCELLED')),
  CONSTRAINT activity_session_opened_whole CHECK ((opened_at IS NULL) = (opened_by_id IS NULL) AND (opened_at IS NULL) = (state IN ('PLANNED', 'CANCELLED'))),
  CONSTRAINT activity_session_ended_whole CHECK ((ended_at IS NULL) = (ended_by_id IS NULL) AND (ended_at IS NOT NULL) = (state IN ('ENDED', 'CLOSED'))),
  CONSTRAINT activity_session_closed_whole CHECK ((closed_at IS NULL) = (closed_by_id IS NULL) AND (closed_at IS NOT NULL) = (state = 'CLOSED')),
  CONSTRAINT activity_session_cancelled_whole CHECK ((cancelled_at IS NULL) = (cancelled_by_id IS NULL) AND (cancelled_at IS NOT NULL) = (state = 'CANCELLED')),
  CONSTRAINT activity_session_hours CHECK (planned_to_at > planned_from_at),
  CONSTRAINT activity_session_produced CHECK (produced_minutes BETWEEN 0 AND 12000 AND producers BETWEEN 0 AND 500),
  INDEX activity_session_time (planned_from_at, id),
  INDEX activity_session_held (opened_at, state),
  INDEX activity_session_arena (arena_id, planned_from_at)
);

--changeset activity:activity-session-grant
GRANT SELECT, INSERT, UPDATE ON activity_session TO portal_application;

--changeset activity:activity-visitor
CREATE TABLE activity_visitor (
  id UUID NOT NULL,
  arena_id UUID NOT NULL,
  -- Sealed: what a young person is called at this youth centre.
  alias VARBINARY(400) NOT NULL,
  birth_year SMALLINT NOT NULL,
  gender VARCHAR(16) NOT NULL,
  registered_at DATETIME(6) NOT NULL,
  CONSTRAINT activity_visitor_pk PRIMARY KEY (id),
  CONSTRAINT activity_visitor_gender_known CHECK (gender IN ('GIRL', 'BOY', 'NON_BINARY', 'UNKNOWN')),
  CONSTRAINT activity_visitor_birth_year CHECK (birth_year BETWEEN 1950 AND 2200),
  CONSTRAINT activity_visitor_arena_fk FOREIGN KEY (arena_id) REFERENCES arena (id)
);

--changeset activity:activity-visitor-grant
GRANT SELECT, INSERT ON activity_visitor TO portal_application;

--changeset activity:activity-visit
CREATE TABLE activity_visit (
  id UUID NOT NULL,
  session_id UUID NOT NULL,
  -- Either an alias that is remembered, or a head that was counted with its gender.
  visitor_id UUID NULL,
  gender VARCHAR(16) NULL,
  arrived_at DATETIME(6) NOT NULL,
  by_id UUID NOT NULL,
  CONSTRAINT activity_visit_pk PRIMARY KEY (id),
  CONSTRAINT activity_visit_once UNIQUE (session_id, visitor_id),
  CONSTRAINT activity_visit_alias_or_gender CHECK ((visitor_id IS NULL) = (gender IS NOT NULL)),
  CONSTRAINT activity_visit_gender_known CHECK (gender IN ('GIRL', 'BOY', 'NON_BINARY', 'UNKNOWN')),
  CONSTRAINT activity_visit_session_fk FOREIGN KEY (session_id) REFERENCES activity_session (id),
  CONSTRAINT activity_visit_visitor_fk FOREIGN KEY (visitor_id) REFERENCES activity_visitor (id),
  CONSTRAINT activity_visit_by_fk FOREIGN KEY (by_id) REFERENCES account (id)
);

--changeset activity:activity-visit-grant
GRANT SELECT, INSERT, DELETE ON activity_visit TO portal_application;

--changeset activity:activity-session-version
CREATE TABLE activity_session_version (
  session_id UUID NOT NULL,
  version INT NOT NULL,
  opened_at DATETIME(6) NOT NULL,
  ended_at DATETIME(6) NOT NULL,
  produced_minutes INT NOT NULL,
  producers INT NOT NULL,
  reflection VARCHAR(2000) NOT NULL,
  -- How many were counted without an alias, before the correction.
  girls INT NOT NULL,
  boys INT NOT NULL,
  non_binary INT NOT NULL,
  unknown_gender INT NOT NULL,
  reason VARCHAR(500) NOT NULL,
  corrected_at DATETIME(6) NOT NULL,
  corrected_by_id UUID NOT NULL,
  CONSTRAINT activity_session_version_pk PRIMARY KEY (session_id, version),
  CONSTRAINT activity_session_version_session_fk FOREIGN KEY (session_id) REFERENCES activity_session (id),
  CONSTRAINT activity_session_version_by_fk FOREIGN KEY (corrected_by_id) REFERENCES account (id)
);

--changeset activity:activity-session-version-grant
GRANT SELECT, INSERT ON activity_session_version TO portal_application;
