-- Somebody may eat halal and be allergic to nuts: a diet is all the choices that apply, in their order.
alter table registrations
    drop constraint registrations_diet_known,
    add constraint registrations_diet_known
        check (diet ~ '^(none|(halal|vegetarian|vegan|allergies)(,(halal|vegetarian|vegan|allergies))*)$');
