-- Policies for every table with case data, in the two forms that PostgreSQL plans well.
--
-- Row security is ENABLED and FORCED, so that it also applies to the owner. A policy compares a column with (select f(...))::type[], which
-- runs once per statement and can use an index; without the cast any ((select ...)) would be read as any (subquery).
--
-- casemanager_field uses an array of cases; casemanager_lead filters by office first. Access depends only on the signed caller: with the
-- wrong role a query is slow, never unsafe.

do $$
declare
  t record; v record;
  one_by_one text; by_office text; decided_by text;
  -- Police see only what their own agency investigates.
  not_police constant text := $x$(select row_security.my_role()) <> 'PoliceLiaison'$x$;
  of_agency constant text := not_police || ' or agency_id = (select row_security.my_agency())';
  of_suspect constant text := '(' || not_police || ' or exists (select from suspect s where s.id = suspect_id))';
  of_proceeding constant text := not_police || ' or exists (select from proceeding p where p.id = proceeding_id)';
begin
  for t in select * from (values
    -- table           case      compartment    may    only if  columns that may change
    ('cases',          'id',      'CaseFile',    'riu', '', 'status, closure, cover_name'),
    ('status_change',  'case_id', 'Safety',      'ri',  '', ''),
    ('case_member',    'case_id', 'CaseFile',    'r',   '', ''),
    -- A merge is visible to those who may see both cases.
    ('case_merge',     'case_id', 'CaseFile',    'riu', $x$exists (select from cases other where other.id = target_case_id)$x$, 'undone_by, undone_at'),
    ('victim',         'case_id', 'CaseFile',    'riu', '', 'cover_name'),
    ('identity',       'case_id', 'Identity',    'riu', '', 'sex, citizenships, seal'),
    ('identity_mark',  'case_id', 'Identity',    'rid', '', ''),
    ('safety',         'case_id', 'Safety',      'riu', '', 'seal'),
    ('risk_assessment', 'case_id', 'Safety',     'ri',  '', ''),
    -- The author of a location sets its confidentiality, and can always read their own records.
    ('location',       'case_id', 'Safety',      'ri',
      $x$confidentiality = 'Open' or recorded_by = (select row_security.caller())
         or confidentiality = 'OfficeOnly'
           and exists (select from cases c where c.id = case_id and c.office_id = any ((select row_security.my_staff_offices())::smallint[]))
         or row_security.can_manage(case_id)$x$, ''),
    ('missing_episode', 'case_id', 'Safety',     'riu', '', 'ended_at, seal'),
    ('safe_contact',   'case_id', 'SafeContact', 'riu', '', 'agreed_on, seal'),
    ('exploitation',   'case_id', 'Indicators',  'riu', '', 'age_group'),
    ('indicator',      'case_id', 'Indicators',  'ri',  '', ''),
    ('assessment_answer', 'case_id', 'Indicators', 'ri', '', ''),
    ('assessment',     'case_id', 'Indicators',  'ri',  '', ''),
    ('trafficking_status', 'case_id', 'Indicators', 'ri', '', ''),
    ('brought_to_safety', 'case_id', 'Indicators', 'ri', '', ''),
    ('victim_link',    'case_id', 'Indicators',  'ri',  '', ''),
    ('circumstances',  'case_id', 'Identity',    'riu', '', 'vulnerabilities, displacement, seal'),
    ('child_protection', 'case_id', 'Identity',  'riu', '', 'seal'),
    ('consent',        'case_id', 'Consent',     'ri',  $x$scope = 'ShareWithPolice' or (select row_security.my_role()) <> 'PoliceLiaison'$x$, ''),
    ('legal_basis',    'case_id', 'Consent',     'ri',  $x$(select row_security.my_role()) <> 'PoliceLiaison'$x$, ''),
    ('police_sharing', 'case_id', 'Consent',     'ri',  $x$(select row_security.my_role()) <> 'PoliceLiaison'$x$, ''),
    ('disclosure',     'case_id', 'Disclosures', 'ri',  '', ''),
    ('feedback',       'case_id', 'Aftercare',   'riu', '', 'answered_at, seal'),
    ('identification', 'case_id', 'Indicators',  'riu', '', 'state, step_counter'),
    ('identification_step', 'case_id', 'Indicators', 'ri', '', ''),
    ('suspect',        'case_id', 'Suspects',    'riu', of_agency, 'agency_id, roles, status, status_counter, seal'),
    ('suspect_status', 'case_id', 'Suspects',    'ri',  of_suspect, ''),
    -- A link between a suspect and a victim discloses data of the victim: police read it if that victim's data is shared with them, or if
    -- their own agency recorded it.
    ('suspect_link',   'case_id', 'Suspects',    'ri',  of_suspect || ' and ' || replace(of_suspect, 'suspect_id', 'coalesce(other_suspect_id, suspect_id)')
      || ' and (' || not_police || ' or victim_id is null or victim_id = any ((select row_security.victims_shared_with_me())::uuid[])
        or recorded_by = any ((select row_security.my_colleagues())::uuid[]))', ''),
    ('non_punishment', 'case_id', 'NonPunishment', 'ri', '', ''),
    ('proceeding',     'case_id', 'Proceedings', 'riu', of_agency, 'agency_id, milestone_counter, seal'),
    ('milestone',      'case_id', 'Proceedings', 'ri',  of_proceeding, ''),
    ('charge',         'case_id', 'Proceedings', 'riu', of_proceeding, 'verdict_counter, recorded_in_error_at, recorded_in_error_by'),
    ('charged_victim', 'case_id', 'Proceedings', 'ri',
       replace(of_proceeding, 'proceeding p where p.id = proceeding_id', 'charge c where c.id = charge_id'), ''),
    ('verdict',        'case_id', 'Proceedings', 'ri',  of_proceeding, ''),
    ('court_order',    'case_id', 'Proceedings', 'ri',  of_proceeding, ''),
    ('hearing',        'case_id', 'HearingDates', 'riu', of_proceeding, 'state, seal'),
    ('hearing_matter', 'case_id', 'Proceedings', 'riu', of_proceeding, 'seal'),
    ('testimony',      'case_id', 'Proceedings', 'ri',  of_proceeding, ''),
    ('court_support',  'case_id', 'Aftercare',   'ri',  '', ''),
    ('charge_evidence', 'case_id', 'LegalStrategy', 'ri', '', ''),
    -- Aftercare workers read the state of a claim, but not the deciding authority, the award or the payments.
    ('compensation_claim', 'case_id', 'Compensation', 'riu', '', 'state, step_counter'),
    ('claim_step',     'case_id', 'Compensation', 'ri', '', ''),
    ('claim_details',  'case_id', 'Compensation', 'ri', $x$(select row_security.my_role()) <> 'AftercareWorker'$x$, ''),
    ('award',          'case_id', 'Compensation', 'ri', $x$(select row_security.my_role()) <> 'AftercareWorker'$x$, ''),
    ('payment',        'case_id', 'Compensation', 'ri', $x$(select row_security.my_role()) <> 'AftercareWorker'$x$, ''),
    -- The provider of a service discloses where the survivor can be found; the type of service does not.
    ('aftercare_plan', 'case_id', 'Aftercare',   'ri',  '', ''),
    ('goal_progress',  'case_id', 'Aftercare',   'ri',  '', ''),
    ('service',        'case_id', 'Aftercare',   'riu', '', 'state, step_counter'),
    ('service_step',   'case_id', 'Aftercare',   'ri',  '', ''),
    ('service_session', 'case_id', 'Aftercare',  'ri',  '', ''),
    ('service_provision', 'case_id', 'Safety',   'ri',  '', ''),
    ('outcome_assessment', 'case_id', 'Aftercare', 'ri', '', ''),
    ('follow_up',      'case_id', 'Safety',      'ri',  '', ''),
    ('critical_incident', 'case_id', 'Safety',   'ri',  '', ''),
    -- A health summary stays with the provider that wrote it; the case lead reads it through a policy of its own.
    ('health_summary', 'case_id', 'Health',      'ri',
       $x$(recorded_by = (select row_security.caller()) or organisation_id = (select row_security.my_organisation()))$x$, ''))
    x (name, case_column, compartment, may, only_if, changeable)
  loop
    call row_security.protect(t.name::regclass);
    for v in select * from (values ('r', 'select', 'Read', 'using'), ('i', 'insert', 'Write', 'with check'), ('u', 'update', 'Write', 'using'),
      ('d', 'delete', 'Write', 'using'))
             x (letter, verb, want, how) where t.may like '%' || letter || '%' loop
      one_by_one := format('%I = any ((select row_security.my_cases(%L, %L))::uuid[])', t.case_column, t.compartment, v.want);
      by_office := case when t.name = 'cases'
        -- unnest of an inner (select ...) keeps the planner from running my_cases to estimate its length.
        then format('office_id = any ((select row_security.my_offices(%L, %L))::smallint[]) and id <> all ((select row_security.my_restricted_cases())::uuid[])
                     or id in (select unnest((select row_security.my_cases(%1$L, %2$L))))', t.compartment, v.want)
        else format('exists (select from cases c where c.id = case_id and c.office_id = any ((select row_security.my_offices(%L, %L))::smallint[])) or %s',
                    t.compartment, v.want, one_by_one) end;
      if t.only_if <> '' then
        one_by_one := format('%s and (%s)', one_by_one, t.only_if);
        by_office := format('(%s) and (%s)', by_office, t.only_if);
      end if;
      if t.name = 'cases' and v.verb = 'insert' then
        one_by_one := one_by_one || ' and office_id = any ((select row_security.my_staff_offices())::smallint[])
          and opened_by = (select row_security.caller())';
        by_office := one_by_one;
      end if;
      -- An update policy without a check of its own also applies to the new row.
      execute format('create policy field_%1$s on %2$I for %1$s to casemanager_field %3$s (%4$s)', v.verb, t.name, v.how, one_by_one);
      execute format('create policy lead_%1$s on %2$I for %1$s to casemanager_lead %3$s (%4$s)', v.verb, t.name, v.how, by_office);
      -- Only the listed columns can be updated: a new id, case or office would move a row into another case.
      execute format('grant %s on %I to casemanager_field, casemanager_lead', case v.verb
        when 'update' then format('update (%s)', t.changeable) else v.verb end, t.name);
    end loop;
  end loop;

  -- For numbering the next suspect.
  execute 'create policy rls_access on suspect for select to casemanager_rls using (true)';
  execute 'grant select (case_id, number) on suspect to casemanager_rls';

  -- Tables that the deciding functions read; they also write case_member and access_restriction.
  foreach decided_by in array array['cases', 'case_member', 'access_restriction', 'consent', 'police_sharing'] loop
    execute format('alter table %I enable row level security, force row level security', decided_by);
    execute format('drop policy if exists rls_access on %I', decided_by);
    execute format('create policy rls_access on %I to casemanager_rls using (true)', decided_by);
  end loop;
end $$;

-- Police read indicators of trafficking only for victims who consented, or for whom a legal basis is recorded.
-- The condition on the case lets the planner find rows by their case.
create policy shared_select on exploitation for select to casemanager_field, casemanager_lead
  using (case_id = any ((select row_security.my_cases('CaseFile', 'Read'))::uuid[])
    and victim_id = any ((select row_security.victims_shared_with_me())::uuid[]));
create policy shared_select on indicator for select to casemanager_field, casemanager_lead
  using (case_id = any ((select row_security.my_cases('CaseFile', 'Read'))::uuid[])
    and victim_id = any ((select row_security.victims_shared_with_me())::uuid[]));

-- The case lead reads a health summary if the survivor consented to it.
create policy shared_select on health_summary for select to casemanager_field, casemanager_lead
  using (consent_id = any ((select row_security.health_consents_for_me())::uuid[]));

-- Accountable decisions are recorded in the caller's own name; only the lead of an office approves sharing with police without consent.
create policy own_name on police_sharing as restrictive for insert to casemanager_field, casemanager_lead
  with check (approved_by = (select row_security.caller()) and (select row_security.my_role()) = 'OfficeLead');
create policy own_name on health_summary as restrictive for insert to casemanager_field, casemanager_lead
  with check (recorded_by = (select row_security.caller()) and organisation_id = (select row_security.my_organisation()));
create policy own_name on disclosure as restrictive for insert to casemanager_field, casemanager_lead with check (recorded_by = (select row_security.caller()));

-- Rows that carry their own compartment: events and notes, which belong to their author and are never changed, documents, deadlines, tasks.
-- A task is changed by those who write its compartment, and by its owner even with read access only; the owner may also insert its event
-- and the recurring task.
do $$
declare
  t record; v record;
  read_one text; write_one text; read_office text; write_office text; of_task_one text; of_task_office text; one_by_one text; by_office text; rule text;
  of_tasks constant text[] := array['CaseFile', 'Safety', 'Aftercare', 'LegalStrategy'];
  -- Health records stay with the staff of the provider that wrote them.
  of_provider constant text := $x$(compartment <> 'Health' or %I = any ((select row_security.my_colleagues())::uuid[]))$x$;
  in_own_name constant text := '%I = (select row_security.caller())';
  -- Police read records of a proceeding only if it is one of their own agency's.
  of_proceeding constant text := $x$(compartment <> 'Proceedings' or (select row_security.my_role()) <> 'PoliceLiaison'
    or exists (select from proceeding p where p.id = proceeding_id))$x$;
begin
  for t in select * from (values
    -- table         compartments                                                                      may    read if, write if           or if
    ('case_event',   array['CaseFile', 'SafeContact', 'Indicators', 'Identity', 'Safety', 'Consent', 'Aftercare', 'Suspects', 'NonPunishment', 'Proceedings',
      'HearingDates', 'Compensation', 'LegalStrategy', 'Health', 'Disclosures'], 'ri',
      -- Of consent events, police read those about sharing with police.
      $x$(compartment <> 'Consent' or 'ShareWithPolice' = any (arguments) or (select row_security.my_role()) <> 'PoliceLiaison')
         and (compartment not in ('Suspects', 'Proceedings', 'HearingDates') or (select row_security.my_role()) <> 'PoliceLiaison'
              or exists (select from proceeding p where p.id = subject_id) or exists (select from suspect s where s.id = subject_id))
         and (code not in ('ClaimChanged', 'PaymentRecorded', 'PaymentReversed') or (select row_security.my_role()) <> 'AftercareWorker')
           and $x$ || format(of_provider, 'actor_id'),
      format(in_own_name, 'actor_id'), $x$code in ('TaskCompleted', 'TaskWaived', 'TaskTransferred', 'TaskRescheduled')$x$),
    ('note',         array['CaseFile', 'Safety', 'Aftercare', 'LegalStrategy', 'Health'],              'ri',  format(of_provider, 'recorded_by'),
      format(in_own_name, 'recorded_by'), ''),
    ('case_document', array['CaseFile', 'Identity', 'Indicators', 'Safety', 'Aftercare', 'LegalStrategy', 'Health'], 'ri',
      format(of_provider, 'recorded_by'), format(in_own_name, 'recorded_by'), ''),
    ('deadline',     array['Indicators', 'Proceedings', 'Compensation'],                               'riu', of_proceeding, of_proceeding, ''),
    ('case_task',    of_tasks,                                                                         'riu', '', '', format(in_own_name, 'owner_id')))
    x (name, compartments, may, read_if, write_if, or_if)
  loop
    call row_security.protect(t.name::regclass);
    select string_agg(format('when %L then (select row_security.my_cases(%1$L, ''Read''))::uuid[]', c), ' '),
           string_agg(format('when %L then (select row_security.my_cases(%1$L, ''Write''))::uuid[]', c), ' '),
           string_agg(format('when %L then (select row_security.my_offices(%1$L, ''Read''))::smallint[]', c), ' '),
           string_agg(format('when %L then (select row_security.my_offices(%1$L, ''Write''))::smallint[]', c), ' ')
      into read_one, write_one, read_office, write_office from unnest(t.compartments) c;
    select string_agg(format('when %L then (select row_security.my_cases(%1$L, ''Read''))::uuid[]', c), ' '),
           string_agg(format('when %L then (select row_security.my_offices(%1$L, ''Read''))::smallint[]', c), ' ')
      into of_task_one, of_task_office from unnest(of_tasks) c;
    for v in select * from (values ('r', 'select', 'using'), ('i', 'insert', 'with check'), ('u', 'update', 'using')) x (letter, verb, how)
      where t.may like '%' || letter || '%' loop
      one_by_one := format('case_id = any (case compartment %s end)', case v.letter when 'r' then read_one else write_one end);
      by_office := format('exists (select from cases c where c.id = case_id and c.office_id = any (case compartment %s end)) or %s',
        case v.letter when 'r' then read_office else write_office end, one_by_one);
      if v.letter <> 'r' and t.or_if <> '' then
        rule := t.or_if || case when t.name = 'case_task' and v.letter = 'i' then ' and previous_task_id is not null' else '' end;
        one_by_one := format('%s or %s and case_id = any (case compartment %s end)', one_by_one, rule, of_task_one);
        by_office := format('%s or %s and (exists (select from cases c
          where c.id = case_id and c.office_id = any (case compartment %s end)) or case_id = any (case compartment %s end))',
          by_office, rule, of_task_office, of_task_one);
      end if;
      rule := case v.letter when 'r' then t.read_if else t.write_if end;
      if rule <> '' then
        one_by_one := format('(%s) and %s', one_by_one, rule);
        by_office := format('(%s) and %s', by_office, rule);
      end if;
      -- The new row needs no check, since no column that decides access can be updated: a task may be reassigned by someone who does not
      -- own it afterwards.
      execute format('create policy field_%1$s on %2$I for %1$s to casemanager_field %3$s (%4$s) %5$s', v.verb, t.name, v.how, one_by_one, case v.letter
        when 'u' then 'with check (true)' end);
      execute format('create policy lead_%1$s on %2$I for %1$s to casemanager_lead %3$s (%4$s) %5$s', v.verb, t.name, v.how, by_office, case v.letter
        when 'u' then 'with check (true)' end);
    end loop;
  end loop;
