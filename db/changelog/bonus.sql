--liquibase formatted sql

-- What is asked and how it is paid, as one document: it is locked, hashed and cloned as a whole.
--changeset bonus:bonus-scheme
CREATE TABLE bonus_scheme (
  id UUID NOT NULL,
  name VARCHAR(100) NOT NULL,
  content LONGTEXT NOT NULL,
  cloned_from_id UUID NULL,
  locked BOOLEAN NOT NULL,
  version INT NOT NULL,
  CONSTRAINT bonus_scheme_pk PRIMARY KEY (id),
  CONSTRAINT bonus_scheme_cloned_from_fk FOREIGN KEY (cloned_from_id) REFERENCES bonus_scheme (id)
);

--changeset bonus:bonus-scheme-grant
GRANT SELECT, INSERT, UPDATE ON bonus_scheme TO portal_application;

--changeset bonus:bonus-year
CREATE TABLE bonus_year (
  id UUID NOT NULL,
  year_number INT NOT NULL,
  opens_on DATE NOT NULL,
  last_day DATE NOT NULL,
  report_by DATE NOT NULL,
  pot_ore BIGINT NOT NULL,
  scheme_id UUID NOT NULL,
  eligibility LONGTEXT NOT NULL,
  ladder LONGTEXT NOT NULL,
  shares_deductions_again BOOLEAN NOT NULL,
  diary_number VARCHAR(40) NOT NULL,
  state VARCHAR(16) NOT NULL,
  version INT NOT NULL,
  CONSTRAINT bonus_year_pk PRIMARY KEY (id),
  CONSTRAINT bonus_year_once UNIQUE (year_number),
  CONSTRAINT bonus_year_scheme_fk FOREIGN KEY (scheme_id) REFERENCES bonus_scheme (id),
  CONSTRAINT bonus_year_days_in_order CHECK (opens_on <= last_day AND last_day < report_by),
  CONSTRAINT bonus_year_pot_positive CHECK (pot_ore > 0),
  CONSTRAINT bonus_year_state_known CHECK (
    state IN ('PLANNED', 'OPEN', 'ASSESSMENT', 'PROPOSAL', 'DECIDED', 'CLOSED'))
);

--changeset bonus:bonus-year-grant
GRANT SELECT, INSERT, UPDATE ON bonus_year TO portal_application;

-- The association's own space. Officers' queries never read this table.
--changeset bonus:bonus-draft
CREATE TABLE bonus_draft (
  application_id UUID NOT NULL,
  year_id UUID NOT NULL,
  association_id UUID NOT NULL,
  content LONGTEXT NOT NULL,
  signed_by_id UUID NULL,
  signed_at DATETIME(6) NULL,
  saved_at DATETIME(6) NOT NULL,
  saved_by_id UUID NOT NULL,
  version INT NOT NULL,
  CONSTRAINT bonus_draft_pk PRIMARY KEY (application_id),
  CONSTRAINT bonus_draft_once UNIQUE (year_id, association_id),
  CONSTRAINT bonus_draft_year_fk FOREIGN KEY (year_id) REFERENCES bonus_year (id),
  CONSTRAINT bonus_draft_association_fk FOREIGN KEY (association_id) REFERENCES association (id),
  CONSTRAINT bonus_draft_signed_by_fk FOREIGN KEY (signed_by_id) REFERENCES account (id),
  CONSTRAINT bonus_draft_saved_by_fk FOREIGN KEY (saved_by_id) REFERENCES account (id)
);

--changeset bonus:bonus-draft-grant
GRANT SELECT, INSERT, UPDATE ON bonus_draft TO portal_application;

-- What has been handed in. Begins to exist with the first revision.
--changeset bonus:bonus-application
CREATE TABLE bonus_application (
  id UUID NOT NULL,
  year_id UUID NOT NULL,
  association_id UUID NOT NULL,
  state VARCHAR(24) NOT NULL,
  handed_in_on DATE NOT NULL,
  since_at DATETIME(6) NOT NULL,
  asked_for VARCHAR(2000) NOT NULL,
  version INT NOT NULL,
  CONSTRAINT bonus_application_pk PRIMARY KEY (id),
  CONSTRAINT bonus_application_once UNIQUE (year_id, association_id),
  CONSTRAINT bonus_application_draft_fk FOREIGN KEY (id) REFERENCES bonus_draft (application_id),
  CONSTRAINT bonus_application_year_fk FOREIGN KEY (year_id) REFERENCES bonus_year (id),
  CONSTRAINT bonus_application_association_fk FOREIGN KEY (association_id) REFERENCES association (id),
  CONSTRAINT bonus_application_state_known CHECK (state IN ('SUBMITTED', 'SUPPLEMENT_ASKED', 'COMPLETE')),
  INDEX bonus_application_waiting (state, since_at, id)
);

