--liquibase formatted sql

--changeset people:account
CREATE TABLE account (
  id UUID NOT NULL,
  CONSTRAINT account_pk PRIMARY KEY (id)
);
