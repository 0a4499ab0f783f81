-- Whoever was asked to pitch is told when that is no longer wanted.

-- When and where, as its people were told last; null: they were told nothing.
alter table award_pitches add column told text;

-- It tells more than before: functions/awards.sql makes it anew.
drop function if exists award_shortlist(uuid, uuid[]);
