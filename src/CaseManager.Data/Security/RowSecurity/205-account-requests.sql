-- Two independent people for whatever lets an account reach cases or approve: an administrator requests it, and someone who is no
-- administrator confirms it. Until then nothing changes. See docs/decisions/0035-two-independent-people-change-access.md.

do $$
declare t text;
begin
  foreach t in array array['account_request', 'account_notice'] loop
    call row_security.protect(t::regclass);
    execute format('create policy rls_access on %I to casemanager_rls using (true)', t);
  end loop;
end $$;
grant select, insert, update (decided_by, decided_at, decision) on account_request to casemanager_rls;
grant select, insert, update (read_at, claimed_at, sent_at) on account_notice to casemanager_rls;
grant select (id, invited_by, access_granted_at), update (invited_by, access_granted_at) on account to casemanager_rls;

set role casemanager_rls;

create or replace function row_security.request_expires_at(request account_request) returns timestamptz
language sql stable set search_path = pg_catalog, pg_temp as $$
  select request.requested_at + case when request.kind in ('PasswordLink', 'FactorReset') then interval '24 hours' else interval '7 days' end
$$;

create or replace function row_security.is_open(request account_request) returns boolean language sql stable set search_path = pg_catalog, pg_temp as $$
  select request.decision is null and row_security.request_expires_at(request) > now()
$$;

-- The offices that a request concerns: those that the person has, and those that it would give.
create or replace function row_security.concerned_offices(request account_request) returns smallint[]
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return array(select office_id from staff_office where staff_id = request.staff_id union select unnest(request.office_ids));
end $$;

-- An account and everyone through whose invitations it came about: who invited it, who invited them, and so on.
create or replace function row_security.lineage(p_staff_id uuid) returns uuid[]
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return array(
    with recursive ancestor as (
      select p_staff_id as id
      union select a.invited_by from account a join ancestor d on d.id = a.id where a.invited_by is not null)
    select id from ancestor);
end $$;

-- Whether the caller may decide: the data protection officer, or the lead of every office concerned; never the person concerned. Independent
-- of the requester: neither goes back to the other's invitations or to those of the same person, and the caller's own access is at least seven
-- days old.
create or replace function row_security.can_decide(request account_request) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  offices smallint[] := row_security.concerned_offices(request);
begin
  return row_security.caller() not in (request.staff_id, request.requested_by) and request.requested_by <> request.staff_id
    and exists (select from staff where id = request.requested_by and is_active and role = 'Administrator')
    and exists (select from account where id = row_security.caller() and access_granted_at <= now() - interval '7 days')
    and not row_security.lineage(row_security.caller()) && row_security.lineage(request.requested_by)
    and (row_security.my_role() = 'DataProtectionOfficer'
      or row_security.my_role() = 'OfficeLead' and offices <> '{}' and offices <@ row_security.my_staff_offices());
end $$;