end $$;
grant select, insert, update (owner_id, assigned_by, assigned_at, due_on, state, closed_by, closed_at, seal) on case_task
  to casemanager_field, casemanager_lead;
grant select, insert, update (owner_id, state, ended_on, ended_by_step_id, closed_by, closed_at, seal) on deadline to casemanager_field, casemanager_lead;
grant select, insert on note, case_document to casemanager_field, casemanager_lead;
grant select on case_event to casemanager_field, casemanager_lead;
-- All columns except the transaction, which PostgreSQL sets.
grant insert (id, case_id, code, compartment, actor_id, occurred_at, affected_staff_id, arguments, victim_id, subject_id) on case_event
  to casemanager_field, casemanager_lead;
grant select (case_id, transaction) on case_event to casemanager_rls;
create policy rls_access on case_event for select to casemanager_rls using (true);
create or replace trigger append_only before update or delete or truncate on case_event execute function row_security.reject_change();

-- Drafts and their keys belong to their owner. The keys of cases and persons follow the case file. Only the account functions write
-- staff_organisation (200-accounts.sql).
do $$
declare t text;
begin
  foreach t in array array['intake_draft', 'note_draft', 'document_part', 'sealing_key', 'staff_organisation'] loop
    call row_security.protect(t::regclass);
  end loop;
