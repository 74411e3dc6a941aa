--liquibase formatted sql

--changeset outreach:shift
CREATE TABLE shift (
  id UUID NOT NULL,
  planned_from_at DATETIME(6) NOT NULL,
  planned_to_at DATETIME(6) NOT NULL,
  state VARCHAR(16) NOT NULL,
  started_at DATETIME(6) NULL,
  started_by UUID NULL,
  ended_at DATETIME(6) NULL,
  ended_by UUID NULL,
  closed_at DATETIME(6) NULL,
  closed_by UUID NULL,
  plan_note VARCHAR(500) NOT NULL,
  mood VARCHAR(2000) NOT NULL,
  next_team VARCHAR(2000) NOT NULL,
  version INT NOT NULL,
  CONSTRAINT shift_pk PRIMARY KEY (id),
  CONSTRAINT shift_started_fk FOREIGN KEY (started_by) REFERENCES account (id),
  CONSTRAINT shift_ended_fk FOREIGN KEY (ended_by) REFERENCES account (id),
  CONSTRAINT shift_closed_fk FOREIGN KEY (closed_by) REFERENCES account (id),
  CONSTRAINT shift_ends_after_start CHECK (planned_to_at > planned_from_at),
  CONSTRAINT shift_state_known CHECK (state IN ('PLANNED', 'STARTED', 'ENDED', 'CLOSED')),
  CONSTRAINT shift_runs_forwards CHECK (started_at <= ended_at AND ended_at <= closed_at),
  INDEX shift_planned_from (planned_from_at, id),
  INDEX shift_state (state, planned_from_at, id),
  -- The hand-over: the shift that ended last.
  INDEX shift_ended (ended_at)
);

--changeset outreach:shift-grant
GRANT SELECT, INSERT, UPDATE ON shift TO portal_application;

--changeset outreach:shift-worker
CREATE TABLE shift_worker (
  shift_id UUID NOT NULL,
  worker_id UUID NOT NULL,
  sort_order INT NOT NULL,
  CONSTRAINT shift_worker_pk PRIMARY KEY (shift_id, worker_id),
  CONSTRAINT shift_worker_shift_fk FOREIGN KEY (shift_id) REFERENCES shift (id),
  CONSTRAINT shift_worker_account_fk FOREIGN KEY (worker_id) REFERENCES account (id),
  INDEX shift_worker_worker (worker_id, shift_id)
);

--changeset outreach:shift-worker-grant
GRANT SELECT, INSERT, DELETE ON shift_worker TO portal_application;

--changeset outreach:shift-place
CREATE TABLE shift_place (
  shift_id UUID NOT NULL,
  arena_id UUID NOT NULL,
  sort_order INT NOT NULL,
  CONSTRAINT shift_place_pk PRIMARY KEY (shift_id, arena_id),
  CONSTRAINT shift_place_shift_fk FOREIGN KEY (shift_id) REFERENCES shift (id),
  CONSTRAINT shift_place_arena_fk FOREIGN KEY (arena_id) REFERENCES arena (id)
);

--changeset outreach:shift-place-grant
GRANT SELECT, INSERT, DELETE ON shift_place TO portal_application;

--changeset outreach:stop
CREATE TABLE stop (
  id UUID NOT NULL,
  shift_id UUID NOT NULL,
  arena_id UUID NOT NULL,
  arrived_at DATETIME(6) NOT NULL,
  left_at DATETIME(6) NULL,
  version INT NOT NULL,
  -- The shift while the team is there, and nothing afterwards: with its index, at most one open stop per shift.
  open_shift_id UUID AS (CASE WHEN left_at IS NULL THEN shift_id END) STORED,
  CONSTRAINT stop_pk PRIMARY KEY (id),
  CONSTRAINT stop_one_open_per_shift UNIQUE (open_shift_id),
  CONSTRAINT stop_leaves_after_arrival CHECK (left_at IS NULL OR left_at >= arrived_at),
  CONSTRAINT stop_shift_fk FOREIGN KEY (shift_id) REFERENCES shift (id),
  CONSTRAINT stop_arena_fk FOREIGN KEY (arena_id) REFERENCES arena (id),
  INDEX stop_shift (shift_id, arrived_at, id)
);

