-- The address of a table that was applied leads to what became of it, instead of being unknown from then on. What was
-- in the table is forgotten; only where it led stays.
alter table sheet_imports add column led_to text;
