-- Passes with a capacity, and the registrations that hold their places.

create table passes (
    pass_id uuid primary key,
    name_en text not null,
    name_ur text not null,
    capacity integer not null,
    used integer not null default 0,
    -- how long a place waits for its confirmation
    hold_hours integer not null,
    constraint passes_never_oversold check (used between 0 and capacity),
    constraint passes_hold_sane check (hold_hours between 1 and 720)
);
grant select, insert, update on passes to summit_app;

create table registrations (
    registration_id uuid primary key,
    person_id uuid not null references people,
    pass_id uuid not null references passes,
    state text not null,
    held_until timestamptz not null,
    ticket_code text not null,
    locale text not null,
    name text not null,
    name_latin text not null,
    name_urdu text not null default '',
    email text not null,
    phone text not null,
    organisation text not null,
    job_title text not null default '',
    economy_id uuid not null references economies,
    diet text not null,
    diet_note text not null default '',
    access_needs text not null default '',
    consented_at timestamptz not null,
    created_at timestamptz not null,
    -- names, organisation, e-mail and code, folded for search in either script
    search text not null,
    constraint registrations_state_known
        check (state in ('awaiting_confirmation', 'confirmed', 'cancelled', 'expired')),
    constraint registrations_diet_known
        check (diet in ('none', 'halal', 'vegetarian', 'vegan', 'allergies')),
    constraint registrations_locale_known check (locale in ('en', 'ur')),
    constraint registrations_ticket_code_key unique (ticket_code)
);
-- One registration a person: the ended ones are history.
create unique index registrations_live_key on registrations (person_id)
    where state in ('awaiting_confirmation', 'confirmed');
create index registrations_person on registrations (person_id, registration_id desc);
create index registrations_pass on registrations (pass_id);
create index registrations_state on registrations (state, registration_id desc);
create index registrations_economy on registrations (economy_id, registration_id desc);
create index registrations_search on registrations using gin (search gin_trgm_ops);
grant select, insert, update on registrations to summit_app;

-- Every move of a registration: who, when, from where to where.
create table registration_steps (
    registration_step_id uuid primary key,
    registration_id uuid not null references registrations,
    at timestamptz not null,
    actor_id uuid references people,
    state text not null
);
create index registration_steps_registration on registration_steps (registration_id, registration_step_id);
create index registration_steps_actor on registration_steps (actor_id);
grant select, insert on registration_steps to summit_app;

-- A confirmation link in a mail; the token is derived from the id and the server's key.
create table confirmations (
    confirmation_id uuid primary key,
    registration_id uuid not null references registrations,
    created_at timestamptz not null,
    used_at timestamptz
);
create index confirmations_registration on confirmations (registration_id);
grant select, insert, update on confirmations to summit_app;