--changeset outreach:stop-grant
GRANT SELECT, INSERT, UPDATE ON stop TO portal_application;

--changeset outreach:contact
CREATE TABLE contact (
  id UUID NOT NULL,
  shift_id UUID NOT NULL,
  stop_id UUID NOT NULL,
  arena_id UUID NOT NULL,
  district_id UUID NOT NULL,
  worker_id UUID NOT NULL,
  occurred_at DATETIME(6) NOT NULL,
  minutes INT NOT NULL,
  medium VARCHAR(16) NOT NULL,
  made BOOLEAN NOT NULL,
  type VARCHAR(24) NOT NULL,
  depth TINYINT NOT NULL,
  heads INT NOT NULL,
  follow_up VARCHAR(16) NOT NULL,
  note VARCHAR(4000) NOT NULL,
  -- What was first sent under this id, so that it is known again when it is sent twice, also after a correction.
  fingerprint CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  created_at DATETIME(6) NOT NULL,
  version INT NOT NULL,
  CONSTRAINT contact_pk PRIMARY KEY (id),
  CONSTRAINT contact_depth_range CHECK (depth BETWEEN 1 AND 3),
  CONSTRAINT contact_heads_range CHECK (heads BETWEEN 0 AND 9999),
  CONSTRAINT contact_minutes_range CHECK (minutes BETWEEN 0 AND 1440),
  CONSTRAINT contact_shift_fk FOREIGN KEY (shift_id) REFERENCES shift (id),
  CONSTRAINT contact_stop_fk FOREIGN KEY (stop_id) REFERENCES stop (id),
  CONSTRAINT contact_arena_fk FOREIGN KEY (arena_id) REFERENCES arena (id),
  CONSTRAINT contact_district_fk FOREIGN KEY (district_id) REFERENCES district (id),
  CONSTRAINT contact_worker_fk FOREIGN KEY (worker_id) REFERENCES account (id),
  -- Every filter of the list ends in its order, so that a page is read from an index whatever the filter.
  INDEX contact_occurred (occurred_at, id),
  INDEX contact_shift (shift_id, occurred_at, id),
  INDEX contact_stop (stop_id, occurred_at, id),
  INDEX contact_arena (arena_id, occurred_at, id),
  INDEX contact_district (district_id, occurred_at, id),
  INDEX contact_worker (worker_id, occurred_at, id),
  INDEX contact_type (type, occurred_at, id),
  INDEX contact_follow_up (follow_up, occurred_at, id)
);

--changeset outreach:contact-grant
GRANT SELECT, INSERT, UPDATE, DELETE ON contact TO portal_application;

--changeset outreach:contact-head
CREATE TABLE contact_head (
  contact_id UUID NOT NULL,
  age_band VARCHAR(16) NOT NULL,
  gender VARCHAR(16) NOT NULL,
  heads INT NOT NULL,
  CONSTRAINT contact_head_pk PRIMARY KEY (contact_id, age_band, gender),
  CONSTRAINT contact_head_positive CHECK (heads BETWEEN 1 AND 999),
  CONSTRAINT contact_head_contact_fk FOREIGN KEY (contact_id) REFERENCES contact (id)
);

--changeset outreach:contact-head-grant
GRANT SELECT, INSERT, DELETE ON contact_head TO portal_application;

--changeset outreach:contact-theme
CREATE TABLE contact_theme (
  contact_id UUID NOT NULL,
  theme VARCHAR(24) NOT NULL,
  -- The contact's own, repeated here so that a page of one theme is read from an index.
  occurred_at DATETIME(6) NOT NULL,
  CONSTRAINT contact_theme_pk PRIMARY KEY (contact_id, theme),
  CONSTRAINT contact_theme_contact_fk FOREIGN KEY (contact_id) REFERENCES contact (id),
  INDEX contact_theme_theme (theme, occurred_at, contact_id)
);

--changeset outreach:contact-theme-grant
GRANT SELECT, INSERT, DELETE ON contact_theme TO portal_application;

