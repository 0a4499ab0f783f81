-- Functions of the kit. The files in this folder are run whenever one of them has changed, after the migrations, so each
-- statement can be run again. Tables, and triggers that call these functions, are made by migrations.

-- Who the transaction acts for; set by the application when it begins.
create or replace function current_actor() returns uuid language sql stable
    return nullif(current_setting('summit.actor', true), '')::uuid;

-- Whose doing it is, also in another's name.
create or replace function current_author() returns uuid language sql stable
    return coalesce(nullif(current_setting('summit.author', true), '')::uuid, current_actor());

-- The job that the transaction works for, if it is the system's own.
create or replace function current_system() returns text language sql stable
    return nullif(current_setting('summit.system', true), '');

-- The transaction's moment: what a clock was set to, or the database's time.
create or replace function current_moment() returns timestamptz language sql stable
    return coalesce(nullif(current_setting('summit.now', true), '')::timestamptz, now());

-- What the transaction has opened: persons, records, keys of forms.
create or replace function opened() returns uuid[] language sql stable
    return string_to_array(nullif(current_setting('summit.opened', true), ''), ' ')::uuid[];

-- Whether the system acts by itself, in a part of the program whose name begins with that of the slice.
create or replace function works_for(slice text) returns boolean language sql stable
    return coalesce(starts_with(current_setting('summit.system', true), slice || '_'), false);

-- Says that a public page may have changed, and tells every server.
create or replace function bump_public_version() returns void language sql as $$
    update public_version set version = version + 1;
    select pg_notify('summit_public', '');
$$;

-- The queue's own tables stay closed to the application, which may only add jobs. What these functions do is the same
-- each time, so their plans are kept: making them anew took longer than running them.
create or replace function enqueue(task text, payload jsonb, run_at timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan as $$
begin
    perform graphile_worker.add_job(
        identifier => task, payload => payload::json, run_at => run_at, max_attempts => 25);
end $$;
revoke all on function enqueue from public;
grant execute on function enqueue to summit_app;

-- Many jobs at once, told to the workers once.
create or replace function enqueue_all(task text, payloads jsonb[]) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan as $$
begin
    perform graphile_worker.add_jobs(array(
        select row(task, payload::json, null, null, 25, null, null, null)::graphile_worker.job_spec
        from unnest(payloads) payload));
end $$;
revoke all on function enqueue_all from public;
grant execute on function enqueue_all to summit_app;

-- A job that is as good as any other of its name: one that waits already is enough.
create or replace function enqueue_once(task text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan as $$
begin
    perform graphile_worker.add_job(identifier => task, payload => '{}'::json, job_key => task, max_attempts => 25);
end $$;
revoke all on function enqueue_once from public;
grant execute on function enqueue_once to summit_app;

-- A picture is kept before the form that brings it is right, and outlives the record that showed it. What nothing
-- refers to is forgotten here, whichever tables refer to pictures by then.
create or replace function forget_pictures(before timestamptz) returns bigint language plpgsql as $$
declare
    candidate text;
    forgotten bigint := 0;
begin
    for candidate in select digest from pictures where kept_at < before loop
        begin
            delete from pictures where digest = candidate;
            forgotten := forgotten + 1;
        exception when foreign_key_violation then
            -- still shown
        end;
    end loop;
    return forgotten;
end $$;
revoke all on function forget_pictures from public;
grant execute on function forget_pictures to summit_app;

-- A name as it is compared: no case, no accents, nothing invisible, one letter for its several forms. `kit::field::folded`
-- does the same. Unique indexes are built over it: whoever changes it rebuilds them in a migration.
create or replace function folded(name text) returns text language sql immutable strict parallel safe as $$
    select btrim(regexp_replace(
        translate(
            lower(regexp_replace(normalize(name, nfkd),
                '[\u0300-\u036f\u064b-\u065f\u0670\u0640\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f'
                || '\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8\U000e0000-\U000e0fff]', '', 'g')),
            'يىكهةٱ۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩',
            'ییکہہا01234567890123456789'),
        '\s+', ' ', 'g'))
$$;

-- What the login could do that whoever serves must not; nothing, if it may serve.
create or replace function powers_of_login() returns table (power text) language sql stable as $$
    select unnest(array_remove(array[
        case when r.rolsuper then 'is a superuser' end,
        case when r.rolbypassrls then 'passes row-level security' end,
        case when r.rolcreaterole then 'makes roles' end,
        case when exists (select from pg_class where relowner = r.oid) then 'owns tables' end,
        case when exists (
            select from pg_auth_members m join pg_roles other on other.oid = m.roleid
            where m.member = r.oid and other.rolname <> 'summit_app') then 'can become another role' end
    ], null))
    from pg_roles r where r.rolname = session_user
$$;
