-- Few registrations have a code, and each that comes is written to every index.
drop index registrations_code;
create index registrations_code on registrations (code_id) where code_id is not null;

-- Drafts are found by their id or their form.
drop index registration_drafts_email;
