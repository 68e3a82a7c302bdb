-- Tamper-evident history of views, refusals and changes, each entry chained to the previous one.
--
-- An entry's hash covers its own content and the previous hash, so that nothing can be altered, removed or moved without breaking the
-- chain.
--
-- Someone able to rewrite the whole chain could still truncate it: the app writes signed checkpoints of its head outside the database.
-- `verify-history` checks all of it with an independent computation (Data/History/HistoryVerifier.cs).

create table if not exists row_security.history_head (is_singleton boolean primary key default true check (is_singleton), seq bigint not null,
  hash bytea not null);
insert into row_security.history_head (seq, hash) values (0, '') on conflict do nothing;
revoke all on row_security.history_head from public;
grant select, update on row_security.history_head to casemanager_rls;

-- Refusals of each person in the minute that began with the first: how many have an entry, and how many more there were.
create table if not exists row_security.denial_count (staff_id uuid primary key, session_id uuid, minute timestamptz not null, recorded int not null,
  further int not null);
revoke all on row_security.denial_count from public;
grant select, insert, update on row_security.denial_count to casemanager_rls;

call row_security.protect('history_entry');
create policy rls_access on history_entry to casemanager_rls using (true);
grant select, insert on history_entry to casemanager_rls;
grant select (id, reference) on cases to casemanager_rls;

-- Views of a case are visible to those with write access to it, and otherwise to the data protection officer only (history_page).
create policy field_select on history_entry for select to casemanager_field
  using (case_id = any ((select row_security.my_cases('CaseFile', 'Write'))::uuid[]));
create policy lead_select on history_entry for select to casemanager_lead
  using (exists (select from cases c where c.id = case_id and c.office_id = any ((select row_security.my_offices('CaseFile', 'Write'))::smallint[]))
    or case_id = any ((select row_security.my_cases('CaseFile', 'Write'))::uuid[]));
grant select (seq, occurred_at, act, staff_id, case_id, subject) on history_entry to casemanager_field, casemanager_lead;
create or replace trigger append_only before update or delete or truncate on history_entry execute function row_security.reject_change();

-- The owner verifies: it reads entries and the events that they attest, which hold codes and no personal data.
create policy owner_verification on history_entry for select to casemanager_owner using (true);
create policy owner_verification on case_event for select to casemanager_owner using (true);

set role casemanager_rls;

-- Microseconds since 1970, UTC: independent of the session's time zone and date style.
create or replace function row_security.to_microseconds(moment timestamptz) returns bigint language sql immutable set search_path = pg_catalog, pg_temp as $$
  select (extract(epoch from moment) * 1000000)::bigint
$$;

-- Adds an entry. It locks the head until the transaction ends: a change calls it last, at commit, and a view in a transaction of its own.
create or replace function row_security.append(p_act text, p_staff_id uuid, p_session_id uuid, p_case_id uuid, p_subject text, p_event_id uuid,
  p_event_digest bytea) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  head record;
  moment timestamptz;
  entry_hash bytea;
begin
  select seq, hash into strict head from row_security.history_head for update;
  moment := clock_timestamp();
  entry_hash := sha256(head.hash || convert_to(format('%s|%s|%s|%s|%s|%s|%s|%s|%s',
    head.seq + 1, row_security.to_microseconds(moment), p_act, p_staff_id, p_session_id, p_case_id, p_subject, p_event_id, encode(p_event_digest, 'hex')),
      'UTF8'));
  insert into history_entry (seq, occurred_at, act, staff_id, session_id, case_id, subject, event_id, event_digest, hash)
    values (head.seq + 1, moment, p_act, p_staff_id, p_session_id, p_case_id, p_subject, p_event_id, p_event_digest, entry_hash);
  update row_security.history_head set seq = head.seq + 1, hash = entry_hash;
end $$;

-- Digest of an event, as attested by its history entry.
create or replace function row_security.compute_event_digest(e case_event) returns bytea language sql immutable set search_path = pg_catalog, pg_temp as $$
  select sha256(convert_to(case when num_nonnulls(e.victim_id, e.subject_id) > 0 then format('of %s|%s|', e.victim_id, e.subject_id) else '' end
    || format('%s|%s|%s|%s|%s|%s|%s|%s', e.id, e.case_id, e.code, e.compartment, e.actor_id,
    row_security.to_microseconds(e.occurred_at), e.affected_staff_id, array_to_string(e.arguments, chr(31))), 'UTF8'))
$$;

create or replace function row_security.chain_event() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform figures.count_changed();
  perform row_security.append('Changed', new.actor_id, row_security.my_session(), new.case_id, new.code, new.id, row_security.compute_event_digest(new));
  return null;
end $$;
grant execute on function row_security.chain_event() to casemanager_owner;

