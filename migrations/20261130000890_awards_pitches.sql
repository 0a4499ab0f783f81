-- The pitch round: a few entries of a category are heard, one after the other, and scored on a second sheet apart from the first.

-- The functions stand in functions/awards.sql alone; those that tell more than before are made anew there.

alter table award_sheets add column round text not null default 'online';
alter table award_sheets alter column round drop default;
alter table award_sheets add constraint award_sheets_round_known check (round in ('online', 'pitch'));
alter table award_sheets drop constraint award_sheets_key;
alter table award_sheets add constraint award_sheets_key unique (judge_id, nomination_id, round);

alter table award_ledgers add column pitch_closed_at timestamptz;
alter table award_ledgers add constraint award_ledgers_rounds_follow check (pitch_closed_at is null or online_closed_at is not null);
alter table award_ledger_rows add column round text generated always as (line::jsonb #>> '{record,round}') stored;

-- Who goes on to the pitch round: whoever has a row here is scored on the second sheet.
create table award_pitches (
    nomination_id uuid primary key references award_nominations on delete cascade,
    category_id uuid not null references award_categories on delete cascade,
    -- when it is its turn, from 1
    position integer not null,
    constraint award_pitches_position_key unique (category_id, position) deferrable initially deferred,
    constraint award_pitches_position_counted check (position >= 1)
);

-- Where and when a category's pitches are heard, and what the clock shows that its room shares.
create table award_pitch_rooms (
    category_id uuid primary key references award_categories on delete cascade,
    starts_at timestamptz,
    place text not null default '',
    -- whose turn it is, which part of it began when, and since when the clock stands still
    current_id uuid references award_pitches on delete cascade,
    part text,
    part_at timestamptz,
    paused_at timestamptz,
    constraint award_pitch_rooms_part_known check (part in ('set_up', 'pitch', 'questions', 'clearing')),
    constraint award_pitch_rooms_clock_whole check (num_nulls(current_id, part, part_at) in (0, 3)),
    constraint award_pitch_rooms_paused check (paused_at is null or part is not null)
);
create index award_pitch_rooms_current on award_pitch_rooms (current_id);

-- They are changed by functions alone, and told to panels by functions that know what ties a judge.
grant select on award_pitches to summit_app;

drop function if exists award_scores_open(uuid);
drop function if exists award_ledger_lock(uuid);
drop function if exists award_judged_entry(uuid);
drop function if exists award_owed(uuid);
drop function if exists award_panel_sheets(uuid);
drop function if exists award_uncounted(uuid);

alter table award_pitches enable row level security;
create policy award_pitches_found on award_pitches for select to summit_app
    using ((select may('awards.see')) or (select works_for('awards')));
alter table award_pitch_rooms enable row level security;

-- What is given in the pitch round is read by nobody before that is closed.
drop policy award_ledger_rows_found on award_ledger_rows;
create policy award_ledger_rows_found on award_ledger_rows for select to summit_app
    using ((select may('awards.see')) and exists (
        select from award_ledgers l
        where l.cycle_id = award_ledger_rows.cycle_id and l.online_closed_at is not null
            and (award_ledger_rows.round is distinct from 'pitch' or l.pitch_closed_at is not null)));
