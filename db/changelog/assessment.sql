--liquibase formatted sql

-- One assessor's work on one application. What stands in content may still change; what was submitted is a round.
--changeset bonus:bonus-assessment
CREATE TABLE bonus_assessment (
  id UUID NOT NULL,
  application_id UUID NOT NULL,
  assessor_id UUID NOT NULL,
  state VARCHAR(16) NOT NULL,
  content LONGTEXT NOT NULL,
  read_revision INT NOT NULL,
  decline_reason VARCHAR(16) NULL,
  words VARCHAR(1000) NOT NULL,
  since_at DATETIME(6) NOT NULL,
  version INT NOT NULL,
  CONSTRAINT bonus_assessment_pk PRIMARY KEY (id),
  CONSTRAINT bonus_assessment_once UNIQUE (application_id, assessor_id),
  CONSTRAINT bonus_assessment_application_fk FOREIGN KEY (application_id) REFERENCES bonus_application (id),
  CONSTRAINT bonus_assessment_assessor_fk FOREIGN KEY (assessor_id) REFERENCES account (id),
  CONSTRAINT bonus_assessment_state_known CHECK (state IN ('ASSIGNED', 'ACCEPTED', 'SUBMITTED', 'DECLINED'))
);

--changeset bonus:bonus-assessment-grant
GRANT SELECT, INSERT, UPDATE ON bonus_assessment TO portal_application;

-- What an assessor submitted, as it was. Never changed: scoring again is a round of its own.
--changeset bonus:bonus-assessment-round
CREATE TABLE bonus_assessment_round (
  assessment_id UUID NOT NULL,
  number INT NOT NULL,
  content LONGTEXT NOT NULL,
  read_revision INT NOT NULL,
  submitted_at DATETIME(6) NOT NULL,
  CONSTRAINT bonus_assessment_round_pk PRIMARY KEY (assessment_id, number),
  CONSTRAINT bonus_assessment_round_of_fk FOREIGN KEY (assessment_id) REFERENCES bonus_assessment (id)
);

--changeset bonus:bonus-assessment-round-grant
GRANT SELECT, INSERT ON bonus_assessment_round TO portal_application;

-- Why assessors who lay far apart agree after all. The latest note for a criterion holds; earlier ones stay.
--changeset bonus:bonus-consensus-note
CREATE TABLE bonus_consensus_note (
  application_id UUID NOT NULL,
  criterion_id UUID NOT NULL,
  number INT NOT NULL,
  words VARCHAR(2000) NOT NULL,
  by_id UUID NOT NULL,
  at DATETIME(6) NOT NULL,
  CONSTRAINT bonus_consensus_note_pk PRIMARY KEY (application_id, criterion_id, number),
  CONSTRAINT bonus_consensus_note_application_fk FOREIGN KEY (application_id) REFERENCES bonus_application (id),
  CONSTRAINT bonus_consensus_note_by_fk FOREIGN KEY (by_id) REFERENCES account (id)
);

--changeset bonus:bonus-consensus-note-grant
GRANT SELECT, INSERT ON bonus_consensus_note TO portal_application;

-- What went into an allocation and what came out, sealed by hashes. Never changed.
--changeset bonus:bonus-protocol
CREATE TABLE bonus_protocol (
  id UUID NOT NULL,
  year_id UUID NOT NULL,
  number INT NOT NULL,
  inputs LONGTEXT NOT NULL,
  inputs_sha256 CHAR(64) NOT NULL,
  scheme_id UUID NOT NULL,
  scheme_sha256 CHAR(64) NOT NULL,
  result LONGTEXT NOT NULL,
  result_sha256 CHAR(64) NOT NULL,
  sealed_at DATETIME(6) NOT NULL,
  sealed_by_id UUID NOT NULL,
  CONSTRAINT bonus_protocol_pk PRIMARY KEY (id),
  CONSTRAINT bonus_protocol_once UNIQUE (year_id, number),
  CONSTRAINT bonus_protocol_year_fk FOREIGN KEY (year_id) REFERENCES bonus_year (id),
  CONSTRAINT bonus_protocol_scheme_fk FOREIGN KEY (scheme_id) REFERENCES bonus_scheme (id),
  CONSTRAINT bonus_protocol_sealed_by_fk FOREIGN KEY (sealed_by_id) REFERENCES account (id)
);

--changeset bonus:bonus-protocol-grant
GRANT SELECT, INSERT ON bonus_protocol TO portal_application;

-- One signature under the rows that were listed, and when the committee was told of it.
--changeset bonus:bonus-signing
CREATE TABLE bonus_signing (
  id UUID NOT NULL,
  year_id UUID NOT NULL,
  protocol_id UUID NOT NULL,
  signed_by_id UUID NOT NULL,
  delegation_point VARCHAR(60) NOT NULL,
  signed_at DATETIME(6) NOT NULL,
  meeting_on DATE NULL,
  adjusted_on DATE NULL,
  notice_up DATE NULL,
  notice_down DATE NULL,
  version INT NOT NULL,
  CONSTRAINT bonus_signing_pk PRIMARY KEY (id),
  CONSTRAINT bonus_signing_year_fk FOREIGN KEY (year_id) REFERENCES bonus_year (id),
  CONSTRAINT bonus_signing_protocol_fk FOREIGN KEY (protocol_id) REFERENCES bonus_protocol (id),
  CONSTRAINT bonus_signing_signed_by_fk FOREIGN KEY (signed_by_id) REFERENCES account (id)
);

--changeset bonus:bonus-signing-grant
GRANT SELECT, INSERT, UPDATE ON bonus_signing TO portal_application;

