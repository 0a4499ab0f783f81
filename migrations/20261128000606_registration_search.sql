-- Registrations are found by their phone as well, and by names with a hyphen or an apostrophe however they are typed.
update registrations
set search = ' ' || search || ' '
    || case when search ~ '[-\u2010''`\u2018\u2019\u201b\u2032\u02b9\u02bb-\u02bf]'
            then regexp_replace(search, '[-\u2010''`\u2018\u2019\u201b\u2032\u02b9\u02bb-\u02bf]', '', 'g') || ' ' else '' end
    || phone || ' ';