-- Records a view of a case before any content is returned: no record, no data. Only for cases that the caller may see.
create or replace function row_security.record_view(p_case_id uuid, section text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform row_security.assert_allowed(section ~ '^[a-z-]{1,40}$' and (p_case_id = any (row_security.my_cases('CaseFile', 'Read'))
    or p_case_id <> all (row_security.my_restricted_cases()) and exists (
      select from cases where id = p_case_id and office_id = any (row_security.my_offices('CaseFile', 'Read')))));
  perform row_security.append('Viewed', row_security.caller(), row_security.my_session(), p_case_id, section, null, null);
end $$;

-- Records a download before the first byte is sent. The policy of the document decides who may read it.
create or replace function row_security.record_download(p_case_id uuid, p_document_id uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform row_security.assert_allowed(p_document_id is not null and (p_case_id = any (row_security.my_cases('CaseFile', 'Read'))
    or p_case_id <> all (row_security.my_restricted_cases()) and exists (
      select from cases where id = p_case_id and office_id = any (row_security.my_offices('CaseFile', 'Read')))));
  perform row_security.append('DocumentDownloaded', row_security.caller(), row_security.my_session(), p_case_id, p_document_id::text, null, null);
end $$;

-- Records a person search before anyone is found: its purpose, never the name. For those who may read names.
create or replace function row_security.record_person_search(purpose text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform row_security.assert_allowed(purpose ~ '^[A-Za-z]{1,40}$' and row_security.my_level('Identity') in ('Read', 'Write'));
  perform row_security.append('PersonSearched', row_security.caller(), row_security.my_session(), null, purpose, null, null);
end $$;

-- Appends one entry for the further refusals of each person whose minute has passed. It never waits for a row, since it may hold the head.
create or replace function row_security.append_further_denials() returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  passed record;
begin
  for passed in select staff_id, session_id, further from row_security.denial_count
    where further > 0 and minute <= clock_timestamp() - interval '1 minute' for update skip locked loop
    perform row_security.append('AccessDeniedRepeatedly', passed.staff_id, passed.session_id, null, passed.further::text, null, null);
    update row_security.denial_count set further = 0 where staff_id = passed.staff_id;
  end loop;
end $$;

-- Records a refusal: the route, and the case if the address named an existing one. The caller does not learn whether it exists. Beyond twenty
-- in a minute the refusals of one person are only counted, so that nobody floods the history or occupies its head.
create or replace function row_security.record_denial(route text, p_reference text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  most_in_a_minute constant int := 20;
  denied constant uuid := row_security.caller();
  earlier record;
begin
  insert into row_security.denial_count values (denied, row_security.my_session(), clock_timestamp(), 0, 0) on conflict do nothing;
  select * into strict earlier from row_security.denial_count where staff_id = denied for update;
  if earlier.minute <= clock_timestamp() - interval '1 minute' then
    perform row_security.append_further_denials();
    update row_security.denial_count set session_id = row_security.my_session(), minute = clock_timestamp(), recorded = 0 where staff_id = denied;
    earlier.recorded := 0;
  end if;
  if earlier.recorded < most_in_a_minute then
    update row_security.denial_count set recorded = earlier.recorded + 1 where staff_id = denied;
    perform row_security.append('AccessDenied', denied, row_security.my_session(), (select id from cases where reference = p_reference), left(route, 80),
      null, null);
  else
    update row_security.denial_count set further = further + 1 where staff_id = denied;
  end if;
end $$;

-- History for the data protection officer: who did what, when, and in which case by reference. No content.
create or replace function row_security.history_page(p_before_seq bigint, p_staff_id uuid, p_act text, p_reference text, p_limit int)
returns table (seq bigint, occurred_at timestamptz, act text, staff_name text, case_reference text, subject text)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  perform row_security.assert_allowed(row_security.my_role() = 'DataProtectionOfficer');
  return query
    select h.seq, h.occurred_at, h.act, s.name, c.reference, h.subject
    from history_entry h left join staff s on s.id = h.staff_id left join cases c on c.id = h.case_id
    where (p_before_seq is null or h.seq < p_before_seq) and (p_staff_id is null or h.staff_id = p_staff_id)
      and (p_act is null or h.act = p_act)
      and (p_reference is null or h.case_id = (select found.id from cases found where found.reference = p_reference))
    order by h.seq desc limit least(p_limit, 200);
end $$;

-- The current end of the chain, for a checkpoint.
create or replace function row_security.chain_head() returns table (seq bigint, hash bytea)
language sql stable security definer rows 1 set search_path = pg_catalog, pg_temp as $$
  select seq, hash from row_security.history_head
$$;

-- For verification by the owner.
grant execute on function row_security.chain_head() to casemanager_owner;

revoke execute on function
  row_security.to_microseconds(timestamptz), row_security.chain_event(), row_security.append(text, uuid, uuid, uuid, text, uuid, bytea),
  row_security.compute_event_digest(case_event), row_security.record_view(uuid, text), row_security.record_download(uuid, uuid),
    row_security.record_person_search(text), row_security.record_denial(text, text), row_security.append_further_denials(),
  row_security.history_page(bigint, uuid, text, text, int), row_security.chain_head()
  from public;
grant execute on function
  row_security.record_view(uuid, text), row_security.record_download(uuid, uuid), row_security.record_person_search(text),
    row_security.record_denial(text, text), row_security.history_page(bigint, uuid, text, text, int)
  to casemanager_field, casemanager_lead;
grant execute on function row_security.chain_head(), row_security.append_further_denials() to casemanager_app;

reset role;

-- Runs last at commit, after all other triggers, so that the head is locked as briefly as possible.
do $$
begin
  drop trigger if exists z_append_history on case_event;
  create constraint trigger z_append_history after insert on case_event deferrable initially deferred for each row execute function row_security.chain_event();
end $$;
