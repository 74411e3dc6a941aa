--liquibase formatted sql

--changeset associations:association
CREATE TABLE association (
  id UUID NOT NULL,
  organisation_number CHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(160) NOT NULL,
  form VARCHAR(24) NOT NULL,
  district_id UUID NOT NULL,
  activity VARCHAR(120) NOT NULL,
  active_since DATE NULL,
  statutes_on DATE NULL,
  annual_meeting_on DATE NULL,
  board_elected BOOLEAN NOT NULL,
  open_to_all BOOLEAN NOT NULL,
  registry_check_routine BOOLEAN NOT NULL,
  state VARCHAR(16) NOT NULL,
  account_kind VARCHAR(16) NULL,
  account_digits VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NULL,
  signing_rule VARCHAR(16) NULL,
  minutes_on DATE NULL,
  minutes_id UUID NULL,
  version INT NOT NULL,
  CONSTRAINT association_pk PRIMARY KEY (id),
  CONSTRAINT association_organisation_number_unique UNIQUE (organisation_number),
  CONSTRAINT association_account_unique UNIQUE (account_kind, account_digits),
  CONSTRAINT association_account_whole CHECK ((account_kind IS NULL) = (account_digits IS NULL)),
  CONSTRAINT association_signing_whole CHECK ((signing_rule IS NULL) = (minutes_on IS NULL) AND (signing_rule IS NULL) = (minutes_id IS NULL)),
  CONSTRAINT association_district_fk FOREIGN KEY (district_id) REFERENCES district (id),
  CONSTRAINT association_minutes_fk FOREIGN KEY (minutes_id) REFERENCES stored_file (id),
  INDEX association_name (name, id)
);

--changeset associations:association-grant
GRANT SELECT, INSERT, UPDATE ON association TO portal_application;

-- Active members by where they live, band and gender. Only cells above zero are rows.
--changeset associations:association-members
CREATE TABLE association_members (
  association_id UUID NOT NULL,
  district_id UUID NOT NULL,
  band VARCHAR(16) NOT NULL,
  gender VARCHAR(16) NOT NULL,
  members INT NOT NULL,
  CONSTRAINT association_members_pk PRIMARY KEY (association_id, district_id, band, gender),
  CONSTRAINT association_members_positive CHECK (members > 0),
  CONSTRAINT association_members_association_fk FOREIGN KEY (association_id) REFERENCES association (id),
  CONSTRAINT association_members_district_fk FOREIGN KEY (district_id) REFERENCES district (id)
);

--changeset associations:association-members-grant
GRANT SELECT, INSERT, DELETE ON association_members TO portal_application;

--changeset associations:association-representative
CREATE TABLE association_representative (
  association_id UUID NOT NULL,
  account_id UUID NOT NULL,
  role VARCHAR(16) NOT NULL,
  signatory BOOLEAN NOT NULL,
  since_at DATETIME(6) NOT NULL,
  ended_at DATETIME(6) NULL,
  CONSTRAINT association_representative_pk PRIMARY KEY (association_id, account_id),
  CONSTRAINT association_representative_association_fk FOREIGN KEY (association_id) REFERENCES association (id),
  CONSTRAINT association_representative_account_fk FOREIGN KEY (account_id) REFERENCES account (id)
);

--changeset associations:association-representative-grant
GRANT SELECT, INSERT, UPDATE ON association_representative TO portal_application;

-- What the register said before, field by field. Never changed.
--changeset associations:association-change
CREATE TABLE association_change (
  id UUID NOT NULL,
  association_id UUID NOT NULL,
  at DATETIME(6) NOT NULL,
  by_id UUID NOT NULL,
  field VARCHAR(40) NOT NULL,
  before_value VARCHAR(400) NULL,
  after_value VARCHAR(400) NULL,
  CONSTRAINT association_change_pk PRIMARY KEY (id),
  CONSTRAINT association_change_association_fk FOREIGN KEY (association_id) REFERENCES association (id),
  INDEX association_change_order (association_id, at, id)
);

--changeset associations:association-change-grant
GRANT SELECT, INSERT ON association_change TO portal_application;

