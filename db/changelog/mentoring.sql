--liquibase formatted sql

--changeset mentoring:role-model
CREATE TABLE role_model (
  id UUID NOT NULL,
  state VARCHAR(16) NOT NULL,
  name VARCHAR(120) NOT NULL,
  -- Sealed: how the person is reached.
  email VARBINARY(800) NOT NULL,
  phone VARBINARY(800) NOT NULL,
  born_on DATE NOT NULL,
  gender VARCHAR(16) NOT NULL,
  languages VARCHAR(200) NOT NULL,
  interests VARCHAR(300) NOT NULL,
  goals VARCHAR(300) NOT NULL,
  times VARCHAR(200) NOT NULL,
  district_id UUID NULL,
  capacity TINYINT NOT NULL,
  motivation VARCHAR(2000) NOT NULL,
  interviewed_on DATE NULL,
  -- Only that an extract was shown, and when (lag 2013:852): there is no place for anything else.
  extract_shown_on DATE NULL,
  extract_seen_by UUID NULL,
  committed_on DATE NULL,
  account_id UUID NULL,
  applied_at DATETIME(6) NOT NULL,
  version INT NOT NULL,
  CONSTRAINT role_model_pk PRIMARY KEY (id),
  CONSTRAINT role_model_account_once UNIQUE (account_id),
  CONSTRAINT role_model_state_known CHECK (state IN ('APPLIED', 'INTERVIEWED', 'CHECKED', 'APPROVED', 'PAUSED', 'ENDED')),
  CONSTRAINT role_model_capacity_range CHECK (capacity BETWEEN 1 AND 3),
  CONSTRAINT role_model_extract_whole CHECK ((extract_shown_on IS NULL) = (extract_seen_by IS NULL)),
  CONSTRAINT role_model_district_fk FOREIGN KEY (district_id) REFERENCES district (id),
  CONSTRAINT role_model_account_fk FOREIGN KEY (account_id) REFERENCES account (id),
  INDEX role_model_name (name, id)
);

--changeset mentoring:role-model-grant
GRANT SELECT, INSERT, UPDATE ON role_model TO portal_application;

--changeset mentoring:role-model-reference
CREATE TABLE role_model_reference (
  id UUID NOT NULL,
  role_model_id UUID NOT NULL,
  -- Sealed: who it is and how they are reached.
  contact VARBINARY(800) NOT NULL,
  relation VARCHAR(160) NOT NULL,
  taken_on DATE NOT NULL,
  recommends BOOLEAN NOT NULL,
  CONSTRAINT role_model_reference_pk PRIMARY KEY (id),
  CONSTRAINT role_model_reference_role_model_fk FOREIGN KEY (role_model_id) REFERENCES role_model (id)
);

--changeset mentoring:role-model-reference-grant
GRANT SELECT, INSERT ON role_model_reference TO portal_application;

--changeset mentoring:role-model-training
CREATE TABLE role_model_training (
  id UUID NOT NULL,
  role_model_id UUID NOT NULL,
  topic VARCHAR(24) NOT NULL,
  minutes INT NOT NULL,
  in_person BOOLEAN NOT NULL,
  held_on DATE NOT NULL,
  CONSTRAINT role_model_training_pk PRIMARY KEY (id),
  CONSTRAINT role_model_training_minutes CHECK (minutes BETWEEN 1 AND 6000),
  CONSTRAINT role_model_training_role_model_fk FOREIGN KEY (role_model_id) REFERENCES role_model (id)
);

--changeset mentoring:role-model-training-grant
GRANT SELECT, INSERT ON role_model_training TO portal_application;

--changeset mentoring:youth
CREATE TABLE youth (
  id UUID NOT NULL,
  -- Sealed, as are wishes and avoid.
  alias VARBINARY(400) NOT NULL,
  birth_year SMALLINT NOT NULL,
  gender VARCHAR(16) NOT NULL,
  wished_gender VARCHAR(16) NULL,
  languages VARCHAR(200) NOT NULL,
  interests VARCHAR(300) NOT NULL,
  goals VARCHAR(300) NOT NULL,
  times VARCHAR(200) NOT NULL,
  district_id UUID NULL,
  wishes VARBINARY(4200) NOT NULL,
  avoid VARBINARY(4200) NOT NULL,
  source VARCHAR(16) NOT NULL,
  guardian_on DATE NULL,
  own_on DATE NULL,
  state VARCHAR(16) NOT NULL,
  waiting_since_at DATETIME(6) NOT NULL,
  priority BOOLEAN NOT NULL,
  version INT NOT NULL,
  CONSTRAINT youth_pk PRIMARY KEY (id),
  CONSTRAINT youth_state_known CHECK (state IN ('WAITING', 'MATCHED', 'LEFT')),
  CONSTRAINT youth_district_fk FOREIGN KEY (district_id) REFERENCES district (id),
  INDEX youth_waiting (state, priority, waiting_since_at, id)
);

