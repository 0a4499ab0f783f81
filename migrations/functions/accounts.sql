-- Functions of accounts; see kit.sql for when they are run.

-- What somebody may do at that moment, as codes: by their roles and by single rights.
create or replace function rights_of(whose uuid, moment timestamptz) returns text[]
language plpgsql stable set plan_cache_mode = force_generic_plan as $$
begin
    return (
        select coalesce(array_agg(distinct code), '{}')
        from granted_rights g left join roles r using (role_id),
             unnest(coalesce(r.rights, array[g.right_code])) as code
        where g.person_id = whose and (g.expires_at is null or g.expires_at > moment));
end $$;

-- Whether whoever acts has a right, in their own name; who may change something may see it.
create or replace function may(code text) returns boolean language sql stable as $$
    select current_author() is not distinct from current_actor()
       and rights_of(current_actor(), current_moment()) && array[code, replace(code, '.see', '.change')]
$$;

-- Somebody may always grant every right, for good: the last who can does not take that away, and of two who take it from
-- each other at the same moment the second is refused. Nobody gives what they do not have, so one who may only grant
-- would leave the others' rights to nobody.
create or replace function someone_may_grant() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('someone may grant', 0));
    if not exists (
        select from granted_rights g left join roles r using (role_id), unnest(coalesce(r.rights, array[g.right_code])) as code
        where g.expires_at is null
        group by g.person_id
        having array_agg(code) @> (select rights from roles where standing order by role_id limit 1)
    ) then
        raise exception 'nobody could grant rights any more'
            using errcode = 'check_violation', constraint = 'someone_may_grant', table = 'granted_rights';
    end if;
    return null;
end $$;

-- Looked at when the transaction ends: what is granted may be taken out and put in anew within one.
do $$
declare
    watched text;
begin
    foreach watched in array array['granted_rights', 'roles'] loop
        if not exists (select from pg_trigger where tgname = watched || '_someone_may_grant') then
            execute format(
                'create constraint trigger %I after update or delete on %I
                 deferrable initially deferred for each row execute function someone_may_grant()',
                watched || '_someone_may_grant', watched);
        end if;
    end loop;
end $$;

-- Whether somebody signs in by a password.
create or replace function has_password(whose uuid) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
begin
    return exists (select from passwords where person_id = whose);
end $$;

-- Since when they have the password that they have.
create or replace function password_changed_at(whose uuid) returns timestamptz
language sql stable security definer set search_path = public, pg_temp as $$
    select changed_at from passwords where person_id = whose
$$;

-- Whether somebody has a second factor.
create or replace function has_second_factor(whose uuid) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
begin
    return exists (select from authenticators where person_id = whose and confirmed_at is not null)
        or exists (select from passkeys where person_id = whose);
end $$;

-- Which second factors somebody has, for the organisers who see to it that everybody has one.
create or replace function second_factors_of(whose uuid, out authenticator boolean, out passkeys bigint, out codes_left bigint)
language sql stable security definer set search_path = public, pg_temp as $$
    select exists (select from authenticators where person_id = whose and confirmed_at is not null),
           (select count(*) from passkeys where person_id = whose),
           (select count(*) from recovery_codes where person_id = whose and used_at is null)
$$;

-- The browser's own session, whoever is signed in by then: nobody else knows the digest of its secret.
create or replace function end_session(hash bytea) returns void
language sql security definer set search_path = public, pg_temp as $$
    delete from sign_in_sessions where session_hash = hash
$$;
revoke all on function end_session from public;
grant execute on function end_session to summit_app;

-- From when on everybody in the organisers' area needs one; empty for never.
create or replace function second_factor_required_from() returns timestamptz language plpgsql stable as $$
begin
    return (select required_from from second_factor_rule);
end $$;

-- Whether two organisers stand apart, as those must who take a second factor away together: both have worked here for a
-- day, and neither was given anything by the other within it. Else one of them could invite the other for it.
create or replace function stand_apart(one uuid, other uuid, moment timestamptz) returns boolean language sql stable as $$
    select not exists (
               select from granted_rights
               where person_id in (one, other) and granted_by in (one, other) and granted_by <> person_id
                 and granted_at > moment - interval '1 day')
       and (select count(distinct person_id) from granted_rights
            where person_id in (one, other) and granted_at <= moment - interval '1 day'
              and (expires_at is null or expires_at > moment)) = 2
$$;

create or replace function factor_resets_stand_apart() returns trigger language plpgsql as $$
begin
    if new.agreed_by is not null and not stand_apart(new.asked_by, new.agreed_by, current_moment()) then
        raise exception 'the two organisers do not stand apart'
            using errcode = 'check_violation', constraint = 'factor_resets_stand_apart', table = 'factor_resets';
    end if;
    return null;
end $$;

-- After the row's own constraints, which say more of whoever agrees to their own.
create or replace trigger factor_resets_stand_apart after insert or update of asked_by, agreed_by on factor_resets
    for each row execute function factor_resets_stand_apart();
