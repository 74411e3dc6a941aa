--liquibase formatted sql

--changeset files:stored-file
CREATE TABLE stored_file (
  id UUID NOT NULL,
  purpose VARCHAR(40) NOT NULL,
  name VARCHAR(120) NOT NULL,
  type VARCHAR(16) NOT NULL,
  bytes INT NOT NULL,
  sha256 CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  received_sha256 CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  stored_by_id UUID NOT NULL,
  stored_at DATETIME(6) NOT NULL,
  removed_by_id UUID NULL,
  removed_at DATETIME(6) NULL,
  CONSTRAINT stored_file_pk PRIMARY KEY (id),
  CONSTRAINT stored_file_bytes_positive CHECK (bytes > 0),
  CONSTRAINT stored_file_removed_by_somebody CHECK ((removed_at IS NULL) = (removed_by_id IS NULL))
);

--changeset files:stored-file-grant
GRANT SELECT, INSERT, UPDATE ON stored_file TO portal_application;

--changeset files:stored-file-content
CREATE TABLE stored_file_content (
  file_id UUID NOT NULL,
  content MEDIUMBLOB NOT NULL,
  CONSTRAINT stored_file_content_pk PRIMARY KEY (file_id),
  CONSTRAINT stored_file_content_file_fk FOREIGN KEY (file_id) REFERENCES stored_file (id)
);

--changeset files:stored-file-content-grant
GRANT SELECT, INSERT, DELETE ON stored_file_content TO portal_application;
