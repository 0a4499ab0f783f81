-- Mail that waits for an organiser's word before it goes; a batch is what is let go together.
alter table messages
    drop constraint messages_state_known,
    add constraint messages_state_known check (state in ('held', 'queued', 'kept', 'sent', 'failed')),
    add column batch uuid;
create index messages_batch on messages (batch) where batch is not null;
