-- A judge reads of an entry that was heard how far both of their sheets are.

-- It tells of the first sheet too: functions/awards.sql makes it anew.
drop function if exists award_owed(uuid);
