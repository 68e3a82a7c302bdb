-- What is counted and for whom: the schema that all figures come from. See docs/figures.md.
--
-- An entry is one fact that counts once, such as an identification, a charge or a payment. It is derived from the rows of a case whenever
-- one changes (230-figure-entries.sql), and holds codes, years and amounts: no names, free text or encrypted data.
--
-- An entry is readable with the fact that it counts, so that a figure on a page always equals the length of its list. Those who may not see
-- cases get figures from the counting functions only (260-programme-figures.sql).

create schema if not exists figures;
grant usage, create on schema figures to casemanager_figures;
grant usage on schema figures to casemanager_field, casemanager_lead, casemanager_rls;
grant usage on schema row_security to casemanager_figures;
grant usage on schema public to casemanager_figures;

create table if not exists figures.entry (
  case_id uuid not null references cases,
  office_id smallint not null,
  figure text not null,
  compartment text not null,
  subject uuid not null,        -- the source row
  victim_id uuid,
  suspect_id uuid,
  year int not null,            -- in which it happened, or began
  end_year int,               -- in which it ended; null if it is ongoing
  date_text text not null,        -- when it happened, to the known precision
  amount numeric,               -- of money, days, or days of a sentence
  currency text,
  detail text);                 -- route of a claim, kind of a sentence, state of a deadline
create index if not exists entry_case on figures.entry (case_id);
create index if not exists entry_office on figures.entry (office_id, year);

-- Countable attributes of a person. No role of the app reads it.
create table if not exists figures.person (
  victim_id uuid primary key,
  case_id uuid not null references cases,
  office_id smallint not null,
  country text not null,        -- of the office
  referred_year int not null,         -- the year in which the case was opened
  identified_year int,               -- the year of identification as a victim by a state or another body
  sex text not null,
  age text not null,
  citizenship text not null,
  crossing text not null,
  forms text[] not null,
  vulnerabilities text[] not null,
  displacement text[] not null,
  acts text[] not null,
  means text[] not null,
  origins text[] not null,
  destinations text[] not null);
create index if not exists person_case on figures.person (case_id);
create index if not exists person_referred_year on figures.person (referred_year);
create index if not exists person_identified_year on figures.person (identified_year);

-- Member states of the European Union, with start and end of membership; written at every deployment.
create table if not exists figures.union_member (country text primary key, joined_on date not null, left_on date);

-- Cases changed in a transaction, until its end.
create table if not exists figures.recount_queue (case_id uuid not null, transaction xid8 not null default pg_current_xact_id(),
  primary key (transaction, case_id));

-- The definition by which the entries were made.
create table if not exists figures.entry_definition (definition text primary key);

-- Totals of the programme at the last count.
create table if not exists figures.total (
  figure text not null, year int not null, office_id smallint, detail text, currency text,
  number bigint not null, amount numeric, median numeric, counted_at timestamptz not null);

-- Tables of people at their last release.
create table if not exists figures.released_cell (
  row_heading text not null, column_heading text not null, year int not null, place int not null,
  row_code text, column_code text, number int, calculated_at timestamptz not null,
  primary key (row_heading, column_heading, year, place));

-- Figures of a country and a year at their last export.
create table if not exists figures.exported_cell (
  country text not null, year int not null, place int not null, table_code text not null,
  row_code text, column_code text, number int, calculated_at timestamptz not null,
  primary key (country, year, place));

do $$
declare t text;
begin
  foreach t in array array['entry', 'person', 'union_member', 'recount_queue', 'entry_definition', 'total', 'released_cell', 'exported_cell'] loop
    call row_security.protect(format('figures.%I', t)::regclass);
    execute format('revoke all on figures.%I from casemanager_figures', t);
    execute format('create policy figures_access on figures.%I to casemanager_figures using (true)', t);
    execute format('grant select, insert, delete on figures.%I to casemanager_figures', t);
  end loop;
  -- The owner writes the reference data of the product.
  create policy owner_access on figures.union_member to casemanager_owner using (true);
end $$;

set role casemanager_rls;

-- Compartments that the caller reads in every case that they may see.
create or replace function row_security.my_compartments() returns text[]
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
begin
  return array(select c.compartment from staff s join row_security.clearance c using (role)
               where s.id = row_security.caller() and s.is_active and c.level in ('Read', 'Write'));