--changeset mentoring:youth-grant
GRANT SELECT, INSERT, UPDATE ON youth TO portal_application;

--changeset mentoring:youth-not-with
CREATE TABLE youth_not_with (
  youth_id UUID NOT NULL,
  role_model_id UUID NOT NULL,
  CONSTRAINT youth_not_with_pk PRIMARY KEY (youth_id, role_model_id),
  CONSTRAINT youth_not_with_youth_fk FOREIGN KEY (youth_id) REFERENCES youth (id),
  CONSTRAINT youth_not_with_role_model_fk FOREIGN KEY (role_model_id) REFERENCES role_model (id)
);

--changeset mentoring:youth-not-with-grant
GRANT SELECT, INSERT, DELETE ON youth_not_with TO portal_application;

--changeset mentoring:mentoring-match
CREATE TABLE mentoring_match (
  id UUID NOT NULL,
  role_model_id UUID NOT NULL,
  youth_id UUID NOT NULL,
  programme VARCHAR(16) NOT NULL,
  state VARCHAR(16) NOT NULL,
  proposed_on DATE NOT NULL,
  introduced_on DATE NULL,
  consented_on DATE NULL,
  active_from DATE NULL,
  closed_on DATE NULL,
  close_reason VARCHAR(24) NULL,
  talked_with_role_model BOOLEAN NOT NULL,
  talked_with_youth BOOLEAN NOT NULL,
  rematch BOOLEAN NOT NULL,
  bridge_on DATE NULL,
  version INT NOT NULL,
  -- The youth while the match is open, and nothing afterwards: with its index, at most one open match per youth.
  open_youth_id UUID AS (CASE WHEN state <> 'CLOSED' THEN youth_id END) STORED,
  CONSTRAINT mentoring_match_pk PRIMARY KEY (id),
  CONSTRAINT mentoring_match_one_open_per_youth UNIQUE (open_youth_id),
  CONSTRAINT mentoring_match_state_known CHECK (state IN ('PROPOSED', 'INTRODUCED', 'CONSENTED', 'ACTIVE', 'PAUSED', 'CLOSED')),
  CONSTRAINT mentoring_match_closed_whole CHECK ((state = 'CLOSED') = (closed_on IS NOT NULL) AND (closed_on IS NULL) = (close_reason IS NULL)),
  CONSTRAINT mentoring_match_role_model_fk FOREIGN KEY (role_model_id) REFERENCES role_model (id),
  CONSTRAINT mentoring_match_youth_fk FOREIGN KEY (youth_id) REFERENCES youth (id),
  INDEX mentoring_match_state (state, proposed_on, id)
);

--changeset mentoring:mentoring-match-grant
GRANT SELECT, INSERT, UPDATE ON mentoring_match TO portal_application;

--changeset mentoring:mentoring-match-pause
CREATE TABLE mentoring_match_pause (
  match_id UUID NOT NULL,
  from_on DATE NOT NULL,
  to_on DATE NULL,
  sort_order INT NOT NULL,
  CONSTRAINT mentoring_match_pause_pk PRIMARY KEY (match_id, sort_order),
  CONSTRAINT mentoring_match_pause_forwards CHECK (to_on IS NULL OR to_on >= from_on),
  CONSTRAINT mentoring_match_pause_match_fk FOREIGN KEY (match_id) REFERENCES mentoring_match (id)
);

--changeset mentoring:mentoring-match-pause-grant
GRANT SELECT, INSERT, DELETE ON mentoring_match_pause TO portal_application;

--changeset mentoring:mentoring-meeting
CREATE TABLE mentoring_meeting (
  id UUID NOT NULL,
  match_id UUID NOT NULL,
  day DATE NOT NULL,
  minutes INT NOT NULL,
  medium VARCHAR(16) NOT NULL,
  initiative VARCHAR(16) NOT NULL,
  cancelled_by VARCHAR(16) NULL,
  steps VARCHAR(300) NOT NULL,
  logged_at DATETIME(6) NOT NULL,
  logged_by UUID NOT NULL,
  CONSTRAINT mentoring_meeting_pk PRIMARY KEY (id),
  CONSTRAINT mentoring_meeting_minutes_range CHECK (minutes BETWEEN 0 AND 1440),
  CONSTRAINT mentoring_meeting_cancelled_empty CHECK (cancelled_by IS NULL OR minutes = 0),
  CONSTRAINT mentoring_meeting_match_fk FOREIGN KEY (match_id) REFERENCES mentoring_match (id),
  CONSTRAINT mentoring_meeting_account_fk FOREIGN KEY (logged_by) REFERENCES account (id),
  INDEX mentoring_meeting_match (match_id, day, id)
);

