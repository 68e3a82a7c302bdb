-- Figures that leave the organisation. Recipient and purpose are recorded before a figure is returned; figures below eleven are suppressed,
-- with secondary suppression, and every other figure is rounded to five.

do $$
declare p record;
begin
  alter table figure_export enable row level security, force row level security;
  for p in select polname from pg_policy where polrelid = 'figure_export'::regclass loop
    execute format('drop policy %I on figure_export', p.polname);
  end loop;
  revoke all on figure_export from casemanager_app, casemanager_field, casemanager_lead, casemanager_figures;
end $$;
create policy reads on figure_export for select to casemanager_field, casemanager_lead
  using ((select row_security.my_role()) in ('ProgrammeManager', 'DataProtectionOfficer'));
create policy records on figure_export for insert to casemanager_figures with check (true);
grant select on figure_export to casemanager_field, casemanager_lead;
grant insert on figure_export to casemanager_figures;
create or replace trigger append_only before update or delete or truncate on figure_export execute function row_security.refuse();

set role casemanager_figures;
set local row_security = on; -- off for the owner: the function bodies read under policies and could not be validated

-- The tables of a shape: table, rows, columns.
create or replace function figures.tables_of(shape text) returns table (table_code text, rows_by text, columns_by text)
language sql immutable as $$
  select * from (values ('SexByAge', 'Sex', 'Age'), ('CitizenshipBySex', 'Citizenship', 'Sex'), ('FormBySex', 'FormGroup', 'Sex'), ('CrossingBySex', 'Crossing', 'Sex'))
    x (table_code, rows_by, columns_by)
  where table_code <> 'CrossingBySex' or shape = 'Greta'
$$;

create or replace function figures.counts_of(shape text) returns text[] language sql immutable as $$
  select case when shape = 'Greta' then array['SuspectIdentified', 'Charged', 'Convicted', 'ClaimMade', 'Awarded', 'InAftercare']
    else array['SuspectIdentified', 'Charged', 'Convicted'] end
$$;

create or replace function figures.rounded(number int) returns int language sql immutable as $$
  select (round(number / 5.0) * 5)::int
$$;

-- All figures that may be released outside for a country and a year, as of now.
create or replace function figures.released_outside(the_country text, the_year int) returns table (table_code text, row_code text, column_code text, number int)
language plpgsql stable set search_path = public, pg_temp as $$
declare
  threshold constant int := 11;
begin
  return query
  -- If the total is suppressed, so is the whole table.
  with released as (
    select t.table_code, r.*, max(r.number) filter (where r.row_code is null and r.column_code is null) over (partition by t.table_code) as people
    from figures.tables_of('Greta') t cross join lateral figures.released(t.rows_by, t.columns_by, 'Identified', the_year, the_country, threshold) r)
  select r.table_code, r.row_code, r.column_code, case when r.people not between 1 and threshold - 1 then figures.rounded(r.number) end from released r
  union all
  select 'Counts', f.figure, null, case when f.counted not between 1 and threshold - 1 then figures.rounded(f.counted) end
  from (select figure, (select count(distinct coalesce(e.suspect_id, e.victim_id))::int from figures.entry e join organisation o on o.id = e.office_id
          where o.country = the_country and e.figure = x.figure and the_year between e.year and coalesce(e.until_year, the_year)) as counted
        from unnest(figures.counts_of('Greta')) x (figure)) f;
end $$;

-- Exports a shape. The figures of a country and a year are calculated once a quarter and at one moment, so that neither a repeated request
-- nor another shape discloses what changed in between.
create or replace function figures.hand_over(the_shape text, the_format text, the_country text, the_year int, the_recipient text, the_purpose text)
returns table (table_code text, row_code text, column_code text, number int)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  export constant uuid := gen_random_uuid();
begin
  perform row_security.refuse_unless(row_security.my_role() = 'ProgrammeManager'
    and the_shape in ('Eurostat', 'Unodc', 'Greta') and the_format in ('Csv', 'Xlsx')
    and btrim(the_recipient) <> '' and btrim(the_purpose) <> ''
    and exists (select from organisation o where o.country = the_country));
  insert into figure_export (id, shape, format, country, year, recipient, purpose, made_by, made_at)
    values (export, the_shape, the_format, the_country, the_year, btrim(the_recipient), btrim(the_purpose), row_security.caller(), now());
  perform pg_advisory_xact_lock(hashtext('figures.told_outside'), hashtext(format('%s %s', the_country, the_year)));
  if not exists (select from figures.told_outside t
    where t.country = the_country and t.year = the_year and t.told_at >= date_trunc('quarter', now() at time zone 'UTC') at time zone 'UTC') then
    delete from figures.told_outside t where t.country = the_country and t.year = the_year;
    insert into figures.told_outside
      select the_country, the_year, r.place, r.table_code, r.row_code, r.column_code, r.number, now()
      from figures.released_outside(the_country, the_year) with ordinality r (table_code, row_code, column_code, number, place);
  end if;
  return query
    select t.table_code, t.row_code, t.column_code, t.number from figures.told_outside t
    where t.country = the_country and t.year = the_year
      and (t.table_code in (select x.table_code from figures.tables_of(the_shape) x) or t.table_code = 'Counts' and t.row_code = any (figures.counts_of(the_shape)))
    order by t.place;
  -- Last, since appending locks the head of the history; no figure is returned before this ends.
  perform row_security.append('FiguresHandedOver', row_security.caller(), row_security.my_session(), null, export::text, null, null);
end $$;

revoke execute on all functions in schema figures from public;
grant execute on function figures.hand_over(text, text, text, int, text, text) to casemanager_field, casemanager_lead;

set local row_security = off;
reset role;