--changeset outreach:contact-action
CREATE TABLE contact_action (
  contact_id UUID NOT NULL,
  action VARCHAR(24) NOT NULL,
  CONSTRAINT contact_action_pk PRIMARY KEY (contact_id, action),
  CONSTRAINT contact_action_contact_fk FOREIGN KEY (contact_id) REFERENCES contact (id)
);

--changeset outreach:contact-action-grant
GRANT SELECT, INSERT, DELETE ON contact_action TO portal_application;

-- Contacts that their worker took back: nothing of them is kept but that the id is used up, so that a phone that sends
-- one again does not bring it back.
--changeset outreach:contact-taken-back
CREATE TABLE contact_taken_back (
  contact_id UUID NOT NULL,
  shift_id UUID NOT NULL,
  worker_id UUID NOT NULL,
  taken_back_at DATETIME(6) NOT NULL,
  CONSTRAINT contact_taken_back_pk PRIMARY KEY (contact_id),
  CONSTRAINT contact_taken_back_shift_fk FOREIGN KEY (shift_id) REFERENCES shift (id),
  CONSTRAINT contact_taken_back_worker_fk FOREIGN KEY (worker_id) REFERENCES account (id)
);

--changeset outreach:contact-taken-back-grant
GRANT SELECT, INSERT ON contact_taken_back TO portal_application;

--changeset outreach:observation
CREATE TABLE observation (
  id UUID NOT NULL,
  shift_id UUID NOT NULL,
  stop_id UUID NOT NULL,
  arena_id UUID NOT NULL,
  district_id UUID NOT NULL,
  category VARCHAR(24) NOT NULL,
  place_words VARCHAR(200) NOT NULL,
  severity TINYINT NOT NULL,
  description VARCHAR(2000) NOT NULL,
  reported_at DATETIME(6) NOT NULL,
  reported_by_id UUID NOT NULL,
  fix_by_at DATETIME(6) NULL,
  photo_id UUID NULL,
  state VARCHAR(16) NOT NULL,
  owner VARCHAR(120) NULL,
  assigned_at DATETIME(6) NULL,
  assigned_by_id UUID NULL,
  fixed_at DATETIME(6) NULL,
  fixed_by_id UUID NULL,
  fix_note VARCHAR(1000) NULL,
  fix_photo_id UUID NULL,
  verified_at DATETIME(6) NULL,
  verified_by_id UUID NULL,
  verified_shift_id UUID NULL,
  version INT NOT NULL,
  CONSTRAINT observation_pk PRIMARY KEY (id),
  CONSTRAINT observation_severity_range CHECK (severity BETWEEN 1 AND 3),
  CONSTRAINT observation_assigned_whole CHECK ((owner IS NULL) = (assigned_at IS NULL) AND (owner IS NULL) = (assigned_by_id IS NULL)),
  CONSTRAINT observation_shift_fk FOREIGN KEY (shift_id) REFERENCES shift (id),
  CONSTRAINT observation_stop_fk FOREIGN KEY (stop_id) REFERENCES stop (id),
  CONSTRAINT observation_arena_fk FOREIGN KEY (arena_id) REFERENCES arena (id),
  CONSTRAINT observation_district_fk FOREIGN KEY (district_id) REFERENCES district (id),
  CONSTRAINT observation_reporter_fk FOREIGN KEY (reported_by_id) REFERENCES account (id),
  CONSTRAINT observation_photo_fk FOREIGN KEY (photo_id) REFERENCES stored_file (id),
  CONSTRAINT observation_fix_photo_fk FOREIGN KEY (fix_photo_id) REFERENCES stored_file (id),
  CONSTRAINT observation_verified_shift_fk FOREIGN KEY (verified_shift_id) REFERENCES shift (id),
  INDEX observation_reported (reported_at, id),
  INDEX observation_clock (state, fix_by_at),
  INDEX observation_owner (owner, assigned_at),
  INDEX observation_waiting (arena_id, state, fixed_at)
);

--changeset outreach:observation-grant
GRANT SELECT, INSERT, UPDATE ON observation TO portal_application;

