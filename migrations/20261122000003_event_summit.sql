-- The summit itself, the member economies and those who support it.

create table summit (
    only_row boolean primary key default true check (only_row),
    name_en text not null,
    name_ur text not null,
    short_name_en text not null,
    short_name_ur text not null,
    edition integer not null,
    host_en text not null,
    host_ur text not null,
    city_en text not null,
    city_ur text not null,
    -- empty until announced
    venue_en text not null default '',
    venue_ur text not null default '',
    -- the first day of the month, where only the month is public
    expected_month date,
    starts_on date,
    ends_on date,
    zone text not null,
    registration_opens_at timestamptz,
    registration_closes_at timestamptz,
    contact_email text not null default '',
    updated_at timestamptz not null,
    constraint summit_days_in_order check (ends_on >= starts_on),
    constraint summit_both_days check ((starts_on is null) = (ends_on is null)),
    constraint summit_window_in_order check (registration_closes_at > registration_opens_at)
);
grant select, insert, update on summit to summit_app;

-- ASOCIO's members are economies, not countries; the names are ASOCIO's.
create table economies (
    economy_id uuid primary key,
    name_en text not null,
    name_ur text not null,
    association text not null,
    status text not null,
    member_since integer,
    position integer not null,
    constraint economies_name_en_key unique (name_en),
    constraint economies_name_ur_key unique (name_ur),
    constraint economies_status_known check (status in ('full', 'associate', 'guest')),
    constraint economies_since_sane check (member_since between 1984 and 2100)
);
create index economies_position on economies (position, name_en);
grant select, insert, update on economies to summit_app;

create table supporters (
    supporter_id uuid primary key,
    name_en text not null,
    name_ur text not null,
    website text not null default '',
    position integer not null,
    constraint supporters_name_en_key unique (name_en)
);
create index supporters_position on supporters (position, name_en);
grant select, insert, update, delete on supporters to summit_app;
