-- Lets a suite move time on for one person without waiting: a room called "31 minutes pass for zara@example.pk" makes all
-- that they began so much older, and brings the day nearer from which a second factor is needed. Their letters and tickets
-- keep their times.
create function time_passes() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
    passed constant text[] := regexp_match(new.name_en, '^(\d+) minutes pass for (\S+)$');
    a_while constant interval := make_interval(mins => passed[1]::int);
    whose constant uuid := (select person_id from people where email = passed[2]);
begin
    update sign_in_sessions set created_at = created_at - a_while, last_seen_at = last_seen_at - a_while where person_id = whose;
    update actings set began_at = began_at - a_while, until = until - a_while where by_id = whose;
    update second_factor_rule set required_from = required_from - a_while;
    return null;
end
$$;
create trigger time_passes after insert on rooms for each row when (new.name_en ~ '^\d+ minutes pass for \S+$')
    execute function time_passes();
