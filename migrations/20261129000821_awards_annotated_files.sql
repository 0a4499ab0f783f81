-- A PDF's stamps, notes and filled-in fields lie on its pages and are no part of them: set into the reading copy of a
-- nomination, the pages would come without. Such a file is to be opened apart.
--
-- Of the files that are there nobody has looked whether they have any. They are taken to, so that nothing is left out
-- unsaid.
alter table award_nomination_files add column is_annotated boolean not null default true;
update award_nomination_files set is_annotated = false where medium <> 'pdf';
alter table award_nomination_files alter column is_annotated drop default;
alter table award_nomination_files
    add constraint award_nomination_files_annotated check (medium = 'pdf' or not is_annotated);
