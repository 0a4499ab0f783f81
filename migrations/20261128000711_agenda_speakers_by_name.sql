-- Organisers read the list of speakers by name: the one in Latin letters, where they have one.
create index speakers_by_name on speakers (lower(coalesce(nullif(name_latin, ''), name)), speaker_id);
