-- The one definition of every figure. /programme/definitions explains it to readers.
--
-- Each function takes an array of cases, so that one case is recounted as cheaply as all. Superseded records and those that did not happen
-- do not count. A date known to the year counts in that year; days are calculated only between dates known to the day.

set role casemanager_figures;
set local row_security = on; -- off for the owner: the function bodies read under policies and could not be validated

-- Cases with ongoing work: of merged cases, the one in which the work continues.
create or replace function figures.active_cases(cases uuid[]) returns table (id uuid, office_id smallint, country text, opened date)
language sql stable set search_path = public, pg_temp as $$
  select c.id, c.office_id, o.country, (c.opened_at at time zone o.time_zone)::date
  from cases c join organisation o on o.id = c.office_id
  where c.id = any (active_cases.cases) and not exists (select from case_merge m where m.case_id = c.id and m.undone_at is null)
$$;

create or replace function figures.year_of(date_text text) returns int language sql immutable as $$
  select left(date_text, 4)::int
$$;

-- Days between two dates; null if either is not known to the day, or they are in reverse order.
create or replace function figures.days_between(one text, other text) returns int language sql immutable as $$
  select case when length(one) = 10 and length(other) = 10 and one <= other then other::date - one::date end
$$;

-- The people of a case: referred, identified, brought to safety, in aftercare, restored.
create or replace function figures.people_entries(cases uuid[]) returns setof figures.entry
language sql stable set search_path = public, pg_temp as $$
  with going as (select * from figures.active_cases(people_entries.cases)),
  identified as (
    -- A positive decision in a state procedure: the final one, or the initial one if the scheme has no final decision.
    select i.victim_id, s.id, s.occurred_on
    from identification i
    join legal_reference l on l.code = i.scheme_code and l.version = i.scheme_version
    join identification_step s on s.case_id = i.case_id and s.procedure_id = i.id
    where i.case_id = any (people_entries.cases)
      and (i.state = 'PositiveFinal' and s.event = 'PositiveFinalDecision'
        or i.state = 'PositiveInitial' and s.event = 'PositiveInitialDecision' and not (l.details ->> 'hasFinalDecision')::boolean)
      and not exists (select from identification_step later where later.case_id = s.case_id and later.supersedes_id = s.id)
    union all
    -- The latest decision of another body.
    select victim_id, id, to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD')
    from (select distinct on (victim_id) victim_id, id, status, recorded_at from trafficking_status
      where case_id = any (people_entries.cases) order by victim_id, recorded_at desc, id) latest_status
    where status = 'ActualVictim'),
  safe as (
    select distinct on (victim_id) victim_id, id, occurred_on from brought_to_safety
    where case_id = any (people_entries.cases) order by victim_id, recorded_at desc, id),
  -- From the year in which a service began to the year in which it ended; overlapping services are one period in aftercare.
  service_periods as (
    select s.victim_id, s.id, began.occurred_on as began, ended.occurred_on as ended
    from service s
    join service_step began on began.case_id = s.case_id and began.service_id = s.id and began.event = 'Started'
      and not exists (select from service_step later where later.case_id = began.case_id and later.supersedes_id = began.id)
    left join lateral (
      select e.occurred_on from service_step e
      where e.case_id = s.case_id and e.service_id = s.id and e.event in ('Completed', 'Stopped', 'EndedByProvider')
        and not exists (select from service_step later where later.case_id = e.case_id and later.supersedes_id = e.id)
      order by e.number desc limit 1) ended on true
    where s.case_id = any (people_entries.cases) and s.state in ('Running', 'Completed', 'Stopped', 'EndedByProvider')),
  years as (
    select victim_id, unnest(range_agg(int4range(figures.year_of(began), case when ended is null then null
      else greatest(figures.year_of(ended), figures.year_of(began)) + 1 end))) as together
    from service_periods group by victim_id),
  restored as (
    select distinct on (victim_id) victim_id, id, assessed_on from outcome_assessment o
    where o.case_id = any (people_entries.cases) and o.result = 'Restored'
      and not exists (select from outcome_assessment later where later.case_id = o.case_id and later.supersedes_id = o.id)
    order by victim_id, assessed_on, id),
  entries as (
    select victim_id, figure, compartment, subject, date_text, null::int as end_year, true as is_over from (
      select v.id as victim_id, 'Referred' as figure, 'CaseFile' as compartment, v.id as subject, to_char(g.opened, 'YYYY-MM-DD') as date_text
        from victim v join going g on g.id = v.case_id where v.case_id = any (people_entries.cases)
      union all (select distinct on (victim_id) victim_id, 'Identified', 'Indicators', id, occurred_on from identified order by victim_id, occurred_on, id)
      union all select victim_id, 'BroughtToSafety', 'Indicators', id, occurred_on from safe
      union all select victim_id, 'Restored', 'Aftercare', id, assessed_on::text from restored) single_entries
    union all
    select y.victim_id, 'InAftercare', 'Aftercare', first.id, first.began, upper(y.together) - 1, false
    from years y cross join lateral (
      select s.id, s.began from service_periods s where s.victim_id = y.victim_id and figures.year_of(s.began) = lower(y.together)
        order by s.began, s.id limit 1) first)
  select g.id, g.office_id, f.figure, f.compartment, f.subject, f.victim_id, null::uuid, figures.year_of(f.date_text),
    case when f.is_over then figures.year_of(f.date_text) else f.end_year end, f.date_text, null::numeric, null::text, null::text
  from entries f join victim v on v.id = f.victim_id join going g on g.id = v.case_id
