-- The agenda: one draft that organisers work on, and releases that readers see.

create table rooms (
    room_id uuid primary key,
    name_en text not null,
    name_ur text not null,
    capacity integer,
    equipment_en text not null default '',
    equipment_ur text not null default '',
    accessibility_en text not null default '',
    accessibility_ur text not null default '',
    position integer not null,
    constraint rooms_name_en_key unique (name_en),
    constraint rooms_capacity_sane check (capacity between 1 and 1000000)
);
create index rooms_position on rooms (position, name_en);
grant select, insert, update, delete on rooms to summit_app;

-- When a room is open; a room without hours always is.
create table room_hours (
    room_id uuid not null references rooms on delete cascade,
    opens_at timestamptz not null,
    closes_at timestamptz not null,
    primary key (room_id, opens_at),
    constraint room_hours_in_order check (closes_at > opens_at)
);
grant select, insert, update, delete on room_hours to summit_app;

create table tracks (
    track_id uuid primary key,
    name_en text not null,
    name_ur text not null,
    colour text not null,
    position integer not null,
    constraint tracks_name_en_key unique (name_en)
);
create index tracks_position on tracks (position, name_en);
grant select, insert, update, delete on tracks to summit_app;

create table session_kinds (
    kind_id uuid primary key,
    -- its name in feeds
    code text not null,
    name_en text not null,
    name_ur text not null,
    minutes integer not null,
    position integer not null,
    constraint session_kinds_code_key unique (code),
    constraint session_kinds_minutes_sane check (minutes between 1 and 1439)
);
create index session_kinds_position on session_kinds (position, name_en);
grant select, insert, update, delete on session_kinds to summit_app;

-- A person as a speaker. Whoever came in with a file has no address, so the person may be unknown.
create sequence speaker_numbers;
grant usage, select, update on speaker_numbers to summit_app;
create table speakers (
    speaker_id uuid primary key,
    -- the person's id in feeds, which never changes
    number bigint not null default nextval('speaker_numbers'),
    person_id uuid references people,
    name text not null,
    name_latin text not null default '',
    biography_en text not null default '',
    biography_ur text not null default '',
    organisation text not null default '',
    economy_id uuid references economies,
    photo text references pictures (digest),
    confirmed_at timestamptz,
    -- of whom another system's file speaks by this id
    source text,
    search text not null,
    created_at timestamptz not null,
    constraint speakers_number_key unique (number),
    constraint speakers_number_positive check (number > 0),
    constraint speakers_person_key unique (person_id),
    constraint speakers_source_key unique (source)
);
create index speakers_name on speakers (name, speaker_id);
create index speakers_economy on speakers (economy_id);
create index speakers_photo on speakers (photo);
grant select, insert, update, delete on speakers to summit_app;

-- When a speaker can come; one without hours always can.
create table speaker_hours (
    speaker_id uuid not null references speakers on delete cascade,
    from_at timestamptz not null,
    to_at timestamptz not null,
    primary key (speaker_id, from_at),
    constraint speaker_hours_in_order check (to_at > from_at)
);
grant select, insert, update, delete on speaker_hours to summit_app;

-- Sessions and slots take their numbers from one row of numbers: each names one thing only.
create sequence agenda_numbers;
grant usage, select, update on agenda_numbers to summit_app;

-- `sessions` are what signs people in.
create table agenda_sessions (
    session_id uuid primary key,
    number bigint not null default nextval('agenda_numbers'),
    kind_id uuid not null references session_kinds,
    track_id uuid references tracks,
    title_en text not null,
    title_ur text not null,
    subtitle_en text not null default '',
    subtitle_ur text not null default '',
    summary_en text not null default '',
    summary_ur text not null default '',
    description_en text not null default '',
    description_ur text not null default '',
    language text not null default '',
    interpretation text[] not null default '{}',
    visibility text not null,
    links jsonb not null default '[]',
    stream text not null default '',
    -- what another system's file said and this one only hands on
    foreign_fields jsonb not null default '{}',
    search text not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint agenda_sessions_number_key unique (number),
    constraint agenda_sessions_number_positive check (number > 0),
    constraint agenda_sessions_has_title check (title_en <> '' or title_ur <> ''),
    constraint agenda_sessions_visibility_known check (visibility in ('public', 'internal'))
);
create index agenda_sessions_kind on agenda_sessions (kind_id);
create index agenda_sessions_track on agenda_sessions (track_id);
grant select, insert, update, delete on agenda_sessions to summit_app;

create table session_speakers (
    session_id uuid not null references agenda_sessions on delete cascade,
    speaker_id uuid not null references speakers,
    role text not null,
    presence text not null,
    position integer not null,
    primary key (session_id, speaker_id),
    constraint session_speakers_presence_known check (presence in ('there', 'named'))
);
create index session_speakers_speaker on session_speakers (speaker_id);
grant select, insert, update, delete on session_speakers to summit_app;

-- The passes that open a session; none: every pass does.
create table session_passes (
    session_id uuid not null references agenda_sessions on delete cascade,
    pass_id uuid not null references passes,
    primary key (session_id, pass_id)
);
create index session_passes_pass on session_passes (pass_id);
grant select, insert, update, delete on session_passes to summit_app;

-- A file that a release names outlives its session.
create table session_materials (
    material_id uuid primary key,
    session_id uuid references agenda_sessions on delete set null,
    title text not null,
    file_name text not null,
    media_type text not null,
    content bytea not null,
    created_at timestamptz not null,
    constraint session_materials_size_sane check (octet_length(content) between 1 and 10485760)
);
alter table session_materials alter column content set storage external;
create index session_materials_session on session_materials (session_id, created_at);
grant select, insert, update, delete on session_materials to summit_app;

create table slots (
    slot_id uuid primary key,
    number bigint not null default nextval('agenda_numbers'),
    session_id uuid not null references agenda_sessions on delete cascade,
    room_id uuid not null references rooms,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    status text not null default 'planned',
    -- the guid that another system's file gave it
    source text,
    constraint slots_number_key unique (number),
    constraint slots_number_positive check (number > 0),
    constraint slots_source_key unique (source),
    constraint slots_status_known check (status in ('planned', 'cancelled')),
    -- feeds say a duration as hours and minutes below 24
    constraint slots_length_sane check (ends_at > starts_at and ends_at - starts_at < interval '24 hours')
);
create index slots_session on slots (session_id);
create index slots_room on slots (room_id, starts_at);
create index slots_time on slots (starts_at, room_id);
grant select, insert, update, delete on slots to summit_app;

-- Immutable: the application may add releases, and neither change nor remove them.
create table releases (
    release_id uuid primary key,
    number integer not null,
    name_en text not null,
    name_ur text not null,
    note_en text not null,
    note_ur text not null,
    -- a whole programme, as src/agenda/programme describes it
    content jsonb not null,
    -- what changed since the release before
    changes jsonb not null,
    released_at timestamptz not null,
    released_by uuid references people,
    constraint releases_number_key unique (number),
    constraint releases_number_positive check (number > 0)
);
create index releases_released_by on releases (released_by);
grant select, insert on releases to summit_app;

-- Pictures that a release shows are not forgotten.
create table release_pictures (
    release_id uuid not null references releases,
    picture text not null references pictures (digest),
    primary key (release_id, picture)
);
create index release_pictures_picture on release_pictures (picture);
grant select, insert on release_pictures to summit_app;

-- Files that a release names are kept.
create table release_materials (
    release_id uuid not null references releases,
    material_id uuid not null references session_materials,
    primary key (release_id, material_id)
);
create index release_materials_material on release_materials (material_id);
grant select, insert on release_materials to summit_app;
