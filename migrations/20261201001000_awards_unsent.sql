-- What was typed for a correction and not sent, once what was sent was decided on: its texts and the ids of its files, which are put
-- aside. Whoever nominates reads it, and goes on with it if they are asked once more.
alter table award_nomination_contents add column unsent jsonb;

-- Beside the file that stands there, several may be put aside.
alter table award_nomination_files drop constraint award_nomination_files_question_key;
create unique index award_nomination_files_question_key on award_nomination_files (nomination_id, question_id) where not is_aside;
create index award_nomination_files_nomination on award_nomination_files (nomination_id);
