-- Mail that waits for an organiser's word before it goes, or is dropped instead; a batch goes or is dropped together.
alter table messages
    drop constraint messages_state_known,
    add constraint messages_state_known check (state in ('held', 'dropped', 'queued', 'kept', 'sent', 'failed')),
    add column batch uuid;
create index messages_batch on messages (batch) where batch is not null;
