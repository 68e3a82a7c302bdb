-- Figures that leave the organisation. Recipient and purpose are recorded before a figure is returned; figures below eleven are suppressed,
-- with secondary suppression, and every other figure is rounded to five.

call row_security.protect('figure_export');
revoke all on figure_export from casemanager_figures;
create policy staff_select on figure_export for select to casemanager_field, casemanager_lead
  using ((select row_security.my_role()) in ('ProgrammeManager', 'DataProtectionOfficer'));
create policy figures_insert on figure_export for insert to casemanager_figures with check (true);
grant select on figure_export to casemanager_field, casemanager_lead;
grant insert on figure_export to casemanager_figures;
create or replace trigger append_only before update or delete or truncate on figure_export execute function row_security.reject_change();

set role casemanager_figures;
set local row_security = on; -- off for the owner: the function bodies read under policies and could not be validated

-- The tables of a shape: table, rows, columns.
create or replace function figures.shape_tables(shape text) returns table (table_code text, row_heading text, column_heading text)
language sql immutable as $$
  select * from (values ('SexByAge', 'Sex', 'Age'), ('CitizenshipBySex', 'Citizenship', 'Sex'), ('FormBySex', 'FormGroup', 'Sex'),
    ('CrossingBySex', 'Crossing', 'Sex'))
    x (table_code, row_heading, column_heading)
  where table_code <> 'CrossingBySex' or shape = 'Greta'
$$;

create or replace function figures.shape_counts(shape text) returns text[] language sql immutable as $$
  select case when shape = 'Greta' then array['SuspectIdentified', 'Charged', 'Convicted', 'ClaimMade', 'Awarded', 'InAftercare']
    else array['SuspectIdentified', 'Charged', 'Convicted'] end
$$;

create or replace function figures.round_to_five(number int) returns int language sql immutable as $$
  select (round(number / 5.0) * 5)::int
$$;

-- All figures that may be released outside for a country and a year, as of now.
create or replace function figures.exportable_figures(p_country text, p_year int) returns table (table_code text, row_code text, column_code text, number int)
language plpgsql stable set search_path = public, pg_temp as $$
declare
  threshold constant int := 11;
begin
  return query
  -- If the total is suppressed, so is the whole table.
  with released as (
    select t.table_code, r.*, max(r.number) filter (where r.row_code is null and r.column_code is null) over (partition by t.table_code) as people
    from figures.shape_tables('Greta') t cross
      join lateral figures.protected_table(t.row_heading, t.column_heading, 'Identified', p_year, p_country, threshold) r)
  select r.table_code, r.row_code, r.column_code, case when r.people not between 1 and threshold - 1 then figures.round_to_five(r.number) end from released r
  union all
  select 'Counts', f.figure, null, case when f.counted not between 1 and threshold - 1 then figures.round_to_five(f.counted) end
  from (select figure, (select count(distinct coalesce(e.suspect_id, e.victim_id))::int from figures.entry e join organisation o on o.id = e.office_id
          where o.country = p_country and e.figure = x.figure and p_year between e.year and coalesce(e.end_year, p_year)) as counted
        from unnest(figures.shape_counts('Greta')) x (figure)) f;
end $$;

-- Exports a shape. The figures of a country and a year are calculated once a quarter and at one moment, so that neither a repeated request
-- nor another shape discloses what changed in between.
create or replace function figures.export_figures(p_shape text, p_format text, p_country text, p_year int, p_recipient text, p_purpose text)
returns table (table_code text, row_code text, column_code text, number int)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  export_id constant uuid := gen_random_uuid();
begin
  perform row_security.assert_allowed(row_security.my_role() = 'ProgrammeManager'
    and p_shape in ('Eurostat', 'Unodc', 'Greta') and p_format in ('Csv', 'Xlsx')
    and btrim(p_recipient) <> '' and btrim(p_purpose) <> ''
    and exists (select from organisation o where o.country = p_country));
  insert into figure_export (id, shape, format, country, year, recipient, purpose, exported_by, exported_at)
    values (export_id, p_shape, p_format, p_country, p_year, btrim(p_recipient), btrim(p_purpose), row_security.caller(), now());
  perform pg_advisory_xact_lock(hashtext('figures.exported_cell'), hashtext(format('%s %s', p_country, p_year)));
  if not exists (select from figures.exported_cell t
    where t.country = p_country and t.year = p_year and t.calculated_at >= date_trunc('quarter', now() at time zone 'UTC') at time zone 'UTC') then
    delete from figures.exported_cell t where t.country = p_country and t.year = p_year;
    insert into figures.exported_cell
      select p_country, p_year, r.place, r.table_code, r.row_code, r.column_code, r.number, now()
      from figures.exportable_figures(p_country, p_year) with ordinality r (table_code, row_code, column_code, number, place);
  end if;
  return query
    select t.table_code, t.row_code, t.column_code, t.number from figures.exported_cell t
    where t.country = p_country and t.year = p_year
      and (t.table_code in (select x.table_code from figures.shape_tables(p_shape) x) or t.table_code = 'Counts'
        and t.row_code = any (figures.shape_counts(p_shape)))
    order by t.place;
  -- Last, since appending locks the head of the history; no figure is returned before this ends.
  perform row_security.append('FiguresExported', row_security.caller(), row_security.my_session(), null, export_id::text, null, null);
end $$;

revoke execute on all functions in schema figures from public;
grant execute on function figures.export_figures(text, text, text, int, text, text) to casemanager_field, casemanager_lead;

set local row_security = off;
reset role;
