-- For docker-compose.yml, after roles.sql, once and as the superuser: sets the passwords of the login roles from their files, and creates
-- the database.
\set ON_ERROR_STOP on
\set owner `cat /run/secrets/owner_password`
\set app `cat /run/secrets/app_password`
\set backup `cat /run/secrets/backup_password`
alter role casemanager_owner password :'owner';
alter role casemanager_app password :'app';
alter role casemanager_backup password :'backup';
create database casemanager owner casemanager_owner;
