-- Functions of accounts; see kit.sql for when they are run.

-- What somebody may do at that moment, as codes: by their roles and by single rights.
create or replace function rights_of(whose uuid, moment timestamptz) returns text[] language sql stable as $$
    select coalesce(array_agg(distinct code), '{}')
    from granted_rights g left join roles r using (role_id),
         unnest(coalesce(r.rights, array[g.right_code])) as code
    where g.person_id = whose and (g.expires_at is null or g.expires_at > moment)
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
create or replace function has_password(whose uuid) returns boolean language sql stable as $$
    select exists (select from passwords where person_id = whose)
$$;

-- Whether somebody has a second factor.
create or replace function has_second_factor(whose uuid) returns boolean language sql stable as $$
    select exists (select from authenticators where person_id = whose and confirmed_at is not null)
        or exists (select from passkeys where person_id = whose)
$$;

-- From when on everybody in the organisers' area needs one; empty for never.
create or replace function second_factor_required_from() returns timestamptz language sql stable as $$
    select required_from from second_factor_rule
$$;
