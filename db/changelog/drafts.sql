--liquibase formatted sql

-- The id is derived from owner, form and subject, so that saving again meets the same row. The content is sealed.
--changeset drafts:draft
CREATE TABLE draft (
  id UUID NOT NULL,
  owner_id UUID NOT NULL,
  form VARCHAR(80) NOT NULL,
  subject VARCHAR(80) NOT NULL,
  content MEDIUMBLOB NOT NULL,
  saved_at DATETIME(6) NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  CONSTRAINT draft_pk PRIMARY KEY (id),
  INDEX draft_own (owner_id, saved_at, id),
  INDEX draft_expiry (expires_at)
);

--changeset drafts:draft-grant
GRANT SELECT, INSERT, UPDATE, DELETE ON draft TO portal_application;
