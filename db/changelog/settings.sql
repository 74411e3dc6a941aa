--liquibase formatted sql

--changeset settings:setting
CREATE TABLE setting (
  name VARCHAR(80) NOT NULL,
  value VARCHAR(2000) NOT NULL,
  version INT NOT NULL,
  CONSTRAINT setting_pk PRIMARY KEY (name)
);

--changeset settings:setting-grant
GRANT SELECT, INSERT, UPDATE ON setting TO portal_application;