$$;

-- The verdict in force of every active charge; none if a retrial was ordered.
create or replace function figures.verdicts_in_force(cases uuid[])
returns table (case_id uuid, suspect_id uuid, charge_id uuid, verdict_id uuid, stage text, decided_on text, is_conviction boolean,
  has_sentence boolean, is_life boolean, custody int, suspended int, consecutive_to_charge_id uuid)
language sql stable set search_path = public, pg_temp as $$
  select c.case_id, c.suspect_id, c.id, v.id, v.stage, v.decided_on, v.outcome in ('Convicted', 'ConvictedOfLesser', 'PleadedGuilty'),
    v.has_sentence, v.is_life, (v.years * 12 + v.months) * 30 + v.days, (v.suspended_years * 12 + v.suspended_months) * 30 + v.suspended_days,
      v.consecutive_to_charge_id
  from charge c cross join lateral (
    select v.id, v.stage, v.outcome, v.decided_on, v.has_sentence, v.is_life, v.years, v.months, v.days, v.suspended_years,
      v.suspended_months, v.suspended_days,
      v.consecutive_to_charge_id
    from verdict v where v.case_id = c.case_id and v.charge_id = c.id and v.outcome <> 'RecordedInError'
      and not exists (select from verdict later where later.case_id = v.case_id and later.supersedes_id = v.id)
    order by v.number desc limit 1) v
  where c.case_id = any (verdicts_in_force.cases) and c.recorded_in_error_at is null and v.outcome <> 'RetrialOrdered'
$$;

-- The effective sentence of each suspect for all charges together, calculated as in the domain (Domain/Justice/Sentence.cs). Days; a month
-- is thirty days.
create or replace function figures.effective_sentences(cases uuid[])
  returns table (case_id uuid, suspect_id uuid, date_text text, subject uuid, kind text, served int)
language sql stable set search_path = public, pg_temp as $$
  with recursive sentence as (
    select f.case_id, f.suspect_id, f.charge_id, f.verdict_id, f.decided_on, f.is_life, f.consecutive_to_charge_id,
      f.custody, greatest(0, f.custody - f.suspended) as served
    from figures.verdicts_in_force(effective_sentences.cases) f where f.has_sentence),
  chain (suspect_id, served, next, depth) as (
    select suspect_id, served, consecutive_to_charge_id, 1 from sentence
    union all
    select c.suspect_id, c.served + s.served, s.consecutive_to_charge_id, c.depth + 1
    from chain c join sentence s on s.charge_id = c.next and s.suspect_id = c.suspect_id where c.depth < 100)
  select s.case_id, s.suspect_id, max(s.decided_on), (array_agg(s.verdict_id order by s.decided_on desc, s.verdict_id))[1],
    case when bool_or(s.is_life) then 'Life'
      when (select max(c.served) from chain c where c.suspect_id = s.suspect_id) > 0 then 'Custody'
      when bool_or(s.custody > 0) then 'Suspended' else 'NonCustodial' end,
    (select max(c.served) from chain c where c.suspect_id = s.suspect_id)
  from sentence s group by s.case_id, s.suspect_id
$$;

