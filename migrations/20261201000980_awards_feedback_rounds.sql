-- Whoever entered learns how they were scored in each round that they were in.

-- It tells the rounds apart: functions/awards.sql makes it anew.
drop function if exists award_feedback(uuid);
