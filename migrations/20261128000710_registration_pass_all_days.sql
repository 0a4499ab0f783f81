-- A pass for the whole summit opens all of its days however many these become: until now it named the days there were.
alter table passes add column opens_all_days boolean not null default false;
update passes set opens_all_days = true
where opens_days @> array(
    select day::smallint
    from generate_series(1, coalesce((select ends_on - starts_on + 1 from summit), 3)) as day
);
