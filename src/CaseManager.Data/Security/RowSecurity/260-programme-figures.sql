-- Figures for those who may not see cases; these functions are their only source.
--
-- Totals by office and year, justice and money are exact. A table of people by two attributes is not: one of three people could be
-- identified by it.

set role casemanager_figures;
set local row_security = on; -- off for the owner: the function bodies read under policies and could not be validated

-- Counts the programme. Once an hour and not at every view: repeated requests get the same answer and do not disclose what changed in
-- between.
create or replace function figures.count_programme() returns void
language plpgsql security definer set search_path = public, pg_temp set row_security = on as $$
begin
  delete from figures.total;
  insert into figures.total (figure, year, office_id, detail, currency, number, amount, counted_at)
    select e.figure, y, e.office_id, e.detail, e.currency, count(*), sum(e.amount) filter (where e.figure in ('Awarded', 'Paid')), now()
    from figures.entry e cross join lateral figures.entry_years(e, (now() at time zone 'UTC')::date) y
    group by e.figure, y, e.office_id, e.detail, e.currency;
  -- Medians of the whole programme.
  insert into figures.total (figure, year, detail, number, median, counted_at)
    select e.figure, e.year, 'Median', count(*), percentile_cont(0.5) within group (order by e.amount), now()
    from figures.entry e where e.amount is not null and e.figure not in ('Awarded', 'Paid') group by e.figure, e.year;
end $$;

-- Totals of the programme in a year and the four years before it, and of each office in that year. After an hour, the first caller recounts
-- and all others read the previous totals without waiting.
create or replace function figures.programme(p_year int)
returns table (figure text, year int, office_id smallint, detail text, currency text, number bigint, amount numeric, median numeric, counted_at timestamptz)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  last_counted_at constant timestamptz := (select max(t.counted_at) from figures.total t);
begin
  perform row_security.assert_allowed(row_security.my_role() = 'ProgrammeManager');
  if last_counted_at is null then
    perform pg_advisory_xact_lock(hashtext('figures.total'));
    if not exists (select from figures.total) then perform figures.count_programme(); end if;
  elsif last_counted_at < now() - interval '1 hour' and pg_try_advisory_xact_lock(hashtext('figures.total')) then
    perform figures.count_programme();
  end if;
  return query
    select t.figure, t.year, null::smallint, t.detail, t.currency, sum(t.number)::bigint, sum(t.amount), null::numeric, max(t.counted_at)
      from figures.total t where t.office_id is not null and t.year between p_year - 4 and p_year group by t.figure, t.year, t.detail, t.currency
    union all
    select t.figure, t.year, t.office_id, null, t.currency, sum(t.number)::bigint, sum(t.amount), null, max(t.counted_at)
      from figures.total t where t.office_id is not null and t.year = p_year group by t.figure, t.year, t.office_id, t.currency
    union all
    select t.figure, t.year, null, t.detail, null, t.number, null, t.median, t.counted_at
      from figures.total t where t.office_id is null and t.year between p_year - 4 and p_year;
end $$;

-- Forms of exploitation as grouped by Eurostat (crim_thb) and UNODC (GLOTIP): domestic servitude counts as labour.
create or replace function figures.form_groups(forms text[]) returns text[]
language sql immutable as $$
  select array(select distinct case when f = 'SexualExploitation' then 'Sexual' when f in ('ForcedLabour', 'DomesticServitude') then 'Labour' else 'Other' end
    from unnest(forms) f)
$$;

-- The codes of a person for an attribute: one, or as many as are known.
create or replace function figures.attribute_codes(p figures.person, heading text) returns text[]
language sql immutable as $$
  select case heading
    when 'Sex' then array[p.sex] when 'Age' then array[p.age] when 'Citizenship' then array[p.citizenship] when 'Crossing' then array[p.crossing]
    else coalesce(nullif(case heading
      when 'Form' then p.forms when 'FormGroup' then figures.form_groups(p.forms) when 'Vulnerability' then p.vulnerabilities
        when 'Displacement' then p.displacement
      when 'Act' then p.acts when 'Means' then p.means when 'Origin' then p.origins when 'Destination' then p.destinations end, '{}'), array['NotKnown']) end
$$;

-- The tables of people that may be requested; any other request is refused.
create or replace function figures.people_tables() returns table (row_heading text, column_heading text)
language sql immutable as $$
  values ('Sex', 'Age'), ('Citizenship', 'Sex'), ('Crossing', 'Sex'), ('Form', 'Sex'), ('Vulnerability', 'Sex'), ('Displacement', 'Sex'),
    ('Act', 'Form'), ('Means', 'Form'),
    ('Origin', 'Destination')
$$;

-- Whether the tables of a year were released within the last hour.
create or replace function figures.is_recently_released(p_year int) returns boolean
language sql volatile set search_path = public, pg_temp as $$
  select exists (select from figures.released_cell t where t.year = p_year and t.calculated_at > now() - interval '1 hour')
