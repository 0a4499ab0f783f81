-- What one registration writes and reads, for pgbench: the ceiling that the database itself sets.
\set n random(1, 1000000000000000)
begin;
select set_config('summit.actor', '', true), set_config('summit.system', 'registration_intake', true), now();
insert into submissions (submission_key, fingerprint, answer, created_at)
    values (lpad(to_hex(:n::bigint), 32, '0')::uuid, '\x00', '', now()) on conflict do nothing;
select version from public_version;
insert into people (person_id, email, email_key, locale, created_at)
    values (lpad(to_hex(:n::bigint), 32, '0')::uuid, 'p' || :n::bigint || '@pgbench.example', 'p' || :n::bigint || '@pgbench.example', 'en', now())
    on conflict (email_key) do update set email_key = excluded.email_key returning person_id;
select registration_id from registrations
    where person_id = lpad(to_hex(:n::bigint), 32, '0')::uuid and state in ('waiting', 'offered', 'awaiting_confirmation', 'awaiting_approval', 'confirmed');
select pool_id, free, waiting from pools order by pool_id for no key update;
insert into registrations (registration_id, person_id, pass_id, pools, state, held_until, ticket_code, locale, name, name_latin, email, phone,
        organisation, economy_id, diet, consented_at, created_at, search)
    select lpad(to_hex(:n::bigint), 32, '0')::uuid, lpad(to_hex(:n::bigint), 32, '0')::uuid, pass_id, array(select pool_id from pass_pools), 'awaiting_confirmation',
        now() + interval '1 day', to_hex(:n::bigint), 'en', 'Torture Delegate', 'Torture Delegate', 'p' || :n::bigint || '@pgbench.example',
        '+923005550187', 'Chinar Labs', economy_id, 'halal', now(), now(),
        'torture delegate torture delegate chinar labs p' || :n::bigint || '@pgbench.example ' || to_hex(:n::bigint)
    from passes, (select economy_id from economies limit 1) e;
insert into registration_steps (registration_step_id, registration_id, at, state)
    values (lpad(to_hex(:n::bigint), 32, '0')::uuid, lpad(to_hex(:n::bigint), 32, '0')::uuid, now(), 'awaiting_confirmation');
insert into audit_entries (at, action, subject_id, details)
    values (now(), 'registration.submitted', lpad(to_hex(:n::bigint), 32, '0')::uuid, '{}');
insert into confirmations (confirmation_id, registration_id, created_at)
    values (lpad(to_hex(:n::bigint), 32, '0')::uuid, lpad(to_hex(:n::bigint), 32, '0')::uuid, now());
select enqueue('bench_nothing', json_build_object('letters', :n::bigint)::jsonb, now() + interval '1 day');
update submissions set answer = '/register/sent' where submission_key = lpad(to_hex(:n::bigint), 32, '0')::uuid;
commit;