end $$;
revoke execute on function row_security.my_compartments() from public;
grant execute on function row_security.my_compartments() to casemanager_field, casemanager_lead;
grant execute on function row_security.my_role(), row_security.caller(), row_security.my_session(), row_security.assert_allowed(boolean),
  row_security.append(text, uuid, uuid, uuid, text, uuid, bytea) to casemanager_figures;

reset role;

-- An entry is readable with its source row. Police read what their own agency investigates, which an entry does not show: so none. Awards
-- and payments are not for aftercare workers.
do $$
declare
  rule constant text := $x$compartment = any ((select row_security.my_compartments())::text[])
    and (select row_security.my_role()) <> 'PoliceLiaison'
    and (figure not in ('Awarded', 'Paid', 'ClaimToAward', 'AwardToPayment') or (select row_security.my_role()) <> 'AftercareWorker')$x$;
begin
  execute format($x$create policy field_select on figures.entry for select to casemanager_field
    using (case_id = any ((select row_security.my_cases('CaseFile', 'Read'))::uuid[]) and %s)$x$, rule);
  execute format($x$create policy lead_select on figures.entry for select to casemanager_lead
    using ((office_id = any ((select row_security.my_offices('CaseFile', 'Read'))::smallint[])
      and case_id <> all ((select row_security.my_restricted_cases())::uuid[])
        or case_id = any ((select row_security.my_cases('CaseFile', 'Read'))::uuid[])) and %s)$x$, rule); -- each side by an index
end $$;
grant select on figures.entry to casemanager_field, casemanager_lead;

-- What counting reads of each case: codes and dates. Every policy names its role, so that nobody else gains access.
do $$
declare t record;
begin
  for t in select * from (values
    ('cases', 'id, office_id, opened_at'),
    ('case_merge', 'case_id, target_case_id, undone_at'),
    ('victim', 'id, case_id'),
    ('identity', 'victim_id, case_id, sex, citizenships'),
    ('exploitation', 'victim_id, case_id, forms, age_group, countries, origin_countries'),
    ('circumstances', 'victim_id, case_id, vulnerabilities, displacement'),
    ('indicator', 'id, case_id, victim_id, element, code, confidence, supersedes_id'),
    ('trafficking_status', 'id, case_id, victim_id, status, recorded_at'),
    ('brought_to_safety', 'id, case_id, victim_id, occurred_on, recorded_at'),
    ('identification', 'id, case_id, victim_id, scheme_code, scheme_version, state'),
    ('identification_step', 'id, case_id, procedure_id, number, event, occurred_on, supersedes_id'),
    ('service', 'id, case_id, victim_id, state'),
    ('service_step', 'id, case_id, service_id, number, event, occurred_on, supersedes_id'),
    ('outcome_assessment', 'id, case_id, victim_id, assessed_on, result, supersedes_id'),
    ('suspect', 'id, case_id, recorded_at'),
    ('suspect_status', 'id, case_id, suspect_id, status, changed_on'),
    ('milestone', 'id, case_id, proceeding_id, kind, occurred_on, suspect_id, supersedes_id'),
    ('charge', 'id, case_id, proceeding_id, suspect_id, charged_on, recorded_in_error_at'),
    ('verdict', 'id, case_id, charge_id, number, stage, outcome, decided_on, has_sentence, is_life, years, months, days, suspended_years, suspended_months,
      suspended_days, consecutive_to_charge_id, supersedes_id'),
    ('compensation_claim', 'id, case_id, victim_id, route, state'),
    ('claim_step', 'id, case_id, claim_id, number, event, occurred_on, supersedes_id'),
    ('award', 'step_id, case_id, claim_id, currency, total'),
    ('payment', 'id, case_id, victim_id, claim_id, received_on, award_currency, amount_in_award_currency, is_received, supersedes_id'),
    ('deadline', 'id, case_id, victim_id, compartment, is_period, due_on, state, ended_on'))
    x (name, columns)
  loop
    execute format('drop policy if exists figures_access on %I', t.name);
    execute format('create policy figures_access on %I for select to casemanager_figures using (true)', t.name);
    execute format('revoke all on %I from casemanager_figures', t.name);
    execute format('grant select (%s) on %I to casemanager_figures', t.columns, t.name);
  end loop;
end $$;
grant select (id, country, time_zone) on organisation to casemanager_figures;
grant select (code, version, details) on legal_reference to casemanager_figures;
