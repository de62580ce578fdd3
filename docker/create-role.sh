#!/bin/bash
# Run once by the database's image, on an empty volume: the application's own role and database. No superuser, so that a hole
# in the application is not one in the server.
set -euo pipefail
: "${AFTERSALES_DATABASE_PASSWORD:?}"
psql -v ON_ERROR_STOP=1 -v password="$AFTERSALES_DATABASE_PASSWORD" --username "${POSTGRES_USER:-postgres}" --dbname postgres <<'SQL'
create role aftersales login password :'password';
create database aftersales owner aftersales encoding 'UTF8';
SQL