--changeset bonus:bonus-application-grant
GRANT SELECT, INSERT, UPDATE ON bonus_application TO portal_application;

-- What was handed in, as it was. Never changed.
--changeset bonus:bonus-revision
CREATE TABLE bonus_revision (
  application_id UUID NOT NULL,
  number INT NOT NULL,
  content LONGTEXT NOT NULL,
  sha256 CHAR(64) NOT NULL,
  signed_by_id UUID NOT NULL,
  cosigned_by_id UUID NULL,
  submitted_at DATETIME(6) NOT NULL,
  CONSTRAINT bonus_revision_pk PRIMARY KEY (application_id, number),
  CONSTRAINT bonus_revision_application_fk FOREIGN KEY (application_id) REFERENCES bonus_application (id),
  CONSTRAINT bonus_revision_signed_by_fk FOREIGN KEY (signed_by_id) REFERENCES account (id),
  CONSTRAINT bonus_revision_cosigned_by_fk FOREIGN KEY (cosigned_by_id) REFERENCES account (id)
);

--changeset bonus:bonus-revision-grant
GRANT SELECT, INSERT ON bonus_revision TO portal_application;

--changeset bonus:bonus-event
CREATE TABLE bonus_event (
  id UUID NOT NULL,
  application_id UUID NOT NULL,
  kind VARCHAR(24) NOT NULL,
  at DATETIME(6) NOT NULL,
  by_id UUID NOT NULL,
  words VARCHAR(2000) NOT NULL,
  CONSTRAINT bonus_event_pk PRIMARY KEY (id),
  CONSTRAINT bonus_event_application_fk FOREIGN KEY (application_id) REFERENCES bonus_application (id),
  CONSTRAINT bonus_event_by_fk FOREIGN KEY (by_id) REFERENCES account (id),
  INDEX bonus_event_of (application_id, at, id)
);

--changeset bonus:bonus-event-grant
GRANT SELECT, INSERT ON bonus_event TO portal_application;

-- Files that an association has laid beside an answer: its own space, as the draft is.
--changeset bonus:bonus-draft-evidence
CREATE TABLE bonus_draft_evidence (
  file_id UUID NOT NULL,
  application_id UUID NOT NULL,
  criterion_id UUID NOT NULL,
  name VARCHAR(120) NOT NULL,
  bytes INT NOT NULL,
  sha256 CHAR(64) NOT NULL,
  added_at DATETIME(6) NOT NULL,
  CONSTRAINT bonus_draft_evidence_pk PRIMARY KEY (file_id),
  CONSTRAINT bonus_draft_evidence_draft_fk FOREIGN KEY (application_id) REFERENCES bonus_draft (application_id),
  CONSTRAINT bonus_draft_evidence_file_fk FOREIGN KEY (file_id) REFERENCES stored_file (id),
  INDEX bonus_draft_evidence_of (application_id, added_at, file_id)
);

--changeset bonus:bonus-draft-evidence-grant
GRANT SELECT, INSERT, DELETE ON bonus_draft_evidence TO portal_application;

-- Which files were handed in with which revision. Never changed.
--changeset bonus:bonus-evidence
CREATE TABLE bonus_evidence (
  application_id UUID NOT NULL,
  revision_number INT NOT NULL,
  file_id UUID NOT NULL,
  criterion_id UUID NOT NULL,
  name VARCHAR(120) NOT NULL,
  bytes INT NOT NULL,
  sha256 CHAR(64) NOT NULL,
  added_at DATETIME(6) NOT NULL,
  CONSTRAINT bonus_evidence_pk PRIMARY KEY (application_id, revision_number, file_id),
  CONSTRAINT bonus_evidence_revision_fk FOREIGN KEY (application_id, revision_number)
    REFERENCES bonus_revision (application_id, number),
  CONSTRAINT bonus_evidence_file_fk FOREIGN KEY (file_id) REFERENCES stored_file (id),
  INDEX bonus_evidence_file (file_id)
);

--changeset bonus:bonus-evidence-grant
GRANT SELECT, INSERT ON bonus_evidence TO portal_application;

-- Years from before this was asked froze what was appealed, so that is what they say. A new year always says which.
--changeset bonus:year-appeal-freezes
ALTER TABLE bonus_year ADD COLUMN appeal_freezes BOOLEAN NOT NULL DEFAULT TRUE;

--changeset bonus:year-appeal-freezes-no-default
ALTER TABLE bonus_year ALTER COLUMN appeal_freezes DROP DEFAULT;