end $$;
alter table staff_organisation no force row level security; -- the owner adds the staff of the demo
create policy rls_access on intake_draft to casemanager_rls using (true);
create policy own_rows on intake_draft to casemanager_field, casemanager_lead using (owner_id = (select row_security.caller()));
grant select, insert, delete, update (seal, saved_at) on intake_draft to casemanager_field, casemanager_lead;
grant select (id, owner_id) on intake_draft to casemanager_rls;

-- The parts of a file are readable with its document. The person who added the document inserts its parts, up to the declared number, once
-- each.
create policy staff_select on document_part for select to casemanager_field, casemanager_lead
  using (exists (select from case_document d where d.id = document_id));
create policy author_insert on document_part for insert to casemanager_field, casemanager_lead
  with check (exists (select from case_document d where d.id = document_id and d.recorded_by = (select row_security.caller()) and number <= d.part_count));
grant select, insert on document_part to casemanager_field, casemanager_lead;

-- A draft note is visible to its author only, for as long as the author may see the case.
create policy field_own_rows on note_draft to casemanager_field
  using (owner_id = (select row_security.caller()) and case_id = any ((select row_security.my_cases('CaseFile', 'Read'))::uuid[]));
create policy lead_own_rows on note_draft to casemanager_lead
  using (owner_id = (select row_security.caller()) and (case_id = any ((select row_security.my_cases('CaseFile', 'Read'))::uuid[])
    or exists (select from cases c where c.id = case_id and c.office_id = any ((select row_security.my_offices('CaseFile', 'Read'))::smallint[]))));