-- The decision about one application. A decision that was annulled stays; the next one about the same gets the next number.
--changeset bonus:bonus-decision
CREATE TABLE bonus_decision (
  id UUID NOT NULL,
  application_id UUID NOT NULL,
  number INT NOT NULL,
  year_id UUID NOT NULL,
  association_id UUID NOT NULL,
  signing_id UUID NOT NULL,
  proposed_ore BIGINT NOT NULL,
  amount_ore BIGINT NOT NULL,
  exception_reason VARCHAR(1000) NOT NULL,
  content LONGTEXT NOT NULL,
  signed_by_id UUID NOT NULL,
  delegation_point VARCHAR(60) NOT NULL,
  signed_at DATETIME(6) NOT NULL,
  state VARCHAR(16) NOT NULL,
  appealed_on DATE NULL,
  appeal_reference VARCHAR(60) NOT NULL,
  outcome_words VARCHAR(1000) NOT NULL,
  version INT NOT NULL,
  CONSTRAINT bonus_decision_pk PRIMARY KEY (id),
  CONSTRAINT bonus_decision_once UNIQUE (application_id, number),
  CONSTRAINT bonus_decision_application_fk FOREIGN KEY (application_id) REFERENCES bonus_application (id),
  CONSTRAINT bonus_decision_year_fk FOREIGN KEY (year_id) REFERENCES bonus_year (id),
  CONSTRAINT bonus_decision_association_fk FOREIGN KEY (association_id) REFERENCES association (id),
  CONSTRAINT bonus_decision_signing_fk FOREIGN KEY (signing_id) REFERENCES bonus_signing (id),
  CONSTRAINT bonus_decision_signed_by_fk FOREIGN KEY (signed_by_id) REFERENCES account (id),
  CONSTRAINT bonus_decision_amount_not_negative CHECK (amount_ore >= 0 AND proposed_ore >= 0),
  CONSTRAINT bonus_decision_state_known CHECK (state IN ('DECIDED', 'APPEALED', 'UPHELD', 'ANNULLED'))
);

--changeset bonus:bonus-decision-grant
GRANT SELECT, INSERT, UPDATE ON bonus_decision TO portal_application;

-- A what-if: other terms laid over the points of a year. Decides nothing, and holds nothing about any association.
--changeset bonus:bonus-what-if
CREATE TABLE bonus_what_if (
  id UUID NOT NULL,
  year_id UUID NOT NULL,
  name VARCHAR(100) NOT NULL,
  terms LONGTEXT NOT NULL,
  changed_by_id UUID NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  version INT NOT NULL,
  CONSTRAINT bonus_what_if_pk PRIMARY KEY (id),
  CONSTRAINT bonus_what_if_name_once UNIQUE (year_id, name),
  CONSTRAINT bonus_what_if_year_fk FOREIGN KEY (year_id) REFERENCES bonus_year (id),
  CONSTRAINT bonus_what_if_changed_by_fk FOREIGN KEY (changed_by_id) REFERENCES account (id)
);

--changeset bonus:bonus-what-if-grant
GRANT SELECT, INSERT, UPDATE, DELETE ON bonus_what_if TO portal_application;

-- What an association reports about the money it was given. Begins to exist when it is first handed in.
--changeset bonus:bonus-report
CREATE TABLE bonus_report (
  decision_id UUID NOT NULL,
  state VARCHAR(20) NOT NULL,
  content LONGTEXT NOT NULL,
  asked_for VARCHAR(2000) NOT NULL,
  handed_in_by_id UUID NOT NULL,
  handed_in_at DATETIME(6) NOT NULL,
  since_at DATETIME(6) NOT NULL,
  version INT NOT NULL,
  CONSTRAINT bonus_report_pk PRIMARY KEY (decision_id),
  CONSTRAINT bonus_report_decision_fk FOREIGN KEY (decision_id) REFERENCES bonus_decision (id),
  CONSTRAINT bonus_report_handed_in_by_fk FOREIGN KEY (handed_in_by_id) REFERENCES account (id),
  CONSTRAINT bonus_report_state_known CHECK (state IN ('REPORTED', 'SUPPLEMENT_ASKED', 'ACCEPTED'))
);

--changeset bonus:bonus-report-grant
GRANT SELECT, INSERT, UPDATE ON bonus_report TO portal_application;

-- What was handed in each time, as it was. Never changed.
--changeset bonus:bonus-report-round
CREATE TABLE bonus_report_round (
  decision_id UUID NOT NULL,
  number INT NOT NULL,
  content LONGTEXT NOT NULL,
  handed_in_by_id UUID NOT NULL,
  handed_in_at DATETIME(6) NOT NULL,
  CONSTRAINT bonus_report_round_pk PRIMARY KEY (decision_id, number),
  CONSTRAINT bonus_report_round_report_fk FOREIGN KEY (decision_id) REFERENCES bonus_report (decision_id),
  CONSTRAINT bonus_report_round_handed_in_by_fk FOREIGN KEY (handed_in_by_id) REFERENCES account (id)
);

--changeset bonus:bonus-report-round-grant
GRANT SELECT, INSERT ON bonus_report_round TO portal_application;

-- Which reminders about a report have been sent: each once.
--changeset bonus:bonus-report-reminder
CREATE TABLE bonus_report_reminder (
  decision_id UUID NOT NULL,
  days_after INT NOT NULL,
  sent_at DATETIME(6) NOT NULL,
  CONSTRAINT bonus_report_reminder_pk PRIMARY KEY (decision_id, days_after),
  CONSTRAINT bonus_report_reminder_decision_fk FOREIGN KEY (decision_id) REFERENCES bonus_decision (id)
);

--changeset bonus:bonus-report-reminder-grant
GRANT SELECT, INSERT ON bonus_report_reminder TO portal_application;