--changeset outreach:observation-event
CREATE TABLE observation_event (
  id UUID NOT NULL,
  observation_id UUID NOT NULL,
  kind VARCHAR(16) NOT NULL,
  at DATETIME(6) NOT NULL,
  by_id UUID NOT NULL,
  words VARCHAR(1000) NOT NULL,
  photo_id UUID NULL,
  CONSTRAINT observation_event_pk PRIMARY KEY (id),
  CONSTRAINT observation_event_observation_fk FOREIGN KEY (observation_id) REFERENCES observation (id),
  CONSTRAINT observation_event_account_fk FOREIGN KEY (by_id) REFERENCES account (id),
  CONSTRAINT observation_event_photo_fk FOREIGN KEY (photo_id) REFERENCES stored_file (id),
  INDEX observation_event_order (observation_id, at, id)
);

--changeset outreach:observation-event-grant
GRANT SELECT, INSERT ON observation_event TO portal_application;

-- Where on the net a contact was; nothing for one in the street.
--changeset outreach:contact-online
ALTER TABLE contact
  ADD COLUMN platform VARCHAR(24) NULL AFTER follow_up,
  ADD COLUMN channel VARCHAR(120) NOT NULL DEFAULT '' AFTER platform;

-- What a contact said before a correction, and why it was corrected. Heads, themes and actions stand as words in a row:
-- nothing is ever searched or summed here.
--changeset outreach:contact-version
CREATE TABLE contact_version (
  contact_id UUID NOT NULL,
  version INT NOT NULL,
  occurred_at DATETIME(6) NOT NULL,
  minutes INT NOT NULL,
  medium VARCHAR(16) NOT NULL,
  made BOOLEAN NOT NULL,
  type VARCHAR(24) NOT NULL,
  depth TINYINT NOT NULL,
  head_cells VARCHAR(1000) NOT NULL,
  themes VARCHAR(400) NOT NULL,
  actions VARCHAR(400) NOT NULL,
  follow_up VARCHAR(16) NOT NULL,
  platform VARCHAR(24) NULL,
  channel VARCHAR(120) NOT NULL,
  note VARCHAR(4000) NOT NULL,
  reason VARCHAR(500) NOT NULL,
  replaced_at DATETIME(6) NOT NULL,
  replaced_by UUID NOT NULL,
  CONSTRAINT contact_version_pk PRIMARY KEY (contact_id, version),
  CONSTRAINT contact_version_contact_fk FOREIGN KEY (contact_id) REFERENCES contact (id),
  CONSTRAINT contact_version_account_fk FOREIGN KEY (replaced_by) REFERENCES account (id)
);

--changeset outreach:contact-version-grant
GRANT SELECT, INSERT, DELETE ON contact_version TO portal_application;
-- What a phone has sent and the portal has stored, by the id that the phone made: sent again, it is known again.
--changeset outreach:field-entry
CREATE TABLE field_entry (
  id UUID NOT NULL,
  shift_id UUID NOT NULL,
  worker_id UUID NOT NULL,
  device_id UUID NOT NULL,
  device_sequence BIGINT NOT NULL,
  kind VARCHAR(24) NOT NULL,
  sha256 CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  received_at DATETIME(6) NOT NULL,
  CONSTRAINT field_entry_pk PRIMARY KEY (id),
  CONSTRAINT field_entry_shift_fk FOREIGN KEY (shift_id) REFERENCES shift (id),
  CONSTRAINT field_entry_worker_fk FOREIGN KEY (worker_id) REFERENCES account (id),
  CONSTRAINT field_entry_device_fk FOREIGN KEY (device_id) REFERENCES device (id),
  INDEX field_entry_device (device_id, device_sequence)
);

--changeset outreach:field-entry-grant
GRANT SELECT, INSERT ON field_entry TO portal_application;

