-- Sessions, speakers and codes are found by words with a hyphen or an apostrophe however they are typed.
update agenda_sessions
set search = ' ' || search || ' '
    || case when search ~ '[-\u2010''`\u2018\u2019\u201b\u2032\u02b9\u02bb-\u02bf]' then regexp_replace(search, '[-\u2010''`\u2018\u2019\u201b\u2032\u02b9\u02bb-\u02bf]', '', 'g') || ' ' else '' end;
update speakers
set search = ' ' || search || ' '
    || case when search ~ '[-\u2010''`\u2018\u2019\u201b\u2032\u02b9\u02bb-\u02bf]' then regexp_replace(search, '[-\u2010''`\u2018\u2019\u201b\u2032\u02b9\u02bb-\u02bf]', '', 'g') || ' ' else '' end;
update codes
set search = ' ' || search || ' '
    || case when search ~ '[-\u2010''`\u2018\u2019\u201b\u2032\u02b9\u02bb-\u02bf]' then regexp_replace(search, '[-\u2010''`\u2018\u2019\u201b\u2032\u02b9\u02bb-\u02bf]', '', 'g') || ' ' else '' end;
