-- What people prove themselves with beside their password, or in place of it: an app that shows codes, passkeys, and
-- recovery codes for when neither is at hand.

-- An app that shows codes (RFC 6238). Its secret is not here: it is derived from the id and the server's key, as the
-- secrets in mails are.
create table authenticators (
    authenticator_id uuid primary key,
    person_id uuid not null references people,
    created_at timestamptz not null,
    -- empty until the app has shown a right code; only then it counts
    confirmed_at timestamptz,
    -- the step of 30 seconds whose code was used last: no code is taken twice, nor an older one
    last_step bigint not null default 0
);
create unique index authenticators_one_each on authenticators (person_id) where confirmed_at is not null;
create index authenticators_person on authenticators (person_id);
grant select, insert, update, delete on authenticators to summit_app;

-- A key pair that a device keeps (WebAuthn); here is its public half.
create table passkeys (
    passkey_id uuid primary key,
    person_id uuid not null references people,
    -- as the device calls it
    credential_id bytea not null,
    credential jsonb not null,
    -- what its owner calls it
    name text not null,
    created_at timestamptz not null,
    last_used_at timestamptz,
    constraint passkeys_credential_id_key unique (credential_id)
);
create index passkeys_person on passkeys (person_id, passkey_id);
grant select, insert, update, delete on passkeys to summit_app;

-- A passkey that is being made or asked for: what the server said, until the device answers, once.
create table passkey_ceremonies (
    ceremony_id uuid primary key,
    -- whose passkey is being made; empty where somebody signs in
    person_id uuid references people,
    -- what goes to the browser, and what is checked its answer against
    challenge jsonb not null,
    state jsonb not null,
    next_path text not null default '',
    expires_at timestamptz not null,
    used_at timestamptz
);
create index passkey_ceremonies_person on passkey_ceremonies (person_id);
create index passkey_ceremonies_expires on passkey_ceremonies (expires_at);
grant select, insert, update, delete on passkey_ceremonies to summit_app;

create table recovery_codes (
    person_id uuid not null references people,
    -- by the server's key, so that a copy of this table lets nobody guess them
    code_hash bytea not null,
    created_at timestamptz not null,
    used_at timestamptz,
    primary key (person_id, code_hash)
);
grant select, insert, update, delete on recovery_codes to summit_app;

-- A password was right, and a second factor is asked for.
create table second_steps (
    second_step_id uuid primary key,
    person_id uuid not null references people,
    next_path text not null,
    expires_at timestamptz not null,
    tries integer not null default 0,
    used_at timestamptz,
    constraint second_steps_few_tries check (tries between 0 and 5)
);
create index second_steps_person on second_steps (person_id);
create index second_steps_expires on second_steps (expires_at);
grant select, insert, update, delete on second_steps to summit_app;

-- From when on nobody works in the organisers' area without a second factor; never, where empty.
create table second_factor_rule (
    only_one boolean primary key default true check (only_one),
    required_from timestamptz
);
insert into second_factor_rule default values;
grant select, update on second_factor_rule to summit_app;

-- Whoever has lost all of it: one organiser asks, another agrees.
create table factor_resets (
    factor_reset_id uuid primary key,
    person_id uuid not null references people,
    asked_by uuid not null references people,
    asked_at timestamptz not null,
    expires_at timestamptz not null,
    agreed_by uuid references people,
    ended_at timestamptz,
    constraint factor_resets_by_two check (agreed_by <> asked_by),
    constraint factor_resets_by_others check (person_id not in (asked_by, agreed_by))
);
create index factor_resets_person on factor_resets (person_id);
create index factor_resets_asked_by on factor_resets (asked_by);
create index factor_resets_agreed_by on factor_resets (agreed_by);
create unique index factor_resets_one_open on factor_resets (person_id) where ended_at is null;
grant select, insert, update on factor_resets to summit_app;

-- When this browser proved a second factor.
alter table sign_in_sessions add column second_factor_at timestamptz;
