-- Supporters have a level and may show a logo. Pictures stand in a table of their own, named by the digest of what is
-- served, so that their addresses never change and a list of supporters never reads them.

create table pictures (
    digest text primary key,
    width integer not null,
    height integer not null,
    bytes bytea not null,
    kept_at timestamptz not null,
    constraint pictures_digest_sane check (digest ~ '^[0-9a-f]{64}$'),
    constraint pictures_size_sane check (width between 1 and 4096 and height between 1 and 4096)
);
-- already compressed
alter table pictures alter column bytes set storage external;
create index pictures_kept_at on pictures (kept_at);
grant select, insert, update, delete on pictures to summit_app;

-- A picture is kept before the form that brings it is right, and outlives the record that showed it. What nothing
-- refers to is forgotten here, whichever tables refer to pictures by then.
create function forget_pictures(before timestamptz) returns bigint language plpgsql as $$
declare
    candidate text;
    forgotten bigint := 0;
begin
    for candidate in select digest from pictures where kept_at < before loop
        begin
            delete from pictures where digest = candidate;
            forgotten := forgotten + 1;
        exception when foreign_key_violation then
            -- still shown
        end;
    end loop;
    return forgotten;
end $$;
revoke execute on function forget_pictures(timestamptz) from public;
grant execute on function forget_pictures(timestamptz) to summit_app;

alter table supporters
    add column level text not null default 'supporter',
    add column logo text,
    add constraint supporters_level_known check (level in ('patron', 'platinum', 'gold', 'silver', 'partner', 'supporter')),
    add constraint supporters_logo_fkey foreign key (logo) references pictures (digest);
create index supporters_logo on supporters (logo);