-- open_for_id is the association while the request waits and null afterwards, so that one at a time can wait.
--changeset associations:account-request
CREATE TABLE account_request (
  id UUID NOT NULL,
  association_id UUID NOT NULL,
  account_kind VARCHAR(16) NOT NULL,
  account_digits VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  by_association BOOLEAN NOT NULL,
  asked_at DATETIME(6) NOT NULL,
  asked_by_id UUID NOT NULL,
  state VARCHAR(16) NOT NULL,
  open_for_id UUID NULL,
  decided_at DATETIME(6) NULL,
  decided_by_id UUID NULL,
  called_role VARCHAR(16) NULL,
  number_from VARCHAR(24) NULL,
  reason VARCHAR(500) NULL,
  CONSTRAINT account_request_pk PRIMARY KEY (id),
  CONSTRAINT account_request_one_open UNIQUE (open_for_id),
  CONSTRAINT account_request_open_while_waiting CHECK ((state = 'REQUESTED') = (open_for_id IS NOT NULL)),
  CONSTRAINT account_request_decided_by_somebody CHECK ((decided_at IS NULL) = (decided_by_id IS NULL) AND (state = 'REQUESTED') = (decided_at IS NULL)),
  CONSTRAINT account_request_called_back CHECK (state <> 'CONFIRMED' OR (called_role IS NOT NULL AND number_from IS NOT NULL)),
  CONSTRAINT account_request_second_person CHECK (state <> 'CONFIRMED' OR decided_by_id <> asked_by_id),
  CONSTRAINT account_request_association_fk FOREIGN KEY (association_id) REFERENCES association (id),
  INDEX account_request_order (association_id, asked_at, id)
);

--changeset associations:account-request-grant
GRANT SELECT, INSERT, UPDATE ON account_request TO portal_application;

--changeset associations:join-request
CREATE TABLE join_request (
  id UUID NOT NULL,
  organisation_number CHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  association_name VARCHAR(160) NOT NULL,
  contact_name VARCHAR(80) NOT NULL,
  email VARCHAR(254) NOT NULL,
  role VARCHAR(16) NOT NULL,
  proof_id UUID NOT NULL,
  asked_at DATETIME(6) NOT NULL,
  state VARCHAR(16) NOT NULL,
  association_id UUID NULL,
  decided_at DATETIME(6) NULL,
  decided_by_id UUID NULL,
  reason VARCHAR(500) NULL,
  invitation_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  invitation_expires_at DATETIME(6) NULL,
  joined_at DATETIME(6) NULL,
  account_id UUID NULL,
  version INT NOT NULL,
  CONSTRAINT join_request_pk PRIMARY KEY (id),
  CONSTRAINT join_request_invitation_unique UNIQUE (invitation_hash),
  CONSTRAINT join_request_invitation_whole CHECK ((invitation_hash IS NULL) = (invitation_expires_at IS NULL)),
  CONSTRAINT join_request_joined_by_somebody CHECK ((joined_at IS NULL) = (account_id IS NULL)),
  CONSTRAINT join_request_association_fk FOREIGN KEY (association_id) REFERENCES association (id),
  CONSTRAINT join_request_proof_fk FOREIGN KEY (proof_id) REFERENCES stored_file (id),
  CONSTRAINT join_request_account_fk FOREIGN KEY (account_id) REFERENCES account (id),
  INDEX join_request_waiting (state, asked_at, id)
);

--changeset associations:join-request-grant
GRANT SELECT, INSERT, UPDATE ON join_request TO portal_application;

-- How often one network address has asked lately. Rows go away when they no longer count.
--changeset associations:join-attempt
CREATE TABLE join_attempt (
  id UUID NOT NULL,
  address_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  at DATETIME(6) NOT NULL,
  CONSTRAINT join_attempt_pk PRIMARY KEY (id),
  INDEX join_attempt_address (address_hash, at)
);

--changeset associations:join-attempt-grant
GRANT SELECT, INSERT, DELETE ON join_attempt TO portal_application;

-- That an account joined is enough; when, the trail says.
--changeset associations:join-request-joined-check
ALTER TABLE join_request DROP CONSTRAINT join_request_joined_by_somebody;

--changeset associations:join-request-joined-at
ALTER TABLE join_request DROP COLUMN joined_at;

-- The OCR reference that payments to the account must carry; null where it asks for none.
--changeset associations:account-reference
ALTER TABLE association ADD COLUMN account_reference VARCHAR(25) CHARACTER SET ascii COLLATE ascii_bin NULL;

--changeset associations:account-reference-of-an-account
ALTER TABLE association ADD CONSTRAINT association_account_reference CHECK (account_reference IS NULL OR account_digits IS NOT NULL);

--changeset associations:account-request-reference
ALTER TABLE account_request ADD COLUMN account_reference VARCHAR(25) CHARACTER SET ascii COLLATE ascii_bin NULL;
