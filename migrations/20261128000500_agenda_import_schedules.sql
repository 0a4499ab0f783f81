-- A programme that waits is kept as what its file says as a whole, no longer as its list of events alone: files that were
-- brought before are looked over as they were.
update sheet_imports
set content = jsonb_build_object('schedule', jsonb_build_object('base', '', 'events', content -> 'events', 'left_out', '[]'::jsonb))
where slice = 'agenda' and content ? 'events';
