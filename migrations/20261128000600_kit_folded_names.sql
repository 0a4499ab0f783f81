-- Two names that look the same are one: an invisible character, another case or another form of a letter made a second room.
-- The function stands in migrations/functions/kit.sql too; it is here because the indexes need it.
create or replace function folded(name text) returns text language sql immutable strict parallel safe as $$
    select btrim(regexp_replace(
        translate(
            lower(regexp_replace(normalize(name, nfkd),
                '[\u0300-\u036f\u064b-\u065f\u0670\u0640\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f'
                || '\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8\U000e0000-\U000e0fff]', '', 'g')),
            'يىكهةٱ۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩',
            'ییکہہا01234567890123456789'),
        '\s+', ' ', 'g'))
$$;

-- What is there twice already is told apart by a number, until organisers have looked at it.
do $$
declare
    named record;
    changed bigint;
begin
    for named in
        select * from (values ('rooms', 'room_id', 'name_en'), ('tracks', 'track_id', 'name_en'), ('pools', 'pool_id', 'name_en'),
            ('passes', 'pass_id', 'name_en'), ('economies', 'economy_id', 'name_en'), ('economies', 'economy_id', 'name_ur'),
            ('supporters', 'supporter_id', 'name_en')) t (of, id, name)
    loop
        execute format('alter table %I drop constraint %I', named.of, named.of || '_' || named.name || '_key');
        loop
            execute format(
                'update %1$I t set %3$I = %3$I || '' (2)''
                 from (select %2$I id, row_number() over (partition by folded(%3$I) order by %2$I) nth from %1$I) other
                 where other.id = t.%2$I and other.nth = 2', named.of, named.id, named.name);
            get diagnostics changed = row_count;
            exit when changed = 0;
        end loop;
        execute format('create unique index %I on %I (folded(%I))', named.of || '_' || named.name || '_key', named.of, named.name);
    end loop;
end $$;
