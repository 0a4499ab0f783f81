-- What was sent last, apart from what is typed while a correction is asked for: its texts and the ids of its files.
alter table award_nomination_contents add column lodged jsonb;

update award_nomination_contents c set lodged = jsonb_build_object('texts', texts, 'files', (
    select coalesce(jsonb_agg(file_id), '[]') from award_nomination_files f where f.nomination_id = c.nomination_id))
from award_nominations n
where n.nomination_id = c.nomination_id and n.state not in ('draft', 'correction');

drop trigger award_contents_kept on award_nomination_contents;
create trigger award_contents_kept before insert or update of texts, lodged on award_nomination_contents
    for each row execute function keep_sent_nomination();
