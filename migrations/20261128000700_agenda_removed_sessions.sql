-- Sessions that organisers took out of the draft. Removing used to be for ever, and one press of a button; now a session can be
-- brought back with everything that belonged to it.
create table removed_sessions (
    session_id uuid primary key,
    title_en text not null,
    title_ur text not null,
    -- its row, and those of its slots, speakers, passes and files
    rows jsonb not null,
    -- the summit's zone at that time: a session comes back to what the clock said
    zone text not null,
    removed_at timestamptz not null,
    removed_by uuid references people
);
create index removed_sessions_removed_at on removed_sessions (removed_at);
create index removed_sessions_removed_by on removed_sessions (removed_by);
grant select, insert, update, delete on removed_sessions to summit_app;
