-- Bulk copying bypasses foreign keys: each is checked here as a whole.
do $$
declare
  k record;
  is_broken boolean;
begin
  for k in
    select c.conname, c.conrelid::regclass as child, c.confrelid::regclass as parent,
      (select string_agg(format('c.%I is not null', a.attname), ' and ') from pg_attribute a
        where a.attrelid = c.conrelid and a.attnum = any (c.conkey)) as given,
      (select string_agg(format('p.%I = c.%I', f.attname, a.attname), ' and ')
        from unnest(c.conkey, c.confkey) pair (own, other)
        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = pair.own
          join pg_attribute f on f.attrelid = c.confrelid and f.attnum = pair.other) as same
    from pg_constraint c where c.contype = 'f' and c.connamespace = 'public'::regnamespace
  loop
    execute format('select exists (select from %s c where %s and not exists (select from %s p where %s))', k.child, k.given, k.parent, k.same) into is_broken;
    if is_broken then raise exception '% is broken', k.conname; end if;
  end loop;
end $$;
