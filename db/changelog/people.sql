--liquibase formatted sql

--changeset people:account
CREATE TABLE account (
  id UUID NOT NULL,
  username VARCHAR(40) NOT NULL,
  display_name VARCHAR(80) NOT NULL,
  email VARCHAR(254) NULL,
  state VARCHAR(16) NOT NULL,
  language CHAR(2) NOT NULL,
  colour_scheme VARCHAR(16) NOT NULL,
  password_hash VARCHAR(255) NULL,
  must_change_password BOOLEAN NOT NULL,
  credentials_changed_at DATETIME(6) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  signed_in_at DATETIME(6) NULL,
  version INT NOT NULL,
  CONSTRAINT account_pk PRIMARY KEY (id),
  CONSTRAINT account_username_unique UNIQUE (username),
  CONSTRAINT account_state_known CHECK (state IN ('ACTIVE', 'LOCKED', 'ENDED')),
  CONSTRAINT account_language_known CHECK (language IN ('sv', 'en')),
  CONSTRAINT account_colour_scheme_known CHECK (colour_scheme IN ('SYSTEM', 'LIGHT', 'DARK')),
  INDEX account_display_name (display_name, id)
);

--changeset people:account-grant
GRANT SELECT, INSERT, UPDATE ON account TO portal_application;

--changeset people:account-role
CREATE TABLE account_role (
  account_id UUID NOT NULL,
  role VARCHAR(32) NOT NULL,
  CONSTRAINT account_role_pk PRIMARY KEY (account_id, role),
  CONSTRAINT account_role_account_fk FOREIGN KEY (account_id) REFERENCES account (id),
  INDEX account_role_role (role, account_id)
);

--changeset people:account-role-grant
GRANT SELECT, INSERT, DELETE ON account_role TO portal_application;

-- One row per account: a new link takes the place of the old one.
--changeset people:password-reset
CREATE TABLE password_reset (
  account_id UUID NOT NULL,
  token_hash CHAR(64) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  used_at DATETIME(6) NULL,
  CONSTRAINT password_reset_pk PRIMARY KEY (account_id),
  CONSTRAINT password_reset_token_unique UNIQUE (token_hash),
  CONSTRAINT password_reset_account_fk FOREIGN KEY (account_id) REFERENCES account (id)
);

--changeset people:password-reset-grant
GRANT SELECT, INSERT, UPDATE ON password_reset TO portal_application;

-- Failures to sign in, by a hash of the account's name or of the address. Rows go when they no longer count.
--changeset people:sign-in-throttle
CREATE TABLE sign_in_throttle (
  key_hash CHAR(64) NOT NULL,
  failures INT NOT NULL,
  counts_until_at DATETIME(6) NOT NULL,
  waits_until_at DATETIME(6) NULL,
  CONSTRAINT sign_in_throttle_pk PRIMARY KEY (key_hash),
  INDEX sign_in_throttle_counts_until (counts_until_at)
);

--changeset people:sign-in-throttle-grant
GRANT SELECT, INSERT, UPDATE, DELETE ON sign_in_throttle TO portal_application;

-- Phones on which somebody has signed in to the field page. The secret itself stands on the phone alone.
--changeset people:device
CREATE TABLE device (
  id UUID NOT NULL,
  account_id UUID NOT NULL,
  secret_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  label VARCHAR(80) NOT NULL,
  signed_in_at DATETIME(6) NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  revoked_at DATETIME(6) NULL,
  CONSTRAINT device_pk PRIMARY KEY (id),
  CONSTRAINT device_secret_unique UNIQUE (secret_hash),
  CONSTRAINT device_account_fk FOREIGN KEY (account_id) REFERENCES account (id),
  CONSTRAINT device_expires_after_sign_in CHECK (expires_at > signed_in_at),
  INDEX device_account (account_id, expires_at)
);

--changeset people:device-grant
GRANT SELECT, INSERT, UPDATE ON device TO portal_application;
-- What a person has declared, one row for each time it was said: the newest version holds, the older ones stay.
--changeset people:engagement
CREATE TABLE engagement (
  id UUID NOT NULL,
  version INT NOT NULL,
  account_id UUID NOT NULL,
  organisation_number CHAR(10) NOT NULL,
  relation VARCHAR(16) NOT NULL,
  role VARCHAR(16) NOT NULL,
  from_on DATE NOT NULL,
  to_on DATE NULL,
  declared_at DATETIME(6) NOT NULL,
  CONSTRAINT engagement_pk PRIMARY KEY (id, version),
  CONSTRAINT engagement_account_fk FOREIGN KEY (account_id) REFERENCES account (id),
  CONSTRAINT engagement_relation_known CHECK (relation IN ('SELF', 'CLOSE_RELATIVE')),
  CONSTRAINT engagement_role_known CHECK (role IN ('BOARD', 'SIGNATORY', 'MEMBER', 'EMPLOYEE', 'OTHER')),
  CONSTRAINT engagement_days_in_order CHECK (to_on >= from_on),
  INDEX engagement_of_account (account_id, id, version)
);

--changeset people:engagement-grant
GRANT SELECT, INSERT ON engagement TO portal_application;

-- Whether the person wants by e-mail, too, what the bell says.
--changeset people:account-mail-wanted
ALTER TABLE account ADD COLUMN mail_wanted BOOLEAN NOT NULL DEFAULT FALSE;
