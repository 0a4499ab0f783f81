-- A table that waits is kept with all its worksheets and with where its header is, no longer as its rows alone: tables that
-- were brought before have one worksheet, and their header is its first row.
update sheet_imports
set content = jsonb_build_object('sheets', jsonb_build_array(jsonb_build_object('name', '', 'rows', content)))
where jsonb_typeof(content) = 'array';
update sheet_imports
set content = jsonb_build_object('table', jsonb_build_object('sheets', jsonb_build_array(jsonb_build_object('name', '', 'rows', content -> 'table'))))
where jsonb_typeof(content -> 'table') = 'array';
