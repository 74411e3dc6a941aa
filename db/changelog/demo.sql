--liquibase formatted sql

--changeset demo:demo-step
CREATE TABLE demo_step (
  name VARCHAR(120) NOT NULL,
  done_at DATETIME(6) NOT NULL,
  CONSTRAINT demo_step_pk PRIMARY KEY (name)
);

--changeset demo:demo-step-grant
GRANT SELECT, INSERT ON demo_step TO portal_application;
