-- Limits on what one person stores, so that nobody fills the disk: records of a case are kept for good.
--
-- A quota counts what one key used: of a day, or in all. Only the transactions of that person wait for each other, except for the files of a
-- case. The error names the business rule that the application explains.

create table if not exists row_security.quota_use (quota text not null, key text not null, day date, used bigint not null, primary key (quota, key));
revoke all on row_security.quota_use from public;
grant select, insert, update on row_security.quota_use to casemanager_rls;

set role casemanager_rls;

-- Adds to a quota, or subtracts; without a day it counts for good. Refuses more than the maximum.
create or replace function row_security.use_quota(p_quota text, p_key text, p_day date, p_amount bigint, p_most bigint) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  total bigint;
begin
  insert into row_security.quota_use as q (quota, key, day, used) values (p_quota, p_key, p_day, greatest(0, p_amount))
    on conflict (quota, key) do update
      set used = greatest(0, case when q.day is not distinct from excluded.day then q.used else 0 end + p_amount), day = excluded.day
    returning used into total;
  if p_amount > 0 and total > p_most then
    raise exception '%', p_quota using errcode = 'QU001';
  end if;
end $$;

-- Drafts of one person: their number, and their size in bytes.
create or replace function row_security.count_draft() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  owner constant text := case when tg_op = 'DELETE' then old.owner_id else new.owner_id end;
begin
  if tg_op <> 'UPDATE' then
    perform row_security.use_quota('TooManyDrafts', owner, null, case tg_op when 'INSERT' then 1 else -1 end, 50);
  end if;
  perform row_security.use_quota('DraftsTooLong', owner, null,
    case when tg_op = 'DELETE' then 0 else octet_length(new.seal) end - case when tg_op = 'INSERT' then 0 else octet_length(old.seal) end, 20000000);
  return null;
end $$;

-- Changes of a case by one person on one day: each has an event.
create or replace function row_security.count_change() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform row_security.use_quota('TooManyChangesToday', format('%s %s', new.actor_id, new.case_id), current_date, 1, 300);
  return null;
end $$;

-- Files of one person on one day by number and size, and files of a case. A part holds 256 KiB.
create or replace function row_security.count_document() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform row_security.use_quota('TooManyFilesToday', new.recorded_by::text, current_date, 1, 200);
  perform row_security.use_quota('TooMuchFileDataToday', new.recorded_by::text, current_date, new.part_count, 8192);
  perform row_security.use_quota('TooManyFilesInCase', new.case_id::text, null, 1, 2000);
  return null;
end $$;

revoke execute on function row_security.use_quota(text, text, date, bigint, bigint), row_security.count_draft(), row_security.count_change(),
  row_security.count_document() from public;
grant execute on function row_security.count_draft(), row_security.count_change(), row_security.count_document() to casemanager_owner;

reset role;

create or replace trigger count_draft after insert or update of seal or delete on intake_draft for each row execute function row_security.count_draft();
create or replace trigger count_draft after insert or update of seal or delete on note_draft for each row execute function row_security.count_draft();
create or replace trigger count_change after insert on case_event for each row execute function row_security.count_change();
create or replace trigger count_document after insert on case_document for each row execute function row_security.count_document();
