-- A file that was sent stays until something else is sent, also while a correction is asked for: whoever takes it away or brings
-- another in its place puts it aside.
alter table award_nomination_files add column is_aside boolean not null default false;
alter table award_nomination_files drop constraint award_nomination_files_question_key;
alter table award_nomination_files add constraint award_nomination_files_question_key unique (nomination_id, question_id, is_aside);
grant update (is_aside) on award_nomination_files to summit_app;

drop trigger award_files_kept on award_nomination_files;
create trigger award_files_kept before insert or delete or update of is_aside on award_nomination_files
    for each row execute function keep_sent_nomination();
