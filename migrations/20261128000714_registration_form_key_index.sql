-- A registration is found by the form that it came by, whatever its address was moved to meanwhile.
create index registrations_form_key on registrations (form_key) where form_key is not null;