$$;

-- A table of people of one year, by two attributes. A null code is the total; a null number is suppressed. All tables of a year are
-- calculated at one moment and kept for an hour, like the totals of the programme.
create or replace function figures.people_table(row_heading text, column_heading text, p_year int)
returns table (row_code text, column_code text, number int)
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform row_security.assert_allowed(row_security.my_role() = 'ProgrammeManager'
    and exists (select from figures.people_tables() p where p.row_heading = people_table.row_heading and p.column_heading = people_table.column_heading));
  perform pg_advisory_xact_lock(hashtext('figures.released_cell'), p_year) where not figures.is_recently_released(p_year);
  if not figures.is_recently_released(p_year) then
    delete from figures.released_cell t where t.year = p_year;
    insert into figures.released_cell
      select p.row_heading, p.column_heading, p_year, r.place, r.row_code, r.column_code, r.number, now()
      from figures.people_tables() p
      cross join lateral figures.protected_table(p.row_heading, p.column_heading, 'Referred', p_year, null, 5) with ordinality r (row_code,
        column_code, number, place);
  end if;
  return query
    select t.row_code, t.column_code, t.number from figures.released_cell t
    where t.row_heading = people_table.row_heading and t.column_heading = people_table.column_heading and t.year = p_year order by t.place;
end $$;

-- One table of people referred or identified in a year, in the offices of one country or all, with suppression applied.
create or replace function figures.protected_table(row_heading text, column_heading text, population text, p_year int, p_country text, threshold int)
returns table (row_code text, column_code text, number int)
language plpgsql stable set search_path = public, pg_temp as $$
declare
  one_valued constant text[] := array['Sex', 'Age', 'Citizenship', 'Crossing'];
  has_row_totals constant boolean := column_heading = any (one_valued);                      -- the cells of a row add up to its total
  has_column_totals constant boolean := has_row_totals and row_heading = any (one_valued);                -- the cells of a column add up to its total
  all_rows text[]; all_columns text[]; r text[]; c text[]; k int[]; n int[]; suppressed boolean[]; width int;
begin
  select array_agg(x.r), array_agg(x.c), array_agg(x.k) into r, c, k from (
    select rows.code as r, columns.code as c, count(*)::int as k
    from figures.person p
    cross join lateral unnest(figures.attribute_codes(p, row_heading) || null::text) rows (code)
    cross join lateral unnest(figures.attribute_codes(p, column_heading) || null::text) columns (code)
    where (population = 'Referred' and p.referred_year = p_year or population = 'Identified' and p.identified_year = p_year)
      and (p_country is null or p.country = p_country)
    group by 1, 2) x;
  all_rows := coalesce(figures.all_codes(row_heading), array(select distinct code from unnest(r) code where code is not null order by 1)) || null::text;
  all_columns := coalesce(figures.all_codes(column_heading), array(select distinct code from unnest(c) code where code is not null order by 1)) || null::text;
  width := cardinality(all_columns);
  n := array(
    select coalesce((select found.k from unnest(r, c, k) found (r, c, k)
      where found.r is not distinct from rows.code and found.c is not distinct from columns.code), 0)
    from unnest(all_rows) with ordinality rows (code, at) cross join unnest(all_columns) with ordinality columns (code, at) order by rows.at, columns.at);
  suppressed := case when column_heading = 'Destination' then figures.flow_suppression(n, all_rows, all_columns, threshold)
    else figures.primary_suppression(n, cardinality(all_rows), width, threshold) end;
  return query
    select rows.code, columns.code, case when not suppressed[(rows.at - 1) * width + columns.at] then n[(rows.at - 1) * width + columns.at] end
    from unnest(all_rows) with ordinality rows (code, at) cross join unnest(all_columns) with ordinality columns (code, at)
    where (rows.code is null and columns.code is null or n[cardinality(n)] >= threshold) -- of fewer people, the attributes would identify them
      and (rows.code is not null or columns.code is null or has_column_totals) and (columns.code is not null or rows.code is null or has_row_totals)
    order by rows.at, columns.at;
end $$;

-- The codes that an attribute always has, so that a table has the same shape whatever its data; null for those with too many.
create or replace function figures.all_codes(heading text) returns text[]
language sql immutable as $$
  select case heading
    when 'Sex' then array['Female', 'Male', 'Other', 'NotKnown']
    when 'Age' then array['Adult', 'Child', 'NotKnown']
    when 'Citizenship' then array['National', 'OtherUnion', 'Elsewhere', 'NotKnown']
    when 'Crossing' then array['Within', 'Across', 'NotKnown']
    when 'FormGroup' then array['Sexual', 'Labour', 'Other', 'NotKnown'] end
