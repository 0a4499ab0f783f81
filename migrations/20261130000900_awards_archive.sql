-- Who won in editions before the awards were run here: organisers bring it, and it stands beside the winners of later years.

-- The functions stand in functions/awards.sql alone.

create table award_past_honours (
    past_honour_id uuid primary key,
    -- in addresses: 2019
    edition text not null,
    -- one language is enough
    category_en text not null,
    category_ur text not null,
    honour text not null,
    name_en text not null,
    name_ur text not null,
    -- empty where it is the entry itself, or is not known
    organisation text not null,
    economy_id uuid not null references economies,
    -- empty where there is none
    website text not null,
    -- among those of its edition; categories stand in the order of the first in each
    position integer not null,
    constraint award_past_honours_edition_plain check (edition ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
    constraint award_past_honours_in_category check (category_en <> '' or category_ur <> ''),
    constraint award_past_honours_honour_known check (honour in ('winner', 'merit')),
    constraint award_past_honours_named check (name_en <> '' or name_ur <> ''),
    constraint award_past_honours_position_sane check (position between 1 and 9999)
);
-- an entry is honoured once in a category, however its name is written
create unique index award_past_honours_once on award_past_honours (
    edition,
    folded(coalesce(nullif(category_en, ''), category_ur)),
    folded(coalesce(nullif(name_en, ''), name_ur)),
    economy_id);
create index award_past_honours_edition on award_past_honours (edition desc, position, past_honour_id);
create index award_past_honours_economy on award_past_honours (economy_id);

grant select, insert, update, delete on award_past_honours to summit_app;

-- Everybody reads it; organisers of the awards write it.
alter table award_past_honours enable row level security;
create policy award_past_honours_found on award_past_honours for select to summit_app using (true);
create policy award_past_honours_added on award_past_honours for insert to summit_app with check ((select may('awards.change')));
create policy award_past_honours_changed on award_past_honours for update to summit_app using ((select may('awards.change')));
create policy award_past_honours_removed on award_past_honours for delete to summit_app using ((select may('awards.change')));

-- What it does stands with the functions.
create function keep_award_editions_apart() returns trigger language plpgsql as $$ begin return new; end $$;
create trigger award_past_honours_apart before insert or update of edition on award_past_honours
    for each row execute function keep_award_editions_apart();
create trigger award_cycles_apart before update of edition, published_at on award_cycles
    for each row execute function keep_award_editions_apart();
