-- For docker-compose.development.yml, after roles.sql: sets the passwords of a development database and creates it.
alter role casemanager_owner password 'development';
alter role casemanager_app password 'development';
create database casemanager owner casemanager_owner;