-- Other bytes that came under an id that was stored already. Both are kept until a lead has chosen.
--changeset outreach:field-conflict
CREATE TABLE field_conflict (
  id UUID NOT NULL,
  entry_id UUID NOT NULL,
  shift_id UUID NOT NULL,
  worker_id UUID NOT NULL,
  kind VARCHAR(24) NOT NULL,
  sha256 CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  body MEDIUMTEXT NOT NULL,
  received_at DATETIME(6) NOT NULL,
  settled_at DATETIME(6) NULL,
  settled_by_id UUID NULL,
  choice VARCHAR(16) NULL,
  CONSTRAINT field_conflict_pk PRIMARY KEY (id),
  CONSTRAINT field_conflict_once UNIQUE (entry_id, sha256),
  CONSTRAINT field_conflict_entry_fk FOREIGN KEY (entry_id) REFERENCES field_entry (id),
  CONSTRAINT field_conflict_shift_fk FOREIGN KEY (shift_id) REFERENCES shift (id),
  CONSTRAINT field_conflict_worker_fk FOREIGN KEY (worker_id) REFERENCES account (id),
  CONSTRAINT field_conflict_settled_whole CHECK ((settled_at IS NULL) = (settled_by_id IS NULL) AND (settled_at IS NULL) = (choice IS NULL)),
  INDEX field_conflict_open (settled_at, received_at, id)
);

--changeset outreach:field-conflict-grant
GRANT SELECT, INSERT, UPDATE ON field_conflict TO portal_application;

-- Two phones of a team that arrived at the same place without a network each made a stop: the second means the first.
--changeset outreach:stop-alias
CREATE TABLE stop_alias (
  alias_id UUID NOT NULL,
  stop_id UUID NOT NULL,
  CONSTRAINT stop_alias_pk PRIMARY KEY (alias_id),
  CONSTRAINT stop_alias_stop_fk FOREIGN KEY (stop_id) REFERENCES stop (id)
);

--changeset outreach:stop-alias-grant
GRANT SELECT, INSERT ON stop_alias TO portal_application;

-- Somebody who works alone and has promised to be heard of. One row per person and shift.
--changeset outreach:lone-watch
CREATE TABLE lone_watch (
  shift_id UUID NOT NULL,
  worker_id UUID NOT NULL,
  interval_minutes INT NOT NULL,
  begun_at DATETIME(6) NOT NULL,
  heard_at DATETIME(6) NOT NULL,
  ended_at DATETIME(6) NULL,
  alarmed_at DATETIME(6) NULL,
  acknowledged_at DATETIME(6) NULL,
  acknowledged_by_id UUID NULL,
  version INT NOT NULL,
  CONSTRAINT lone_watch_pk PRIMARY KEY (shift_id, worker_id),
  CONSTRAINT lone_watch_shift_fk FOREIGN KEY (shift_id) REFERENCES shift (id),
  CONSTRAINT lone_watch_worker_fk FOREIGN KEY (worker_id) REFERENCES account (id),
  CONSTRAINT lone_watch_interval_range CHECK (interval_minutes BETWEEN 5 AND 240),
  CONSTRAINT lone_watch_acknowledged_whole CHECK ((acknowledged_at IS NULL) = (acknowledged_by_id IS NULL)),
  INDEX lone_watch_running (ended_at, heard_at)
);

--changeset outreach:lone-watch-grant
GRANT SELECT, INSERT, UPDATE ON lone_watch TO portal_application;
-- Planning: how many are wanted, who planned, and shifts that were called off.
--changeset outreach:shift-planning
ALTER TABLE shift
  ADD COLUMN wanted INT NOT NULL DEFAULT 1,
  ADD COLUMN planned_by UUID NULL,
  ADD COLUMN cancelled_at DATETIME(6) NULL,
  ADD COLUMN cancelled_by UUID NULL,
  ADD COLUMN cancel_reason VARCHAR(500) NULL,
  DROP CONSTRAINT shift_state_known,
  ADD CONSTRAINT shift_state_is_known CHECK (state IN ('PLANNED', 'STARTED', 'ENDED', 'CLOSED', 'CANCELLED')),
  ADD CONSTRAINT shift_wanted_range CHECK (wanted BETWEEN 0 AND 100),
  ADD CONSTRAINT shift_cancelled_whole CHECK ((state = 'CANCELLED') = (cancelled_at IS NOT NULL)
    AND (cancelled_at IS NULL) = (cancelled_by IS NULL) AND (cancelled_at IS NULL) = (cancel_reason IS NULL)),
  ADD CONSTRAINT shift_planned_by_fk FOREIGN KEY (planned_by) REFERENCES account (id),
  ADD CONSTRAINT shift_cancelled_fk FOREIGN KEY (cancelled_by) REFERENCES account (id);

