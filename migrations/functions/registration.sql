-- Functions of registration; see kit.sql for when they are run.

-- Whether a registration is its person's current one: it holds a place or waits for one. `RegistrationState::is_live` says the
-- same. The planner puts the list in the place of the call, so that the index of these states serves: it may have no
-- settings of its own.
create or replace function registration_is_live(state text) returns boolean language sql immutable
    return state in ('waiting', 'unheld', 'offered', 'awaiting_confirmation', 'awaiting_approval', 'confirmed');

-- The organisers' list: a page of registrations that have all of three patterns in what they are found by. Searching within
-- the policies of the table could not use its index, since a pattern must not be tried on rows that are not to be seen.
create or replace function list_registrations(
    patterns text[], in_state text, of_economy uuid, of_pass uuid, ticket text, before uuid, after uuid, most bigint)
returns setof uuid language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan as $$
begin
    if not may('registration.see') then
        return;
    end if;
    return query
        select registration_id from registrations r
        where (patterns[1] = '%' or r.search like patterns[1]) and (patterns[2] = '%' or r.search like patterns[2])
          and (patterns[3] = '%' or r.search like patterns[3])
          and (in_state is null or r.state = in_state) and (of_economy is null or r.economy_id = of_economy)
          and (of_pass is null or r.pass_id = of_pass) and (ticket is null or r.ticket_code = ticket)
          and (before is null or r.registration_id < before) and (after is null or r.registration_id > after)
        order by case when after is null then r.registration_id end desc, r.registration_id
        limit most;
end $$;

-- How many that list has in all.
create or replace function count_listed_registrations(patterns text[], in_state text, of_economy uuid, of_pass uuid, ticket text)
returns bigint language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan as $$
begin
    return (select count(*) from registrations r
            where may('registration.see')
              and (patterns[1] = '%' or r.search like patterns[1]) and (patterns[2] = '%' or r.search like patterns[2])
              and (patterns[3] = '%' or r.search like patterns[3])
              and (in_state is null or r.state = in_state) and (of_economy is null or r.economy_id = of_economy)
              and (of_pass is null or r.pass_id = of_pass) and (ticket is null or r.ticket_code = ticket));
end $$;

-- The counts follow the registrations by themselves, whoever changes them and how many at once.
create or replace function count_registrations() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
    -- Each branch names only the transition tables that its event has.
    moved jsonb;
begin
    if tg_op = 'INSERT' then
        -- Whoever inserts has looked into the pools before, and so has locked them.
        update pools p set
            confirmed = p.confirmed + d.confirmed,
            awaiting_confirmation = p.awaiting_confirmation + d.awaiting_confirmation,
            awaiting_approval = p.awaiting_approval + d.awaiting_approval,
            held_by_offers = p.held_by_offers + d.offered
        from (select pool,
                     count(*) filter (where state = 'confirmed') as confirmed,
                     count(*) filter (where state = 'awaiting_confirmation') as awaiting_confirmation,
                     count(*) filter (where state = 'awaiting_approval') as awaiting_approval,
                     count(*) filter (where state = 'offered') as offered
              from added, unnest(pools) pool group by pool) d
        where p.pool_id = d.pool
          and (d.confirmed, d.awaiting_confirmation, d.awaiting_approval, d.offered) <> (0, 0, 0, 0);
        return null;
    elsif tg_op = 'DELETE' then
        select jsonb_agg(c) into moved from (
            select pool, state, -count(*) as n from gone, unnest(pools) pool group by pool, state) c;
    else
        select jsonb_agg(c) into moved from (
            select pool, state, sum(n) as n from (
                select pool, state, 1 as n from added, unnest(pools) pool
                union all
                select pool, state, -1 from gone, unnest(pools) pool) both_sides
            group by pool, state having sum(n) <> 0) c;
    end if;
    if moved is null then
        return null;
    end if;
    -- In the order of their ids, as everybody locks them.
    perform from pools where pool_id in (select (m ->> 'pool')::uuid from jsonb_array_elements(moved) m) order by pool_id for no key update;
    update pools p set
        confirmed = p.confirmed + d.confirmed,
        awaiting_confirmation = p.awaiting_confirmation + d.awaiting_confirmation,
        awaiting_approval = p.awaiting_approval + d.awaiting_approval,
        held_by_offers = p.held_by_offers + d.offered
    from (select pool,
                 coalesce(sum(n) filter (where state = 'confirmed'), 0) as confirmed,
                 coalesce(sum(n) filter (where state = 'awaiting_confirmation'), 0) as awaiting_confirmation,
                 coalesce(sum(n) filter (where state = 'awaiting_approval'), 0) as awaiting_approval,
                 coalesce(sum(n) filter (where state = 'offered'), 0) as offered
          from jsonb_to_recordset(moved) as m (pool uuid, state text, n integer) group by pool) d
    where p.pool_id = d.pool
      and (d.confirmed, d.awaiting_confirmation, d.awaiting_approval, d.offered) <> (0, 0, 0, 0);
    return null;
end $$;

-- Places that codes reserve.
create or replace function count_reserved() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if tg_op = 'INSERT' then
        update pools p set held_by_codes = p.held_by_codes + d.n
        from (select pool, sum(reserved) as n from added, unnest(pools) pool where reserved > 0 group by pool) d
        where p.pool_id = d.pool;
    else
        update pools p set held_by_codes = p.held_by_codes + d.n
        from (select pool, sum(n) as n from (
                  select pool, reserved as n from added, unnest(pools) pool
                  union all
                  select pool, -reserved from gone, unnest(pools) pool) both_sides
              group by pool having sum(n) <> 0) d
        where p.pool_id = d.pool;
    end if;
    return null;
end $$;

-- People in the waiting lists.
create or replace function count_waiting() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if tg_op = 'INSERT' then
        update pools p set waiting = p.waiting + d.n
        from (select pool_id, count(*) as n from added group by pool_id) d where p.pool_id = d.pool_id;
    else
        update pools p set waiting = p.waiting - d.n
        from (select pool_id, count(*) as n from gone group by pool_id) d where p.pool_id = d.pool_id;
    end if;
    return null;
end $$;

-- The summit has another zone: windows of sale, and the ends of codes that can still be used, keep what the clock says.
create or replace function keep_registration_clock_times() returns trigger language plpgsql as $$
begin
    update passes
    set sale_opens_at = (sale_opens_at at time zone old.zone) at time zone new.zone,
        sale_closes_at = (sale_closes_at at time zone old.zone) at time zone new.zone
    where sale_opens_at is not null or sale_closes_at is not null;
    update codes set expires_at = (expires_at at time zone old.zone) at time zone new.zone
    where expires_at > now() and withdrawn_at is null;
    return null;
end $$;
