--liquibase formatted sql

-- Decided bonuses as they were handed over. Amount and decision never change; account and freeze follow the register.
--changeset payouts:payable
CREATE TABLE payable (
  decision_id UUID NOT NULL,
  association_id UUID NOT NULL,
  association_name VARCHAR(120) NOT NULL,
  organisation_number CHAR(10) NOT NULL,
  bonus_year INT NOT NULL,
  amount_ore BIGINT NOT NULL,
  decided_at DATETIME(6) NOT NULL,
  account_kind VARCHAR(16) NULL,
  account_digits VARCHAR(8) NULL,
  freeze_reason VARCHAR(32) NULL,
  assessors VARCHAR(4000) NOT NULL,
  CONSTRAINT payable_pk PRIMARY KEY (decision_id),
  CONSTRAINT payable_amount_positive CHECK (amount_ore > 0),
  CONSTRAINT payable_account_whole CHECK ((account_kind IS NULL) = (account_digits IS NULL)),
  CONSTRAINT payable_assessors_json CHECK (JSON_VALID(assessors)),
  INDEX payable_by_year (bonus_year, association_name, decision_id),
  INDEX payable_of_organisation (organisation_number, bonus_year)
);

--changeset payouts:payable-grant
GRANT SELECT, INSERT, UPDATE ON payable TO portal_application;

--changeset payouts:payout-run
CREATE TABLE payout_run (
  id UUID NOT NULL,
  pay_on DATE NOT NULL,
  responsibility VARCHAR(20) NOT NULL,
  state VARCHAR(16) NOT NULL,
  prepared_at DATETIME(6) NOT NULL,
  prepared_by_id UUID NOT NULL,
  reviewed_at DATETIME(6) NULL,
  reviewed_by_id UUID NULL,
  approved_at DATETIME(6) NULL,
  approved_by_id UUID NULL,
  exported_at DATETIME(6) NULL,
  exported_by_id UUID NULL,
  version INT NOT NULL,
  CONSTRAINT payout_run_pk PRIMARY KEY (id),
  CONSTRAINT payout_run_state_known CHECK (state IN ('DRAFT', 'REVIEWED', 'APPROVED', 'EXPORTED', 'SETTLED', 'CANCELLED')),
  CONSTRAINT payout_run_reviewed_by_another CHECK (reviewed_by_id <> prepared_by_id),
  CONSTRAINT payout_run_approved_by_another CHECK (approved_by_id <> prepared_by_id AND approved_by_id <> reviewed_by_id),
  CONSTRAINT payout_run_exported_by_another CHECK (exported_by_id <> reviewed_by_id AND exported_by_id <> approved_by_id),
  INDEX payout_run_newest (prepared_at, id)
);

--changeset payouts:payout-run-grant
GRANT SELECT, INSERT, UPDATE ON payout_run TO portal_application;

--changeset payouts:payout-row
CREATE TABLE payout_row (
  run_id UUID NOT NULL,
  number INT NOT NULL,
  decision_id UUID NOT NULL,
  payee VARCHAR(120) NOT NULL,
  account_kind VARCHAR(16) NOT NULL,
  account_digits VARCHAR(8) NOT NULL,
  amount_ore BIGINT NOT NULL,
  end_to_end_id VARCHAR(35) NOT NULL,
  state VARCHAR(16) NOT NULL,
  reason VARCHAR(8) NULL,
  CONSTRAINT payout_row_pk PRIMARY KEY (run_id, number),
  CONSTRAINT payout_row_end_to_end_unique UNIQUE (end_to_end_id),
  CONSTRAINT payout_row_once_in_a_run UNIQUE (run_id, decision_id),
  CONSTRAINT payout_row_run_fk FOREIGN KEY (run_id) REFERENCES payout_run (id),
  CONSTRAINT payout_row_payable_fk FOREIGN KEY (decision_id) REFERENCES payable (decision_id),
  CONSTRAINT payout_row_amount_positive CHECK (amount_ore > 0),
  CONSTRAINT payout_row_state_known CHECK (state IN ('WAITING', 'ACCEPTED', 'PAID', 'REJECTED', 'RETURNED')),
  INDEX payout_row_of_decision (decision_id)
);