--changeset mentoring:mentoring-meeting-grant
GRANT SELECT, INSERT, DELETE ON mentoring_meeting TO portal_application;

--changeset mentoring:support-conversation
CREATE TABLE support_conversation (
  id UUID NOT NULL,
  match_id UUID NOT NULL,
  day DATE NOT NULL,
  with_party VARCHAR(16) NOT NULL,
  in_depth BOOLEAN NOT NULL,
  topics VARCHAR(200) NOT NULL,
  -- Sealed.
  text VARBINARY(16200) NOT NULL,
  held_by UUID NOT NULL,
  CONSTRAINT support_conversation_pk PRIMARY KEY (id),
  CONSTRAINT support_conversation_match_fk FOREIGN KEY (match_id) REFERENCES mentoring_match (id),
  CONSTRAINT support_conversation_account_fk FOREIGN KEY (held_by) REFERENCES account (id),
  INDEX support_conversation_match (match_id, day, id)
);

--changeset mentoring:support-conversation-grant
GRANT SELECT, INSERT ON support_conversation TO portal_application;

--changeset mentoring:match-weights
CREATE TABLE match_weights (
  id TINYINT NOT NULL,
  language INT NOT NULL,
  interest INT NOT NULL,
  district INT NOT NULL,
  availability INT NOT NULL,
  goal INT NOT NULL,
  version INT NOT NULL,
  CONSTRAINT match_weights_pk PRIMARY KEY (id),
  CONSTRAINT match_weights_one CHECK (id = 1)
);

--changeset mentoring:match-weights-grant
GRANT SELECT, INSERT, UPDATE ON match_weights TO portal_application;

--changeset mentoring:contact-rule-set
CREATE TABLE contact_rule_set (
  programme VARCHAR(16) NOT NULL,
  valid_from DATE NOT NULL,
  weekly BOOLEAN NOT NULL,
  minutes_per_month INT NOT NULL,
  meetings_per_month INT NOT NULL,
  added_at DATETIME(6) NOT NULL,
  added_by UUID NOT NULL,
  CONSTRAINT contact_rule_set_pk PRIMARY KEY (programme, valid_from),
  CONSTRAINT contact_rule_set_account_fk FOREIGN KEY (added_by) REFERENCES account (id)
);

--changeset mentoring:contact-rule-set-grant
GRANT SELECT, INSERT ON contact_rule_set TO portal_application;

-- A code that somebody answers once by. Only its hash is kept, and nothing leads from a code to its answer.
--changeset mentoring:survey-code
CREATE TABLE survey_code (
  hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  party VARCHAR(16) NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  used BOOLEAN NOT NULL,
  CONSTRAINT survey_code_pk PRIMARY KEY (hash)
);

--changeset mentoring:survey-code-grant
GRANT SELECT, INSERT, UPDATE ON survey_code TO portal_application;

--changeset mentoring:survey-answer
CREATE TABLE survey_answer (
  id UUID NOT NULL,
  party VARCHAR(16) NOT NULL,
  score TINYINT NOT NULL,
  answered_year SMALLINT NOT NULL,
  CONSTRAINT survey_answer_pk PRIMARY KEY (id),
  CONSTRAINT survey_answer_score_range CHECK (score BETWEEN 1 AND 5)
);

--changeset mentoring:survey-answer-grant
GRANT SELECT, INSERT ON survey_answer TO portal_application;

-- Which partner brought the youth. Sealed; empty for those whom somebody else brought.
--changeset mentoring:youth-partner
ALTER TABLE youth ADD COLUMN partner VARBINARY(800) NULL;

-- The weeks, by their Mondays, of which the coordinators have been told how the programme stands.
--changeset mentoring:mentoring-digest
CREATE TABLE mentoring_digest (
  monday DATE NOT NULL,
  sent_at DATETIME(6) NOT NULL,
  CONSTRAINT mentoring_digest_pk PRIMARY KEY (monday)
);

--changeset mentoring:mentoring-digest-grant
GRANT SELECT, INSERT ON mentoring_digest TO portal_application;