-- The shifts that were planned before everybody's place was wanted.
--changeset outreach:shift-wanted
UPDATE shift SET wanted = (SELECT COUNT(*) FROM shift_worker w WHERE w.shift_id = shift.id);

-- Places in a team that their holders would like to give to a colleague.
--changeset outreach:shift-offer
CREATE TABLE shift_offer (
  shift_id UUID NOT NULL,
  worker_id UUID NOT NULL,
  offered_at DATETIME(6) NOT NULL,
  CONSTRAINT shift_offer_pk PRIMARY KEY (shift_id, worker_id),
  CONSTRAINT shift_offer_shift_fk FOREIGN KEY (shift_id) REFERENCES shift (id),
  CONSTRAINT shift_offer_account_fk FOREIGN KEY (worker_id) REFERENCES account (id)
);

--changeset outreach:shift-offer-grant
GRANT SELECT, INSERT, DELETE ON shift_offer TO portal_application;

-- The secret address of a person's own calendar: its hash, never the secret.
--changeset outreach:calendar-feed
CREATE TABLE calendar_feed (
  owner_id UUID NOT NULL,
  token_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  made_at DATETIME(6) NOT NULL,
  CONSTRAINT calendar_feed_pk PRIMARY KEY (owner_id),
  CONSTRAINT calendar_feed_token_unique UNIQUE (token_hash),
  CONSTRAINT calendar_feed_owner_fk FOREIGN KEY (owner_id) REFERENCES account (id)
);

--changeset outreach:calendar-feed-grant
GRANT SELECT, INSERT, UPDATE, DELETE ON calendar_feed TO portal_application;

-- A youth handed over to mentoring. Who they are is sealed, and gone once it is answered.
--changeset outreach:youth-hand-over
CREATE TABLE youth_hand_over (
  id UUID NOT NULL,
  contact_id UUID NOT NULL,
  alias VARBINARY(400) NULL,
  birth_year SMALLINT NOT NULL,
  wishes VARBINARY(2200) NULL,
  state VARCHAR(16) NOT NULL,
  sent_at DATETIME(6) NOT NULL,
  sent_by UUID NOT NULL,
  answered_at DATETIME(6) NULL,
  answered_by UUID NULL,
  -- Sealed.
  reason VARBINARY(2200) NULL,
  version INT NOT NULL,
  CONSTRAINT youth_hand_over_pk PRIMARY KEY (id),
  CONSTRAINT youth_hand_over_state_known CHECK (state IN ('WAITING', 'ACCEPTED', 'DECLINED', 'TAKEN_BACK')),
  CONSTRAINT youth_hand_over_only_while_waiting CHECK ((state = 'WAITING') = (alias IS NOT NULL)
    AND (alias IS NULL) = (wishes IS NULL)),
  CONSTRAINT youth_hand_over_answered_whole CHECK ((state = 'WAITING') = (answered_at IS NULL)
    AND (answered_at IS NULL) = (answered_by IS NULL)),
  CONSTRAINT youth_hand_over_declined_why CHECK ((state = 'DECLINED') = (reason IS NOT NULL)),
  CONSTRAINT youth_hand_over_contact_fk FOREIGN KEY (contact_id) REFERENCES contact (id),
  CONSTRAINT youth_hand_over_sent_fk FOREIGN KEY (sent_by) REFERENCES account (id),
  CONSTRAINT youth_hand_over_answered_fk FOREIGN KEY (answered_by) REFERENCES account (id),
  INDEX youth_hand_over_waiting (state, sent_at, id)
);

-- Deleted only with a contact that is taken back.
--changeset outreach:youth-hand-over-grant
GRANT SELECT, INSERT, UPDATE, DELETE ON youth_hand_over TO portal_application;
