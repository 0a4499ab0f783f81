-- Places move from passes into pools. A pass draws on one or more pools (the hall, the dinner, an economy's quota);
-- whatever holds a place is counted in its pool by kind, so that the counts and what is free are the capacity.

create table pools (
    pool_id uuid primary key,
    name_en text not null,
    name_ur text not null,
    -- set: an economy's quota, drawn on by its people alone
    economy_id uuid references economies,
    capacity integer not null,
    confirmed integer not null default 0,
    awaiting_confirmation integer not null default 0,
    awaiting_approval integer not null default 0,
    held_by_codes integer not null default 0,
    held_by_offers integer not null default 0,
    free integer not null generated always as
        (capacity - confirmed - awaiting_confirmation - awaiting_approval - held_by_codes - held_by_offers) stored,
    -- people in its waiting list, who hold nothing
    waiting integer not null default 0,
    keeps_list boolean not null default true,
    -- how long an offer from the waiting list holds its place
    offer_hours integer not null default 48,
    -- how far the capacity was raised to make room for samples; taken back with them
    sample_places integer not null default 0,
    constraint pools_never_oversold
        check (confirmed + awaiting_confirmation + awaiting_approval + held_by_codes + held_by_offers <= capacity),
    constraint pools_counts_sane
        check (least(confirmed, awaiting_confirmation, awaiting_approval, held_by_codes, held_by_offers, waiting) >= 0),
    constraint pools_capacity_sane check (capacity between 0 and 1000000000),
    constraint pools_offer_sane check (offer_hours between 1 and 720),
    constraint pools_sample_places_sane check (sample_places between 0 and capacity),
    constraint pools_name_en_key unique (name_en)
);
create index pools_economy on pools (economy_id);
grant select, insert, update on pools to summit_app;

-- What a pass is, who may take it, when, and what it opens.
alter table passes
    add column description_en text not null default '',
    add column description_ur text not null default '',
    add column position integer not null default 1,
    add column audience text not null default 'anybody',
    add column needs_approval boolean not null default false,
    -- how long a place waits for the organisers' decision
    add column approval_hours integer not null default 336,
    add column sale_opens_at timestamptz,
    add column sale_closes_at timestamptz,
    -- numbers of the summit's days
    add column opens_days smallint[] not null default '{1,2,3}',
    add column opens_social boolean not null default true,
    add column opens_sign_up boolean not null default true,
    add constraint passes_name_en_key unique (name_en),
    add constraint passes_audience_known check (audience in ('anybody', 'members', 'invited')),
    add constraint passes_approval_sane check (approval_hours between 1 and 2160),
    add constraint passes_sale_in_order check (sale_closes_at > sale_opens_at);

create table pass_pools (
    pass_id uuid not null references passes,
    pool_id uuid not null references pools,
    primary key (pass_id, pool_id)
);
create index pass_pools_pool on pass_pools (pool_id);
grant select, insert, delete on pass_pools to summit_app;

-- E-mail domains of an economy's association: whose address ends in one is of its people.
alter table economies add column domains text[] not null default '{}';

-- A code opens a pass, reserves places, skips the approval, or several of these.
create table codes (
    code_id uuid primary key,
    -- in capitals, as codes are compared
    code text not null,
    -- what the organisers made it for
    label text not null,
    -- none: any pass that its user may take anyway
    pass_id uuid references passes,
    -- only for this address; empty: for whoever has it
    email_key text not null default '',
    uses integer not null,
    used integer not null default 0,
    reserves boolean not null default false,
    skips_approval boolean not null default false,
    -- places it holds now for uses to come, and in which pools
    reserved integer not null default 0,
    pools uuid[] not null default '{}',
    expires_at timestamptz,
    withdrawn_at timestamptz,
    created_at timestamptz not null,
    created_by uuid references people,
    constraint codes_code_key unique (code),
    constraint codes_used_up check (used between 0 and uses),
    constraint codes_uses_sane check (uses between 1 and 100000),
    constraint codes_reserved_sane check (reserved between 0 and uses - used),
    constraint codes_reserve_of_a_pass check (not reserves or pass_id is not null)
);
create index codes_newest on codes (code_id desc);
create index codes_pass on codes (pass_id);
create index codes_created_by on codes (created_by);
create index codes_ending on codes (expires_at) where reserved > 0;
grant select, insert, update on codes to summit_app;

alter table registrations drop constraint registrations_state_known;
alter table registrations
    add column code_id uuid references codes,
    -- the pools it draws on, as they were for its pass when it was made
    add column pools uuid[] not null default '{}',
    add constraint registrations_state_known check (state in ('waiting', 'offered', 'awaiting_confirmation', 'awaiting_approval',
        'confirmed', 'rejected', 'cancelled', 'expired'));
create index registrations_code on registrations (code_id);
-- What is new to the search is sorted into it a little at a time: with the usual 4 MB somebody's registration
-- would now and then wait for thousands of others'.
alter index registrations_search set (gin_pending_list_limit = 512);
create index registrations_holds on registrations (held_until)
    where state in ('awaiting_confirmation', 'awaiting_approval', 'offered');
drop index registrations_live_key;
create unique index registrations_live_key on registrations (person_id)
    where state in ('waiting', 'offered', 'awaiting_confirmation', 'awaiting_approval', 'confirmed');

-- Why a move was made, where somebody said so.
alter table registration_steps add column reason text not null default '';

-- Who waits for which pool. Ranks come from one sequence, so that first come is first served across pools;
-- an organiser may put somebody between two others.
create sequence waiting_rank;
create table waiting_list (
    pool_id uuid not null references pools,
    registration_id uuid not null references registrations,
    rank numeric not null,
    primary key (pool_id, registration_id)
);
create unique index waiting_list_rank on waiting_list (pool_id, rank);
create index waiting_list_registration on waiting_list (registration_id);
grant select, insert, update, delete on waiting_list to summit_app;
grant usage on sequence waiting_rank to summit_app;

-- What the pools looked like from time to time, for the organisers' charts.
create table pool_levels (
    pool_id uuid not null references pools,
    at timestamptz not null,
    capacity integer not null,
    confirmed integer not null,
    awaiting integer not null,
    held integer not null,
    waiting integer not null,
    primary key (pool_id, at)
);
grant select, insert on pool_levels to summit_app;

-- The passes' places as they are now become one pool each.
insert into pools (pool_id, name_en, name_ur, capacity, sample_places)
    select pass_id, name_en, name_ur, capacity, sample_places from passes;
insert into pass_pools (pass_id, pool_id) select pass_id, pass_id from passes;
update registrations set pools = array[pass_id];
update pools p set awaiting_confirmation = n.awaiting, confirmed = n.confirmed
    from (select pass_id, count(*) filter (where state = 'awaiting_confirmation') as awaiting,
                 count(*) filter (where state = 'confirmed') as confirmed from registrations group by pass_id) n
    where n.pass_id = p.pool_id;
alter table passes drop column capacity, drop column used, drop column sample_places;

-- The counts follow the registrations by themselves, whoever changes them and how many at once.
create function count_registrations() returns trigger
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
create trigger registrations_added after insert on registrations
    referencing new table as added for each statement execute function count_registrations();
create trigger registrations_moved after update on registrations
    referencing new table as added old table as gone for each statement execute function count_registrations();
create trigger registrations_gone after delete on registrations
    referencing old table as gone for each statement execute function count_registrations();

create function count_reserved() returns trigger
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
create trigger codes_added after insert on codes
    referencing new table as added for each statement execute function count_reserved();
create trigger codes_moved after update on codes
    referencing new table as added old table as gone for each statement execute function count_reserved();

create function count_waiting() returns trigger
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
create trigger waiting_list_added after insert on waiting_list
    referencing new table as added for each statement execute function count_waiting();
create trigger waiting_list_gone after delete on waiting_list
    referencing old table as gone for each statement execute function count_waiting();

-- Many jobs at once, told to the workers once.
create function enqueue_all(task text, payloads jsonb[]) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform graphile_worker.add_jobs(array(
        select row(task, payload::json, null, null, 25, null, null, null)::graphile_worker.job_spec
        from unnest(payloads) payload));
end $$;
revoke all on function enqueue_all from public;
grant execute on function enqueue_all to summit_app;

-- A job that is as good as any other of its name: one that waits already is enough.
create function enqueue_once(task text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform graphile_worker.add_job(identifier => task, payload => '{}'::json, job_key => task, max_attempts => 25);
end $$;
revoke all on function enqueue_once from public;
grant execute on function enqueue_once to summit_app;

-- A letter that a job writes is written once, however often the job runs.
alter table messages add column once_key text;
create unique index messages_once_key on messages (once_key) where once_key is not null;
