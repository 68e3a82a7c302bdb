-- Keeps the entries current: any change in a case has it recounted at the end of the transaction (docs/decisions/0027).

set role casemanager_figures;
set local row_security = on; -- off for the owner: the function bodies read under policies and could not be validated

create or replace function figures.count_cases(cases uuid[]) returns void
language plpgsql security definer set search_path = public, pg_temp set row_security = on as $$
begin
  delete from figures.entry e where e.case_id = any (cases);
  delete from figures.person p where p.case_id = any (cases);
  insert into figures.entry select * from figures.people_entries(cases);
  insert into figures.entry select * from figures.suspect_entries(cases);
  insert into figures.entry select * from figures.claim_entries(cases);
  insert into figures.entry select * from figures.duration_entries(cases);
  insert into figures.person select * from figures.person_attributes(cases);
end $$;

-- Recounts every case, and then the programme, if the definition of the figures has changed: at a deployment. An hour for a million cases.
create or replace function figures.count_all_if_changed() returns void
language plpgsql security definer set search_path = public, pg_temp set row_security = on as $$
declare
  definition_hash constant text := encode(sha256(convert_to(
      (select string_agg(p.prosrc, E'\n' order by p.proname) from pg_proc p join pg_language l on l.oid = p.prolang
        where p.pronamespace = 'figures'::regnamespace and l.lanname = 'sql')
      || (select string_agg(u::text, ' ' order by u.country) from figures.union_member u), 'UTF8')), 'hex');
  batch uuid[];
  last_id uuid := '00000000-0000-0000-0000-000000000000';
begin
  if exists (select from figures.entry_definition c where c.definition = definition_hash) then return; end if;
  loop
    select array_agg(id), max(id::text)::uuid into batch, last_id from (select id from cases where id > last_id order by id limit 500) next;
    exit when batch is null;
    perform figures.count_cases(batch);
  end loop;
  delete from figures.released_cell;
  delete from figures.exported_cell;
  perform figures.count_programme();
  delete from figures.entry_definition;
  insert into figures.entry_definition values (definition_hash);
end $$;

-- Marks a changed case, to be recounted once at the end of the transaction.
create or replace function figures.mark_changed() returns trigger
language plpgsql security definer set search_path = public, pg_temp set row_security = on as $$
declare
  changed record := case tg_op when 'DELETE' then old else new end;
begin
  if tg_table_name = 'cases' then
    insert into figures.recount_queue (case_id) values (changed.id) on conflict do nothing;
  else
    insert into figures.recount_queue (case_id) values (changed.case_id) on conflict do nothing;
  end if;
  return null;
end $$;

-- Recounts the cases changed in this transaction. Of two concurrent changes to one case, the second waits and then counts what the first
-- wrote. Called before an event is chained (150-history.sql), so that the head of the history is locked last and as briefly as possible.
create or replace function figures.count_changed() returns void
language plpgsql security definer set search_path = public, pg_temp set row_security = on as $$
declare
  changed_case_id uuid;
begin
  for changed_case_id in select case_id from figures.recount_queue where transaction = pg_current_xact_id_if_assigned() order by case_id loop
    perform pg_advisory_xact_lock(hashtext('figures.entry'), hashtext(changed_case_id::text));
    perform figures.count_cases(array[changed_case_id]);
    delete from figures.recount_queue where case_id = changed_case_id and transaction = pg_current_xact_id();
  end loop;
end $$;

create or replace function figures.count_at_commit() returns trigger
language plpgsql security definer set search_path = public, pg_temp set row_security = on as $$
begin
  perform figures.count_changed();
  return null;
end $$;

revoke execute on all functions in schema figures from public;
grant execute on function figures.mark_changed(), figures.count_at_commit(), figures.count_all_if_changed() to casemanager_owner;
grant execute on function figures.count_changed() to casemanager_rls;

set local row_security = off;
reset role;

do $$
declare t text;
begin
  drop trigger if exists recount_at_commit on figures.recount_queue;
  create constraint trigger recount_at_commit after insert on figures.recount_queue
    deferrable initially deferred for each row execute function figures.count_at_commit();
  -- Every table that counting may read is one whose change counts.
  for t in select p.polrelid::regclass from pg_policy p join pg_class c on c.oid = p.polrelid
    where p.polname = 'figures_access' and c.relnamespace = 'public'::regnamespace
      and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname in ('case_id', 'office_id') and not a.attisdropped) loop
    execute format('create or replace trigger mark_for_recount after insert or update or delete on %s for each row execute function figures.mark_changed()', t);
  end loop;
end $$;
