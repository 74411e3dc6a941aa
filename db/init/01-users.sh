#!/bin/sh
# Makes the portal's database, its role and its two users on an empty server. The MariaDB image reads this file into its
# own start script and lends it docker_process_sql, which runs statements as root.
# docs/operations.md shows the same statements for a server that stands elsewhere.

portal_secrets="${PORTAL_SECRETS-/run/secrets}"

# The first line of a secret file as an SQL string.
portal_password() {
  portal_line="$(head -n 1 "$portal_secrets/$1" | sed "s/[\\\\']/\\\\&/g")"
  if [ -z "$portal_line" ]; then
    echo "The file $portal_secrets/$1 is missing or empty." >&2
    exit 1
  fi
  printf "'%s'" "$portal_line"
}

portal_owner_password="$(portal_password database_owner_password)" || exit 1
portal_application_password="$(portal_password database_application_password)" || exit 1

docker_process_sql <<SQL
CREATE DATABASE portal CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_swedish_ai_ci;
CREATE ROLE portal_application;
CREATE USER portal_owner@'%' IDENTIFIED BY $portal_owner_password;
GRANT ALL PRIVILEGES ON portal.* TO portal_owner@'%' WITH GRANT OPTION;
CREATE USER portal_app@'%' IDENTIFIED BY $portal_application_password;
GRANT portal_application TO portal_app@'%';
SET DEFAULT ROLE portal_application FOR portal_app@'%';
SQL
