-- For docker-compose.development.yml, after roles.sql: the logins of a development database, and the database.
alter role casemanager_owner password 'development';
alter role casemanager_app password 'development';
create database casemanager owner casemanager_owner;
