-- What the home page says of the summit was written in the program; now organisers write it. No row: as the program has it.
create table home_page (
    only_row boolean primary key default true check (only_row),
    lead_en text not null,
    lead_ur text not null,
    heading_en text not null,
    heading_ur text not null,
    about_en text not null,
    about_ur text not null,
    -- texts in both languages, in their order
    themes jsonb not null,
    -- a number as it is written, and what it counts in both languages
    figures jsonb not null,
    updated_at timestamptz not null
);
grant select, insert, update on home_page to summit_app;