-- The suspects of a case, each once, however many charges there are.
create or replace function figures.suspect_entries(cases uuid[]) returns setof figures.entry
language sql stable set search_path = public, pg_temp as $$
  with going as (select * from figures.active_cases(suspect_entries.cases)),
  in_force as (select * from figures.verdicts_in_force(suspect_entries.cases)),
  sentenced as (select * from figures.effective_sentences(suspect_entries.cases)),
  arrested as (
    select suspect_id, id, changed_on as occurred_on from suspect_status
      where case_id = any (suspect_entries.cases) and status in ('Arrested', 'Detained', 'ReleasedOnBail')
    union all
    select suspect_id, id, occurred_on from milestone m
      where m.case_id = any (suspect_entries.cases) and m.suspect_id is not null and m.kind in ('Arrested', 'DetentionBegan')
      and not exists (select from milestone later where later.case_id = m.case_id and later.supersedes_id = m.id)),
  charged as (select suspect_id, id, charged_on from charge where case_id = any (suspect_entries.cases) and recorded_in_error_at is null),
  -- The first conviction on a charge whose conviction is still in force.
  convicted as (
    select f.suspect_id, v.id, v.decided_on
    from in_force f join verdict v on v.case_id = f.case_id and v.charge_id = f.charge_id and v.outcome in ('Convicted', 'ConvictedOfLesser', 'PleadedGuilty')
      and not exists (select from verdict later where later.case_id = v.case_id and later.supersedes_id = v.id)
    where f.is_conviction),
  entries as (
    (select s.id as suspect_id, 'SuspectIdentified' as figure, 'Suspects' as compartment, s.id as subject,
        coalesce((select min(t.changed_on) from suspect_status t where t.case_id = s.case_id and t.suspect_id = s.id),
          to_char(s.recorded_at at time zone 'UTC', 'YYYY-MM-DD')) as date_text,
        null::numeric as amount, null::text as detail
      from suspect s where s.case_id = any (suspect_entries.cases))
    union all (select distinct on (suspect_id) suspect_id, 'Arrested', 'Suspects', id, occurred_on, null, null
      from arrested order by suspect_id, occurred_on, id)
    union all (select distinct on (suspect_id) suspect_id, 'Charged', 'Proceedings', id, charged_on, null,
      case when exists (select from in_force f where f.suspect_id = charged.suspect_id and f.is_conviction) then 'Convicted' else 'NotConvicted' end
      from charged order by suspect_id, charged_on, id)
    union all (select distinct on (suspect_id) suspect_id, 'Convicted', 'Proceedings', id, decided_on, null, null
      from convicted order by suspect_id, decided_on, id)
    union all (select distinct on (suspect_id) suspect_id, 'FinallyConvicted', 'Proceedings', verdict_id, decided_on, null, null
      from in_force where is_conviction and stage = 'Final' order by suspect_id, decided_on, verdict_id)
    union all select suspect_id, 'Sentenced', 'Proceedings', subject, date_text, case kind when 'Custody' then served end, kind from sentenced
    union all select suspect_id, 'FourYearsOrMore', 'Proceedings', subject, date_text, null, null from sentenced where kind = 'Life' or served >= 4 * 12 * 30)
  select g.id, g.office_id, f.figure, f.compartment, f.subject, null::uuid, f.suspect_id, figures.year_of(f.date_text),
    figures.year_of(f.date_text), f.date_text,
    f.amount, null::text, f.detail
  from entries f join suspect s on s.id = f.suspect_id join going g on g.id = s.case_id
$$;