$$;

-- Which numbers of a table are suppressed. n holds the table row by row, the last row and the last column being the totals.
--
-- Primary suppression: numbers below the threshold, and the cells of a row or column whose total is suppressed. Secondary suppression: as
-- many more as it takes that no suppressed number can be derived from the others.
--
-- A number can be derived if it is the only one missing from a sum, if it lies on no cycle of suppressed numbers, or if its lower and upper
-- bounds are equal, since no number is negative.
--
-- A cell in a row or column whose published total is zero is zero itself: it protects nothing, and is never suppressed. Totals are decided
-- first and by themselves, so that the same total is suppressed in every table that contains it.
--
-- Rows and columns are assumed to add up to their totals even if a person may count in two cells: most count in one, and the totals are
-- published elsewhere.
create or replace function figures.primary_suppression(n int[], height int, width int, threshold int) returns boolean[]
language plpgsql immutable set search_path = public, pg_temp as $$
declare
  suppressed boolean[] := array_fill(false, array[height * width]);
  suppressible boolean[] := array_fill(true, array[height * width]);
  next_cell int;
begin
  suppressed := figures.line_suppression(n, suppressed, suppressible, array(select (y - 1) * width + width from generate_series(1, height - 1) y), threshold);
  suppressed := figures.line_suppression(n, suppressed, suppressible, array(select (height - 1) * width + x from generate_series(1, width - 1) x), threshold);
  for i in 1 .. height - 1 loop
    for j in 1 .. width - 1 loop
      suppressible[(i - 1) * width + j] := not (n[i * width] = 0 and not suppressed[i * width] or n[(height - 1) * width + j] = 0
        and not suppressed[(height - 1) * width + j]);
      suppressed[(i - 1) * width + j] := n[(i - 1) * width + j] between 1 and threshold - 1
        or (suppressed[i * width] or suppressed[(height - 1) * width + j]) and suppressible[(i - 1) * width + j];
    end loop;
  end loop;
  loop
    next_cell := null;
    for i in 1 .. height - 1 loop
      next_cell := figures.secondary_suppression(n, suppressed, suppressible,
        array(select (i - 1) * width + x from generate_series(1, width) x), width, threshold);
      exit when next_cell is not null;
    end loop;
    for j in 1 .. width - 1 loop
      exit when next_cell is not null;
      next_cell := figures.secondary_suppression(n, suppressed, suppressible,
        array(select (y - 1) * width + j from generate_series(1, height) y), height, threshold);
    end loop;
    next_cell := coalesce(next_cell, figures.cycle(n, suppressed, suppressible, height, width),
      figures.attacker_bounds(n, suppressed, suppressible, height, width));
    exit when next_cell is null;
    suppressed[next_cell] := true;
  end loop;
  return suppressed;
end $$;

-- Totals: suppresses those below the threshold, and as many more as it takes that they cannot be derived.
create or replace function figures.line_suppression(n int[], suppressed boolean[], suppressible boolean[], line int[], threshold int) returns boolean[]
language plpgsql immutable set search_path = public, pg_temp as $$
declare cell int;
begin
  foreach cell in array line loop suppressed[cell] := n[cell] between 1 and threshold - 1; end loop;
  loop
    cell := figures.secondary_suppression(n, suppressed, suppressible, line, 0, threshold);
    exit when cell is null;
    suppressed[cell] := true;
  end loop;
  return suppressed;
end $$;

-- The next number of a line to suppress: the smallest, if only one is suppressed or the suppressed ones sum to less than the threshold;
-- null for none. The total at position total (0 for no total) is never chosen.
create or replace function figures.secondary_suppression(n int[], suppressed boolean[], suppressible boolean[], line int[], total int, threshold int)
  returns int
language sql immutable set search_path = public, pg_temp as $$
  with cell as (select at, place from unnest(line) with ordinality x (at, place)),
  suppressed_cells as (select count(*) as many, sum(n[at]) filter (where place <> total) as people, bool_or(place = total) as of_total from cell
    where suppressed[at])
  select at from cell, suppressed_cells
  where not suppressed[at] and suppressible[at] and place <> total and (many = 1 or many > 1 and not of_total and people < threshold)
  order by (n[at] = 0), n[at], place limit 1
$$;

-- A number to suppress so that a suppressed one lies on a cycle; null if all do.
create or replace function figures.cycle(n int[], suppressed boolean[], suppressible boolean[], height int, width int) returns int
language plpgsql immutable set search_path = public, pg_temp as $$
declare i int; j int; cell int;
begin
  for i in 1 .. height loop
    for j in 1 .. width loop
      if suppressed[(i - 1) * width + j] and not figures.is_on_cycle(suppressed, height, width, i, j) then
        select c into cell from (
          select (i - 1) * width + x as c from generate_series(1, width - 1) x where i < height
          union all select (y - 1) * width + j from generate_series(1, height - 1) y where j < width
          union all select (y - 1) * width + x from generate_series(1, height - 1) y, generate_series(1, width - 1) x) cells
        where not suppressed[c] and suppressible[c] order by ((c - 1) / width + 1 <> i and (c - 1) % width + 1 <> j), (n[c] = 0), n[c], c limit 1;
        if cell is not null then return cell; end if;
      end if;
    end loop;
  end loop;
  return null;
