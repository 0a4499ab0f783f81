-- Functions of the agenda.

-- The summit has another zone: sessions and hours of the draft keep what the clock says, and last as long as before.
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