-- Claims submitted; awards by the decision in force; payments received, in the currency of their claim.
create or replace function figures.claim_entries(cases uuid[]) returns setof figures.entry
language sql stable set search_path = public, pg_temp as $$
  with going as (select * from figures.active_cases(claim_entries.cases)),
  step as (
    select s.id, s.claim_id, s.number, s.event, s.occurred_on from claim_step s where s.case_id = any (claim_entries.cases) and s.event <> 'RecordedInError'
      and not exists (select from claim_step later where later.case_id = s.case_id and later.supersedes_id = s.id)),
  submitted as (select distinct on (claim_id) claim_id, id, occurred_on from step where event = 'Submitted' order by claim_id, number),
  decided as (select distinct on (claim_id) claim_id, id, occurred_on from step where event in ('Awarded', 'PartlyAwarded', 'Refused')
    order by claim_id, number desc),
  awarded as (select d.claim_id, d.id, d.occurred_on, a.total, a.currency from decided d join award a on a.step_id = d.id),
  paid as (
    select p.claim_id, p.id, p.received_on, p.amount_in_award_currency, p.award_currency from payment p
      where p.case_id = any (claim_entries.cases) and p.is_received
      and not exists (select from payment later where later.case_id = p.case_id and later.supersedes_id = p.id)),
  entries as (
    select claim_id, 'ClaimMade' as figure, id as subject, occurred_on as date_text, null::numeric as amount, null::text as currency from submitted
    union all select claim_id, 'Awarded', id, occurred_on, total, currency from awarded
    union all select claim_id, 'Paid', id, received_on::text, amount_in_award_currency, award_currency from paid
    union all select a.claim_id, 'ClaimToAward', a.id, a.occurred_on, figures.days_between(m.occurred_on, a.occurred_on), null from awarded a
      join submitted m using (claim_id)
    union all select c.id, 'AwardToPayment', a.id, max(p.received_on)::text, figures.days_between(a.occurred_on, max(p.received_on)::text), null
      from compensation_claim c join awarded a on a.claim_id = c.id join paid p on p.claim_id = c.id where c.state = 'Paid' group by c.id, a.id, a.occurred_on)
  select g.id, g.office_id, f.figure, 'Compensation', f.subject, c.victim_id, null::uuid, figures.year_of(f.date_text),
    figures.year_of(f.date_text), f.date_text,
    f.amount, f.currency, c.route
  from entries f join compensation_claim c on c.id = f.claim_id join going g on g.id = c.case_id
  where f.figure not in ('ClaimToAward', 'AwardToPayment') or f.amount is not null
$$;

-- Duration of each stage, in days; and legal deadlines.
create or replace function figures.duration_entries(cases uuid[]) returns setof figures.entry
language sql stable set search_path = public, pg_temp as $$
  with going as (select * from figures.active_cases(duration_entries.cases)),
  step as (
    select s.id, s.procedure_id, s.number, s.event, s.occurred_on from identification_step s
      where s.case_id = any (duration_entries.cases) and s.event <> 'RecordedInError'
      and not exists (select from identification_step later where later.case_id = s.case_id and later.supersedes_id = s.id)),
  decided as (
    select i.case_id, i.victim_id, i.id as procedure_id, referred.occurred_on as referred, initial.id as initial_id, initial.occurred_on as initial,
      final.id as final_id, final.occurred_on as final
    from identification i
    left join lateral (select * from step s where s.procedure_id = i.id and s.event = 'Referred' order by s.number limit 1) referred on true
    left join lateral (select * from step s where s.procedure_id = i.id and s.event in ('PositiveInitialDecision', 'NegativeInitialDecision')
      order by s.number limit 1) initial on true
    left join lateral (select * from step s where s.procedure_id = i.id and s.event in ('PositiveFinalDecision', 'NegativeFinalDecision')
      order by s.number limit 1) final on true
    where i.case_id = any (duration_entries.cases)),
  reported as (
    select distinct on (m.proceeding_id) m.case_id, m.proceeding_id, m.occurred_on from milestone m
    where m.case_id = any (duration_entries.cases) and m.kind = 'ReportMade'
      and not exists (select from milestone later where later.case_id = m.case_id and later.supersedes_id = m.id)
    order by m.proceeding_id, m.occurred_on),
  charged as (
    select distinct on (c.proceeding_id) c.proceeding_id, c.id, c.charged_on from charge c
    where c.case_id = any (duration_entries.cases) and c.recorded_in_error_at is null order by c.proceeding_id, c.charged_on, c.id),
  first_verdicts as (
    select distinct on (c.id) c.case_id, c.suspect_id, v.id, c.charged_on, v.decided_on
    from charge c join verdict v on v.case_id = c.case_id and v.charge_id = c.id and v.stage = 'FirstInstance' and v.outcome <> 'RecordedInError'
      and not exists (select from verdict later where later.case_id = v.case_id and later.supersedes_id = v.id)
    where c.case_id = any (duration_entries.cases) and c.recorded_in_error_at is null order by c.id, v.number),
  entries as (
    select case_id, 'ReferralToFirstDecision' as figure, 'Indicators' as compartment, initial_id as subject, victim_id, null::uuid as suspect_id,
      initial as date_text,
      figures.days_between(referred, initial) as amount, null::text as detail from decided
    union all select case_id, 'FirstToFinalDecision', 'Indicators', final_id, victim_id, null, final, figures.days_between(initial, final), null from decided
    union all select r.case_id, 'ReportToCharge', 'Proceedings', c.id, null, null, c.charged_on, figures.days_between(r.occurred_on, c.charged_on), null
      from reported r join charged c on c.proceeding_id = r.proceeding_id
    union all select case_id, 'ChargeToVerdict', 'Proceedings', id, null, suspect_id, decided_on, figures.days_between(charged_on, decided_on), null
      from first_verdicts)
  select g.id, g.office_id, f.figure, f.compartment, f.subject, f.victim_id, f.suspect_id, figures.year_of(f.date_text),
    figures.year_of(f.date_text), f.date_text,
    f.amount::numeric, null::text, f.detail
  from entries f join going g on g.id = f.case_id where f.amount is not null
  union all
  -- Deadlines met or missed. An open deadline counts as missed once its day has passed.
  select g.id, g.office_id, case when d.state = 'Met' and d.ended_on <= d.due_on then 'DeadlineMet' else 'DeadlineMissed' end, d.compartment, d.id,
    d.victim_id, null::uuid,
    extract(year from d.due_on)::int, extract(year from d.due_on)::int, d.due_on::text, null::numeric, null::text, case when d.state = 'Open' then 'Open' end
  from deadline d join going g on g.id = d.case_id
  where d.case_id = any (duration_entries.cases) and not d.is_period and d.state in ('Open', 'Met')