grant select, insert, delete, update (seal, saved_at) on note_draft to casemanager_field, casemanager_lead;

create policy own_rows on sealing_key to casemanager_field, casemanager_lead using (case_id is null and owner_id = (select row_security.caller()));
create policy field_select on sealing_key for select to casemanager_field using (case_id = any ((select row_security.my_cases('CaseFile', 'Read'))::uuid[]));
create policy lead_select on sealing_key for select to casemanager_lead using (exists (select from cases c where c.id = case_id));
-- A suspect has a key of their own, and police record suspects.
create policy field_insert on sealing_key for insert to casemanager_field
  with check (owner_id is null and (case_id = any ((select row_security.my_cases('CaseFile', 'Write'))::uuid[])
    or case_id = any ((select row_security.my_cases('Suspects', 'Write'))::uuid[])));
create policy lead_insert on sealing_key for insert to casemanager_lead
  with check (owner_id is null and (case_id = any ((select row_security.my_cases('CaseFile', 'Write'))::uuid[])
    or case_id = any ((select row_security.my_cases('Suspects', 'Write'))::uuid[])
    or exists (select from cases c where c.id = case_id and c.office_id = any ((select row_security.my_offices('CaseFile', 'Write'))::smallint[]))));
grant select, insert, delete on sealing_key to casemanager_field, casemanager_lead;
-- For rotating the master key while the app runs: disabling row security instead would lock the table throughout.
create policy owner_rewrap on sealing_key to casemanager_owner using (true);

