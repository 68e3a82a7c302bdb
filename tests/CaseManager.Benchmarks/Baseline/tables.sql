-- Scaffold and baseline write to these tables of the same shape, so that the caseload stays one that the app could have written.
create schema if not exists bare;
create table if not exists bare.history (like history_entry including all);
create table if not exists bare.note (like note including all);
create table if not exists bare.session (like session including all);
truncate bare.history, bare.note, bare.session;