$$;

-- Indicators that are neither withdrawn nor superseded.
create or replace function figures.current_indicators(cases uuid[]) returns table (victim_id uuid, element text, code text)
language sql stable set search_path = public, pg_temp as $$
  select i.victim_id, i.element, i.code from indicator i
  where i.case_id = any (current_indicators.cases) and i.confidence <> 'Withdrawn'
    and not exists (select from indicator later where later.case_id = i.case_id and later.supersedes_id = i.id)
$$;

-- Countable attributes of the people of a case.
create or replace function figures.person_attributes(cases uuid[]) returns setof figures.person
language sql stable set search_path = public, pg_temp as $$
  select v.id, v.case_id, g.office_id, g.country, extract(year from g.opened)::int,
    (select min(e.year) from figures.entry e where e.case_id = v.case_id and e.victim_id = v.id and e.figure = 'Identified'),
    coalesce(i.sex, 'NotKnown'),
    case when x.age_group in ('Child', 'PresumedChild') then 'Child' when x.age_group = 'Adult' then 'Adult' else 'NotKnown' end,
    case when coalesce(i.citizenships, '{}') = '{}' then 'NotKnown'
      when g.country = any (i.citizenships) then 'National'
      when exists (select from figures.union_member u
        where u.country = any (i.citizenships) and u.joined_on <= g.opened and (u.left_on is null or u.left_on > g.opened)) then 'OtherUnion'
      else 'Elsewhere' end,
    case when coalesce(x.origin_countries, '{}') = '{}' or coalesce(x.countries, '{}') = '{}' then 'NotKnown'
      when x.countries <@ x.origin_countries then 'Within' else 'Across' end,
    coalesce(x.forms, '{}'), coalesce(c.vulnerabilities, '{}'), coalesce(c.displacement, '{}'),
    array(select distinct n.code from figures.current_indicators(person_attributes.cases) n where n.victim_id = v.id and n.element = 'Act' order by 1),
    array(select distinct n.code from figures.current_indicators(person_attributes.cases) n where n.victim_id = v.id and n.element = 'Means' order by 1),
    coalesce(x.origin_countries, '{}'), coalesce(x.countries, '{}')
  from victim v join figures.active_cases(person_attributes.cases) g on g.id = v.case_id
  left join identity i on i.case_id = v.case_id and i.victim_id = v.id
  left join exploitation x on x.case_id = v.case_id and x.victim_id = v.id
  left join circumstances c on c.case_id = v.case_id and c.victim_id = v.id
  where v.case_id = any (person_attributes.cases)
$$;

-- The years in which an entry counts, as of a day: an ongoing one counts up to that day, and an open deadline is missed once its day has
-- passed.
create or replace function figures.entry_years(e figures.entry, today date) returns setof int
language sql stable as $$
  select y from generate_series(e.year, coalesce(e.end_year, extract(year from today)::int)) y where e.detail is distinct
    from 'Open' or e.date_text < today::text
$$;

revoke execute on all functions in schema figures from public;
grant execute on function figures.entry_years(figures.entry, date) to casemanager_field, casemanager_lead;

set local row_security = off;
reset role;
