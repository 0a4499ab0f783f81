-- Registrations with their answers, and forms that are finished later: found by whose they are, by those who run
-- registration, by the parts of the program that do, and by whoever has opened them with a link or the key of the form.
alter table registrations enable row level security;
create policy registrations_found on registrations for select to summit_app
    using ((select works_for('registration')) or person_id = (select current_actor())
           or registration_id = any ((select opened())::uuid[]) or person_id = any ((select opened())::uuid[]) or form_key = any ((select opened())::uuid[])
           or (select may('registration.see')));
create policy registrations_made on registrations for insert to summit_app with check ((select works_for('registration')));
create policy registrations_changed on registrations for update to summit_app
    using ((select works_for('registration')) or person_id = (select current_actor())
           or registration_id = any ((select opened())::uuid[]) or person_id = any ((select opened())::uuid[]) or form_key = any ((select opened())::uuid[])
           or (select may('registration.change')));

alter table registration_drafts enable row level security;
create policy registration_drafts_opened on registration_drafts to summit_app
    using (registration_draft_id = any ((select opened())::uuid[]) or form_key = any ((select opened())::uuid[]) or (select works_for('registration')));