-- All staff can see staff records, except how people sign in and for which provider they work: the shelter of an aftercare worker discloses
-- where a survivor is, so it is visible only to those who may know that.
revoke all on organisation, staff, staff_office from casemanager_app, casemanager_field, casemanager_lead;
grant select on organisation, staff, staff_office, staff_organisation to casemanager_field, casemanager_lead;
create policy rls_access on staff_organisation to casemanager_rls using (true);
create policy staff_select on staff_organisation for select to casemanager_field, casemanager_lead using (
  staff_id = (select row_security.caller())
  or (select row_security.my_level('Safety')) in ('Read', 'Write')
  or exists (select from organisation o where o.id = organisation_id and o.kind <> 'Provider'));

-- Every change of a case needs an event, regardless of its author: checked at commit, for every table with a case_id. The reason for each
-- exemption is a table comment in the catalog.
do $$
declare t record;
begin
  for t in
    select c.relname, e.reason
    from pg_class c left join (values
      ('case_event',    'is the event'),
      ('history_entry', 'is itself the record of who read and changed what'),
      ('inquiry',       'is a question between offices and changes nothing in the case'),
      ('note_draft',    'is private to its author and not yet part of the case'),
      ('sealing_key',   'is stored together with the row that it seals, whose event covers both'))
      e (name, reason) on e.name = c.relname
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and (c.relname = 'cases' or exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'case_id' and not a.attisdropped))
  loop
    execute format('drop trigger if exists requires_case_event on %I', t.relname);
    if t.reason is null then
      execute format('create constraint trigger requires_case_event after insert or update or delete on %I deferrable initially deferred
        for each row execute function row_security.require_case_event()', t.relname);
    else
      execute format('comment on table %I is %L', t.relname, 'No event: ' || t.reason);
    end if;
  end loop;
end $$;
