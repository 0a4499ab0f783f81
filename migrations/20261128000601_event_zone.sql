-- A summit that changes its zone keeps its clock times: a session at nine stays at nine, in the draft. Readers go on seeing the
-- latest release in the zone in which it was released, until the next.
alter table releases add column zone text;
update releases set zone = (select zone from summit);

-- Both functions stand in migrations/functions too; they are here because the triggers need them.
create or replace function keep_agenda_clock_times() returns trigger language plpgsql as $$
declare
    rooms_open room_hours[];
    speakers_come speaker_hours[];
begin
    update slots
    set starts_at = (starts_at at time zone old.zone) at time zone new.zone,
        ends_at = (starts_at at time zone old.zone) at time zone new.zone + (ends_at - starts_at);
    -- Taken out and put back, since one row may come to stand where another still is.
    select array_agg(h) into rooms_open from room_hours h;
    delete from room_hours;
    insert into room_hours (room_id, opens_at, closes_at)
    select room_id, (opens_at at time zone old.zone) at time zone new.zone,
           (opens_at at time zone old.zone) at time zone new.zone + (closes_at - opens_at)
    from unnest(rooms_open);
    select array_agg(h) into speakers_come from speaker_hours h;
    delete from speaker_hours;
    insert into speaker_hours (speaker_id, from_at, to_at)
    select speaker_id, (from_at at time zone old.zone) at time zone new.zone,
           (from_at at time zone old.zone) at time zone new.zone + (to_at - from_at)
    from unnest(speakers_come);
    return null;
end $$;
create or replace function keep_registration_clock_times() returns trigger language plpgsql as $$
begin
    update passes
    set sale_opens_at = (sale_opens_at at time zone old.zone) at time zone new.zone,
        sale_closes_at = (sale_closes_at at time zone old.zone) at time zone new.zone
    where sale_opens_at is not null or sale_closes_at is not null;
    update codes set expires_at = (expires_at at time zone old.zone) at time zone new.zone
    where expires_at > now() and withdrawn_at is null;
    return null;
end $$;

create trigger summit_zone_moves_agenda after update of zone on summit
    for each row when (old.zone is distinct from new.zone) execute function keep_agenda_clock_times();
create trigger summit_zone_moves_registration after update of zone on summit
    for each row when (old.zone is distinct from new.zone) execute function keep_registration_clock_times();
