-- What somebody signs in with is found by themselves, by the parts of the program whose work it is, and by whoever has opened
-- it: with a link, a code, or as the one whose factors go. Beginning something needs no look at what there is.
do $$
declare
    secret text;
begin
    foreach secret in array array['passwords', 'authenticators', 'passkeys', 'recovery_codes'] loop
        execute format('alter table %I enable row level security', secret);
        execute format(
            'create policy %I on %I to summit_app
             using (person_id = (select current_author()) or person_id = any ((select opened())::uuid[]) or (select works_for(''accounts'')))',
            secret || '_own', secret);
    end loop;
end $$;

do $$
declare
    begun record;
begin
    for begun in
        select * from (values ('sign_ins', 'sign_in_id'), ('recoveries', 'recovery_id'), ('email_changes', 'email_change_id'),
                              ('second_steps', 'second_step_id'), ('passkey_ceremonies', 'ceremony_id')) as t (name, id)
    loop
        execute format('alter table %I enable row level security', begun.name);
        execute format(
            'create policy %I on %I to summit_app
             using (%I = any ((select opened())::uuid[]) or person_id = any ((select opened())::uuid[]) or person_id = (select current_author())
                    or (select works_for(''accounts'')))',
            begun.name || '_opened', begun.name, begun.id);
        execute format('create policy %I on %I for insert to summit_app with check (true)', begun.name || '_begun', begun.name);
    end loop;
end $$;

-- Narrow answers about rows that whoever asks may not read. They stand in functions/accounts.sql too.
create or replace function has_password(whose uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
    select exists (select from passwords where person_id = whose)
$$;

create or replace function has_second_factor(whose uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
    select exists (select from authenticators where person_id = whose and confirmed_at is not null)
        or exists (select from passkeys where person_id = whose)
$$;

-- Kept forms were open to the system whatever it did.
drop policy kept_forms_own on kept_forms;
create policy kept_forms_own on kept_forms to summit_app
    using (person_id = (select current_actor()) or (select works_for('accounts')));