-- Tells the person concerned, the leads of the offices concerned and the data protection officers, by a notice in the application and by
-- e-mail to the address of this moment.
create or replace function row_security.notify_account_change(request account_request, p_event text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  offices smallint[] := row_security.concerned_offices(request);
begin
  insert into account_notice (id, staff_id, request_id, event, email, created_at)
    select gen_random_uuid(), s.id, request.id, p_event, a.email, now()
    from staff s join account a on a.id = s.id
    where s.is_active and s.id <> row_security.caller() and (s.id = request.staff_id or s.role = 'DataProtectionOfficer'
      or s.role = 'OfficeLead' and exists (select from staff_office f where f.staff_id = s.id and f.office_id = any (offices)));
end $$;

create or replace function row_security.email_is_taken(p_staff_id uuid, p_normalized_email text) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (select from account where normalized_email = p_normalized_email and id <> p_staff_id)
    or exists (select from account_request r where r.normalized_email = p_normalized_email and r.staff_id <> p_staff_id and row_security.is_open(r));
end $$;

-- Requests a change; a new request replaces an open one of the same kind. Returns Requested; EmailTaken; or NotApplicable if there is nothing
-- to change.
create or replace function row_security.request_account_change(
  p_kind text, p_staff_id uuid, p_role text, p_organisation_id smallint, p_office_ids smallint[], p_name text, p_email text, p_normalized_email text,
  p_verification_method text) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  request account_request;
  current_role_code text := (select role from staff where id = p_staff_id);
begin
  if p_kind = 'Invitation' then
    perform row_security.assert_allowed(row_security.is_administrator() and row_security.has_fresh_proof() and current_role_code is null
      and p_name <> '' and p_email <> '' and row_security.is_valid_assignment(p_role, p_organisation_id, p_office_ids));
  else
    perform row_security.assert_other_account(p_staff_id);
    if not exists (select from staff where id = p_staff_id and is_active = (p_kind <> 'Reactivation')) then return 'NotApplicable'; end if;
    case p_kind
      when 'RoleChange' then
        perform row_security.assert_allowed(row_security.is_valid_assignment(
          p_role, (select organisation_id from staff_organisation where staff_id = p_staff_id),
          array(select office_id from staff_office where staff_id = p_staff_id)));
        if p_role = current_role_code then return 'NotApplicable'; end if;
      when 'WorkplaceChange' then
        perform row_security.assert_allowed(row_security.is_valid_assignment(current_role_code, p_organisation_id, p_office_ids));
      when 'EmailChange' then
        perform row_security.assert_allowed(p_name <> '' and p_email <> '');
      when 'FactorReset' then
        perform row_security.assert_allowed(p_verification_method in ('InPerson', 'Callback', 'ConfirmedByLead'));
        if not exists (select from second_factor where staff_id = p_staff_id and confirmed_at is not null) then return 'NotApplicable'; end if;
      when 'PasswordLink', 'Reactivation' then null;
    end case;
  end if;
  if p_kind in ('Invitation', 'EmailChange') and row_security.email_is_taken(p_staff_id, p_normalized_email) then return 'EmailTaken'; end if;
  update account_request set decision = 'Replaced', decided_by = row_security.caller(), decided_at = now()
    where staff_id = p_staff_id and kind = p_kind and decision is null;
  insert into account_request (id, kind, staff_id, requested_by, requested_at, role, organisation_id, office_ids, name, email, normalized_email,
      verification_method)
    values (gen_random_uuid(), p_kind, p_staff_id, row_security.caller(), now(), p_role, p_organisation_id, coalesce(p_office_ids, '{}'), p_name, p_email,
      p_normalized_email, p_verification_method)
    returning * into request;
  perform row_security.record_account_change('ChangeRequested', p_staff_id, concat_ws(' ', p_kind, p_role, p_verification_method));
  perform row_security.notify_account_change(request, 'Requested');
  return 'Requested';
end $$;

-- Applies a confirmed request to the account, as it says.
create or replace function row_security.apply_account_request(request account_request) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  case request.kind
    when 'Invitation' then
      perform row_security.create_staff(
        request.staff_id, request.name, request.email, request.normalized_email, request.role, request.organisation_id, request.office_ids);
      update account set invited_by = request.requested_by where id = request.staff_id;
      perform row_security.record_account_change('Invited', request.staff_id, request.role);
    when 'RoleChange' then
      perform row_security.assert_allowed(row_security.is_valid_assignment(
        request.role, (select organisation_id from staff_organisation where staff_id = request.staff_id),
        array(select office_id from staff_office where staff_id = request.staff_id)));
      update staff set role = request.role where id = request.staff_id;
      perform row_security.record_account_change('RoleChanged', request.staff_id, request.role);
    when 'WorkplaceChange' then
      perform row_security.assert_allowed(row_security.is_valid_assignment(
        (select role from staff where id = request.staff_id), request.organisation_id, request.office_ids));
      update staff_organisation set organisation_id = request.organisation_id where staff_id = request.staff_id;
      delete from staff_office where staff_id = request.staff_id and office_id <> all (request.office_ids);
      insert into staff_office (staff_id, office_id) select request.staff_id, o from unnest(request.office_ids) o on conflict do nothing;
      perform row_security.record_account_change('WorkplaceChanged', request.staff_id, null);
    when 'EmailChange' then
      update account set user_name = request.email, normalized_user_name = request.normalized_email, email = request.email,
        normalized_email = request.normalized_email where id = request.staff_id;
      update staff set name = request.name where id = request.staff_id;
      update account_link set cancelled_at = now() where staff_id = request.staff_id and used_at is null and cancelled_at is null;
      perform row_security.record_account_change('DetailsChanged', request.staff_id, null);
    when 'FactorReset' then
      perform row_security.delete_factors(request.staff_id);
      -- A person who has the phone may also know the password: access is restored by a new link only.
      update account set password_hash = null where id = request.staff_id;
    when 'Reactivation' then
      update staff set is_active = true where id = request.staff_id;
      perform row_security.record_account_change('Reactivated', request.staff_id, null);
    when 'PasswordLink' then null;
  end case;
  update account set access_granted_at = now() where id = request.staff_id;
  if request.kind <> 'PasswordLink' then delete from session where staff_id = request.staff_id; end if; -- its use ends them
end $$;

-- Confirms a request and applies it. Outcome: Confirmed; Closed if it was decided, has expired or no longer applies; EmailTaken. An
-- invitation, a password link and a factor reset create a link, which goes to the confirmer and never to the requester.
create or replace function row_security.confirm_account_request(p_request_id uuid, token_hash bytea)
returns table (outcome text, link_purpose text, link_email text)
language plpgsql security definer rows 1 set search_path = public, pg_temp as $$
declare
  request account_request := (select r from account_request r where r.id = p_request_id for update);
begin
  perform row_security.assert_allowed(row_security.has_fresh_proof() and row_security.can_decide(request));
  if not row_security.is_open(request)
     or exists (select from staff where id = request.staff_id and is_active = (request.kind in ('Invitation', 'Reactivation'))) then
    return query select 'Closed', null::text, null::text;
    return;
  end if;
  perform row_security.notify_account_change(request, 'Confirmed'); -- before a new address replaces the old one
  begin
    perform row_security.apply_account_request(request);
  exception when unique_violation then
    raise exception 'The e-mail address is taken' using errcode = 'unique_violation', constraint = 'account_email';
  end;
  update account_request set decision = 'Confirmed', decided_by = row_security.caller(), decided_at = now() where id = request.id;
  perform row_security.record_account_change('ChangeConfirmed', request.staff_id, request.kind);
  if request.kind = 'EmailChange' then
    insert into account_notice (id, staff_id, request_id, event, email, created_at)
      values (gen_random_uuid(), request.staff_id, request.id, 'Confirmed', request.email, now());
  end if;
  return query select 'Confirmed',
    case when request.kind in ('Invitation', 'PasswordLink', 'FactorReset')
      then row_security.create_link(request.staff_id, row_security.caller(), token_hash) end,
    (select a.email::text from account a where a.id = request.staff_id);
end $$;

-- Rejects a request, by those who may confirm it and by the person concerned, or withdraws one's own. Returns false if it is not open.
create or replace function row_security.reject_account_request(p_request_id uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  request account_request := (select r from account_request r where r.id = p_request_id for update);
  new_decision text := case when request.requested_by = row_security.caller() then 'Withdrawn' else 'Rejected' end;
begin
  perform row_security.assert_allowed(row_security.has_fresh_proof()
    and (row_security.caller() in (request.requested_by, request.staff_id) or row_security.can_decide(request)));
  if not row_security.is_open(request) then return false; end if;
  update account_request set decision = new_decision, decided_by = row_security.caller(), decided_at = now() where id = request.id;
  perform row_security.record_account_change('Change' || new_decision, request.staff_id, request.kind);
  perform row_security.notify_account_change(request, new_decision);
  return true;
end $$;

-- Open requests that the caller may decide or is concerned by, oldest first; for an administrator, all.
drop function if exists row_security.my_account_requests();
create function row_security.my_account_requests()
returns table (id uuid, kind text, staff_id uuid, name text, role text, organisation text, new_name text, new_email text, new_role text,
  new_organisation text, new_offices text[], verification_method text, requested_by text, requested_at timestamptz, expires_at timestamptz,
  is_own boolean, can_confirm boolean)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query
    select r.id, r.kind, r.staff_id, coalesce(s.name, r.name), s.role, o.name, r.name, r.email, r.role, n.name,
      array(select f.name from organisation f where f.id = any (r.office_ids) order by f.name), r.verification_method, b.name, r.requested_at,
      row_security.request_expires_at(r), r.requested_by = row_security.caller(), row_security.can_decide(r)
    from account_request r join staff b on b.id = r.requested_by left join staff s on s.id = r.staff_id
      left join staff_organisation w on w.staff_id = s.id left join organisation o on o.id = w.organisation_id
      left join organisation n on n.id = r.organisation_id
    where row_security.is_open(r)
      and (row_security.is_administrator() or row_security.caller() = r.staff_id or row_security.can_decide(r))
    order by r.requested_at, r.id;
end $$;

-- Notices ---------------------------------------------------------------------------------------------------------------------------------

-- Notices of the caller from the last 90 days, latest first.
drop function if exists row_security.my_account_notices();
create function row_security.my_account_notices()
returns table (id uuid, event text, kind text, name text, requested_by text, created_at timestamptz, is_read boolean)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query
    select n.id, n.event, r.kind, coalesce(s.name, r.name), b.name, n.created_at, n.read_at is not null
    from account_notice n join account_request r on r.id = n.request_id join staff b on b.id = r.requested_by left join staff s on s.id = r.staff_id
    where n.staff_id = row_security.caller() and n.created_at > now() - interval '90 days'
    order by n.created_at desc, n.id limit 200;
end $$;

create or replace function row_security.mark_account_notices_read() returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update account_notice set read_at = now() where staff_id = row_security.caller() and read_at is null;
end $$;

-- Addresses to which notices of the last two days have not been sent, from notices|claim|expires|mac. A failed one is offered again after ten
-- minutes.
drop function if exists row_security.claim_account_notices(text);
create function row_security.claim_account_notices(message text) returns table (id uuid, email text)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  part text[] := row_security.verify_message(message);
begin
  perform row_security.assert_allowed(part = array['notices', 'claim']);
  return query
    update account_notice n set claimed_at = now() where n.id in (
      select w.id from account_notice w
      where w.sent_at is null and w.created_at > now() - interval '2 days' and (w.claimed_at is null or w.claimed_at < now() - interval '10 minutes')
      order by w.created_at limit 100 for update skip locked)
    returning n.id, n.email;
end $$;

-- Records that a notice was sent, from notice|id|expires|mac.
create or replace function row_security.mark_account_notice_sent(message text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  part text[] := row_security.verify_message(message);
begin
  perform row_security.assert_allowed(cardinality(part) = 2 and part[1] = 'notice');
  update account_notice set sent_at = now() where id = part[2]::uuid;
end $$;

revoke execute on function
  row_security.request_expires_at(account_request), row_security.is_open(account_request), row_security.concerned_offices(account_request),
  row_security.lineage(uuid), row_security.can_decide(account_request), row_security.notify_account_change(account_request, text),
  row_security.email_is_taken(uuid, text),
  row_security.request_account_change(text, uuid, text, smallint, smallint[], text, text, text, text),
  row_security.apply_account_request(account_request), row_security.confirm_account_request(uuid, bytea), row_security.reject_account_request(uuid),
  row_security.my_account_requests(), row_security.my_account_notices(), row_security.mark_account_notices_read(),
  row_security.claim_account_notices(text), row_security.mark_account_notice_sent(text)
  from public;
grant execute on function
  row_security.request_account_change(text, uuid, text, smallint, smallint[], text, text, text, text),
  row_security.confirm_account_request(uuid, bytea), row_security.reject_account_request(uuid),
  row_security.my_account_requests(), row_security.my_account_notices(), row_security.mark_account_notices_read()
  to casemanager_field, casemanager_lead;
grant execute on function row_security.claim_account_notices(text), row_security.mark_account_notice_sent(text) to casemanager_app;

reset role;
