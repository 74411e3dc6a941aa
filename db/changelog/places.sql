--liquibase formatted sql

--changeset places:district
CREATE TABLE district (
  id UUID NOT NULL,
  name VARCHAR(80) NOT NULL,
  exposed BOOLEAN NOT NULL,
  version INT NOT NULL,
  CONSTRAINT district_pk PRIMARY KEY (id),
  CONSTRAINT district_name_unique UNIQUE (name)
);

--changeset places:district-grant
GRANT SELECT, INSERT, UPDATE ON district TO portal_application;

--changeset places:arena
CREATE TABLE arena (
  id UUID NOT NULL,
  district_id UUID NOT NULL,
  name VARCHAR(120) NOT NULL,
  kind VARCHAR(24) NOT NULL,
  version INT NOT NULL,
  CONSTRAINT arena_pk PRIMARY KEY (id),
  CONSTRAINT arena_name_unique UNIQUE (district_id, name),
  CONSTRAINT arena_district_fk FOREIGN KEY (district_id) REFERENCES district (id)
);

--changeset places:arena-grant
GRANT SELECT, INSERT, UPDATE ON arena TO portal_application;

--changeset places:arena-latitude
ALTER TABLE arena ADD COLUMN latitude DECIMAL(8, 6) NULL;

--changeset places:arena-longitude
ALTER TABLE arena ADD COLUMN longitude DECIMAL(9, 6) NULL;

--changeset places:arena-position-whole
ALTER TABLE arena ADD CONSTRAINT arena_position_whole CHECK ((latitude IS NULL) = (longitude IS NULL));

--changeset places:arena-active
ALTER TABLE arena ADD COLUMN active BOOLEAN NOT NULL DEFAULT TRUE;

--changeset places:district-outline
ALTER TABLE district ADD COLUMN outline TEXT NULL;

--changeset places:district-active
ALTER TABLE district ADD COLUMN active BOOLEAN NOT NULL DEFAULT TRUE;