--changeset payouts:payout-row-grant
GRANT SELECT, INSERT, UPDATE ON payout_row TO portal_application;

-- Entries are added, never changed, never removed.
--changeset payouts:ledger-entry
CREATE TABLE ledger_entry (
  decision_id UUID NOT NULL,
  number INT NOT NULL,
  kind VARCHAR(16) NOT NULL,
  amount_ore BIGINT NOT NULL,
  at DATETIME(6) NOT NULL,
  by_id UUID NOT NULL,
  run_id UUID NULL,
  reason VARCHAR(500) NOT NULL,
  CONSTRAINT ledger_entry_pk PRIMARY KEY (decision_id, number),
  CONSTRAINT ledger_entry_payable_fk FOREIGN KEY (decision_id) REFERENCES payable (decision_id),
  CONSTRAINT ledger_entry_run_fk FOREIGN KEY (run_id) REFERENCES payout_run (id),
  CONSTRAINT ledger_entry_kind_known CHECK (kind IN ('GRANTED', 'REVOKED', 'RESERVED', 'RELEASED', 'PAID', 'RETURNED', 'RECOVERED', 'SET_OFF')),
  CONSTRAINT ledger_entry_amount_positive CHECK (amount_ore > 0)
);

--changeset payouts:ledger-entry-grant
GRANT SELECT, INSERT ON ledger_entry TO portal_application;

-- One file per run, whoever asks for it and how often.
--changeset payouts:payment-file
CREATE TABLE payment_file (
  run_id UUID NOT NULL,
  message_id VARCHAR(35) NOT NULL,
  content LONGBLOB NOT NULL,
  sha256 CHAR(64) NOT NULL,
  made_at DATETIME(6) NOT NULL,
  CONSTRAINT payment_file_pk PRIMARY KEY (run_id),
  CONSTRAINT payment_file_message_unique UNIQUE (message_id),
  CONSTRAINT payment_file_run_fk FOREIGN KEY (run_id) REFERENCES payout_run (id)
);

--changeset payouts:payment-file-grant
GRANT SELECT, INSERT ON payment_file TO portal_application;

--changeset payouts:payment-right
CREATE TABLE payment_right (
  id UUID NOT NULL,
  person_id UUID NOT NULL,
  duty VARCHAR(16) NOT NULL,
  responsibility VARCHAR(20) NOT NULL,
  limit_ore BIGINT NOT NULL,
  from_on DATE NOT NULL,
  to_on DATE NULL,
  deputy_for_id UUID NULL,
  superior_id UUID NULL,
  version INT NOT NULL,
  CONSTRAINT payment_right_pk PRIMARY KEY (id),
  CONSTRAINT payment_right_duty_known CHECK (duty IN ('REVIEW', 'APPROVE', 'EXPORT')),
  CONSTRAINT payment_right_limit_positive CHECK (limit_ore > 0),
  CONSTRAINT payment_right_days_in_order CHECK (to_on >= from_on),
  INDEX payment_right_of_person (person_id)
);

--changeset payouts:payment-right-grant
GRANT SELECT, INSERT, UPDATE ON payment_right TO portal_application;

-- When somebody with a right is away, so that a deputy's right holds.
--changeset payouts:payment-absence
CREATE TABLE payment_absence (
  id UUID NOT NULL,
  person_id UUID NOT NULL,
  from_on DATE NOT NULL,
  to_on DATE NOT NULL,
  CONSTRAINT payment_absence_pk PRIMARY KEY (id),
  CONSTRAINT payment_absence_days_in_order CHECK (to_on >= from_on),
  INDEX payment_absence_of_person (person_id, from_on)
);

--changeset payouts:payment-absence-grant
GRANT SELECT, INSERT ON payment_absence TO portal_application;

-- What the bank has answered, each file once.
--changeset payouts:bank-answer
CREATE TABLE bank_answer (
  id UUID NOT NULL,
  kind VARCHAR(16) NOT NULL,
  message_id VARCHAR(35) NOT NULL,
  sha256 CHAR(64) NOT NULL,
  imported_at DATETIME(6) NOT NULL,
  imported_by_id UUID NOT NULL,
  CONSTRAINT bank_answer_pk PRIMARY KEY (id),
  CONSTRAINT bank_answer_once UNIQUE (sha256),
  CONSTRAINT bank_answer_kind_known CHECK (kind IN ('STATUS', 'NOTIFICATION'))
);

