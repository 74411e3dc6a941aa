--liquibase formatted sql

-- Which keys of the key file were ever used here: tells a lost or wrong file at the start. A fingerprint gives away
-- nothing of its key.
--changeset secrets:encryption-key
CREATE TABLE encryption_key (
  fingerprint BINARY(8) NOT NULL,
  first_used_at DATETIME(6) NOT NULL,
  CONSTRAINT encryption_key_pk PRIMARY KEY (fingerprint)
);

--changeset secrets:encryption-key-grant
GRANT SELECT, INSERT ON encryption_key TO portal_application;
