-- When pitches are heard tells of an entry between them; it is told to whoever has a tie to one once the round is open.

-- It tells whether times are held back: functions/awards.sql makes it anew.
drop function if exists award_pitch_room(uuid);
