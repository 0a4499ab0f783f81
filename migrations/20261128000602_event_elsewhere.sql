-- People from economies that are no members come too: what they type is an economy of its own, listed for organisers only.
alter table economies
    drop constraint economies_status_known,
    add constraint economies_status_known check (status in ('full', 'associate', 'guest', 'elsewhere'));