--changeset payouts:bank-answer-grant
GRANT SELECT, INSERT ON bank_answer TO portal_application;

--changeset payouts:bank-line
CREATE TABLE bank_line (
  answer_id UUID NOT NULL,
  number INT NOT NULL,
  end_to_end_id VARCHAR(35) NOT NULL,
  amount_ore BIGINT NULL,
  said VARCHAR(16) NOT NULL,
  reason VARCHAR(8) NULL,
  outcome VARCHAR(16) NOT NULL,
  settled_at DATETIME(6) NULL,
  settled_by_id UUID NULL,
  settled_words VARCHAR(500) NULL,
  CONSTRAINT bank_line_pk PRIMARY KEY (answer_id, number),
  CONSTRAINT bank_line_answer_fk FOREIGN KEY (answer_id) REFERENCES bank_answer (id),
  CONSTRAINT bank_line_outcome_known CHECK (outcome IN ('BOOKED', 'KNOWN', 'UNMATCHED', 'SETTLED')),
  INDEX bank_line_unmatched (outcome, answer_id)
);

--changeset payouts:bank-line-grant
GRANT SELECT, INSERT, UPDATE ON bank_line TO portal_application;

-- An absence that was wrong, or that ended early, is taken back and stays on record.
--changeset payouts:payment-absence-taken-back
ALTER TABLE payment_absence ADD COLUMN taken_back_at DATETIME(6) NULL;

--changeset payouts:payment-absence-taken-back-grant
GRANT UPDATE ON payment_absence TO portal_application;

-- On which days an association was reminded of what it has to pay back: once a day at most, whichever node asks.
--changeset payouts:payout-reminder
CREATE TABLE payout_reminder (
  decision_id UUID NOT NULL,
  sent_on DATE NOT NULL,
  owed_ore BIGINT NOT NULL,
  CONSTRAINT payout_reminder_pk PRIMARY KEY (decision_id, sent_on),
  CONSTRAINT payout_reminder_payable_fk FOREIGN KEY (decision_id) REFERENCES payable (decision_id),
  CONSTRAINT payout_reminder_owed_positive CHECK (owed_ore > 0)
);

--changeset payouts:payout-reminder-grant
GRANT SELECT, INSERT ON payout_reminder TO portal_application;

-- The OCR reference that payments to the account must carry; null where it asks for none.
--changeset payouts:payable-account-reference
ALTER TABLE payable ADD COLUMN account_reference VARCHAR(25) CHARACTER SET ascii COLLATE ascii_bin NULL;

--changeset payouts:payout-row-account-reference
ALTER TABLE payout_row ADD COLUMN account_reference VARCHAR(25) CHARACTER SET ascii COLLATE ascii_bin NULL;

-- A row that must not be paid is taken out of a run that has not left the portal, and stays on record.
--changeset payouts:payout-row-state-known-before
ALTER TABLE payout_row DROP CONSTRAINT payout_row_state_known;

--changeset payouts:payout-row-state-known-with-taken-out
ALTER TABLE payout_row ADD CONSTRAINT payout_row_state_known CHECK (state IN ('WAITING', 'ACCEPTED', 'PAID', 'REJECTED', 'RETURNED', 'TAKEN_OUT'));

-- That a bonus is paid although the association owes money: who said so, when and why. Null while nobody has.
--changeset payouts:payable-released
ALTER TABLE payable
  ADD COLUMN released_at DATETIME(6) NULL,
  ADD COLUMN released_by_id UUID NULL,
  ADD COLUMN released_reason VARCHAR(500) NULL;

--changeset payouts:payable-released-whole
ALTER TABLE payable ADD CONSTRAINT payable_released_whole CHECK ((released_at IS NULL) = (released_by_id IS NULL) AND (released_at IS NULL) = (released_reason IS NULL));

-- Only a revoked decision can leave something to pay back: whoever looks for claims begins there.
--changeset payouts:ledger-entry-of-kind
CREATE INDEX ledger_entry_of_kind ON ledger_entry (kind, decision_id);
