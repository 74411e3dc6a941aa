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
