-- Figures that countries report to the United Nations: published, and readable by all staff. Nobody writes single rows: an administrator
-- loads a whole file, which replaces all previous figures.

call row_security.protect('international_figure');
revoke all on international_figure from casemanager_figures;
create policy staff_select on international_figure for select to casemanager_field, casemanager_lead using (true);
create policy rls_load on international_figure to casemanager_rls using (true);
grant select on international_figure to casemanager_field, casemanager_lead;
grant select, insert, delete on international_figure to casemanager_rls;

set role casemanager_rls;

-- The history entry holds the number of figures.
create or replace function row_security.load_international_figures(figures jsonb) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform row_security.assert_allowed(row_security.is_administrator());
  lock table international_figure in exclusive mode; -- serialises concurrent loads
  delete from international_figure;
  insert into international_figure (line, country, indicator, dimension, category, sex, age, year, value, source)
    select line, country, indicator, dimension, category, sex, age, year, value, source
    from jsonb_to_recordset(figures) x (line int, country text, indicator text, dimension text, category text, sex text, age text, year int,
      value int, source text);
  perform row_security.append('InternationalFiguresLoaded', row_security.caller(), row_security.my_session(), null,
    jsonb_array_length(figures)::text, null, null);
end $$;
revoke execute on function row_security.load_international_figures(jsonb) from public;
grant execute on function row_security.load_international_figures(jsonb) to casemanager_field, casemanager_lead;

reset role;
