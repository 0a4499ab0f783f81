-- What was done in somebody's name is found by whose name it was, as part of what the trail says of them.
create index audit_entries_acting_for on audit_entries ((details->>'acting_for'), at desc, audit_entry_id desc)
    where details->>'acting_for' is not null;
