-- The key of the form that a registration came by, as long as nobody has confirmed it: only the browser that sent the
-- form knows it, and by it can correct the address.
alter table registrations add column form_key uuid;