end $$;

-- A number to suppress so that the lower and upper bounds of a suppressed one differ; null if that holds for all. Zeros may be derived.
create or replace function figures.attacker_bounds(n int[], suppressed boolean[], suppressible boolean[], height int, width int) returns int
language plpgsql immutable set search_path = public, pg_temp as $$
declare
  low int[] := array(select case when suppressed[c] then 0 else n[c] end from generate_subscripts(n, 1) c order by c);
  high int[] := array(select case when suppressed[c] then n[height * width] else n[c] end from generate_subscripts(n, 1) c order by c);
  line int[]; cell int; total int; lows int; highs int; lower int; higher int; changed boolean := true;
begin
  while changed loop
    changed := false;
    for l in 1 .. height + width loop
      line := case when l <= height then array(select (l - 1) * width + x from generate_series(1, width) x)
        else array(select (y - 1) * width + l - height from generate_series(1, height) y) end;
      total := line[cardinality(line)];
      select sum(low[c]), sum(high[c]) into lows, highs from unnest(line) c where c <> total;
      foreach cell in array line loop
        lower := greatest(low[cell], case when cell = total then lows else low[total] - (highs - high[cell]) end);
        higher := least(high[cell], case when cell = total then highs else high[total] - (lows - low[cell]) end);
        if lower > higher then return null; end if; -- a person counts in several cells: the sums do not hold and give no bounds
        if lower > low[cell] or higher < high[cell] then
          if cell <> total then lows := lows + lower - low[cell]; highs := highs + higher - high[cell]; end if;
          low[cell] := lower;
          high[cell] := higher;
          changed := true;
        end if;
      end loop;
    end loop;
  end loop;
  for missing in 1 .. height * width loop
    if suppressed[missing] and n[missing] > 0 and low[missing] = high[missing] then
      select c into cell from generate_series(1, (height - 1) * width) c where c % width <> 0 and not suppressed[c] and suppressible[c]
        order by ((c - 1) / width <> (missing - 1) / width and (c - 1) % width <> (missing - 1) % width), (n[c] = 0), n[c], c limit 1;
      if cell is not null then return cell; end if;
    end if;
  end loop;
  return null;
end $$;

-- Of movements between countries: those within a country, those across a border and unknown ones each sum to a total that the table of
-- borders publishes. Each group has no suppressed number, or as many as it takes that none can be derived.
create or replace function figures.flow_suppression(n int[], origins text[], destinations text[], threshold int) returns boolean[]
language plpgsql immutable set search_path = public, pg_temp as $$
declare
  suppressed boolean[] := array_fill(false, array[cardinality(n)]);
  suppressible constant boolean[] := array_fill(true, array[cardinality(n)]);
  line int[];
begin
  for line in
    select array_agg(((o.at - 1) * cardinality(destinations) + d.at)::int order by o.at, d.at)
    from unnest(origins) with ordinality o (code, at) cross join unnest(destinations) with ordinality d (code, at)
    where o.code is not null and d.code is not null
    group by case when 'NotKnown' in (o.code, d.code) then 'NotKnown' when o.code = d.code then 'Within' else 'Across' end
  loop
    suppressed := figures.line_suppression(n, suppressed, suppressible, line, threshold);
  end loop;
  return suppressed;
end $$;

-- Whether a suppressed number lies on a cycle of suppressed numbers: whether others connect its row and its column. Rows are nodes 1 to
-- height, columns follow; a number is an edge between its row and its column.
create or replace function figures.is_on_cycle(suppressed boolean[], height int, width int, i int, j int) returns boolean
language plpgsql immutable set search_path = public, pg_temp as $$
declare
  reached boolean[] := array_fill(false, array[height + width]);
  changed boolean := true;
begin
  reached[i] := true;
  while changed and not reached[height + j] loop
    changed := false;
    for y in 1 .. height loop
      for x in 1 .. width loop
        if suppressed[(y - 1) * width + x] and not (y = i and x = j) and reached[y] <> reached[height + x] then
          reached[y] := true;
          reached[height + x] := true;
          changed := true;
        end if;
      end loop;
    end loop;
  end loop;
  return reached[height + j];
end $$;

revoke execute on all functions in schema figures from public;
grant execute on function figures.programme(int), figures.people_table(text, text, int) to casemanager_field, casemanager_lead;

set local row_security = off;
reset role;
