--liquibase formatted sql

--changeset mail:notice
CREATE TABLE notice (
  id UUID NOT NULL,
  recipient_id UUID NOT NULL,
  text_key VARCHAR(120) NOT NULL,
  arguments VARCHAR(1000) NOT NULL,
  path VARCHAR(200) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  read_at DATETIME(6) NULL,
  CONSTRAINT notice_pk PRIMARY KEY (id),
  CONSTRAINT notice_arguments_json CHECK (JSON_VALID(arguments)),
  INDEX notice_newest (recipient_id, created_at, id),
  INDEX notice_unread (recipient_id, read_at)
);

--changeset mail:notice-grant
GRANT SELECT, INSERT, UPDATE ON notice TO portal_application;

-- What is on its way out of the portal. Holds text keys and ids; the words are put together when it is sent.
--changeset mail:outbox
CREATE TABLE outbox (
  id UUID NOT NULL,
  channel VARCHAR(16) NOT NULL,
  recipient_id UUID NULL,
  text_key VARCHAR(120) NOT NULL,
  arguments VARCHAR(1000) NOT NULL,
  path VARCHAR(200) NOT NULL,
  state VARCHAR(16) NOT NULL,
  attempts INT NOT NULL,
  created_at DATETIME(6) NOT NULL,
  next_attempt_at DATETIME(6) NOT NULL,
  done_at DATETIME(6) NULL,
  fault VARCHAR(120) NULL,
  CONSTRAINT outbox_pk PRIMARY KEY (id),
  CONSTRAINT outbox_channel_known CHECK (channel IN ('MAIL', 'WEBHOOK')),
  CONSTRAINT outbox_state_known CHECK (state IN ('WAITING', 'SENT', 'DROPPED', 'GIVEN_UP')),
  CONSTRAINT outbox_arguments_json CHECK (JSON_VALID(arguments)),
  INDEX outbox_due (state, next_attempt_at)
);

--changeset mail:outbox-grant
GRANT SELECT, INSERT, UPDATE ON outbox TO portal_application;
