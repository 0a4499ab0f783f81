-- What was sent last, apart from what is typed while a correction is asked for: its texts and the ids of its files. Nothing where it was sent
-- before this was kept.
alter table award_nomination_contents add column lodged jsonb;
