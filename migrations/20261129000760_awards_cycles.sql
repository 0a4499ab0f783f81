-- The ICT awards: a cycle with its dates and rules, the categories that can be won, and how each is judged.

-- Whether these moments follow each other; those that are not set yet are passed over.
create function is_in_order(moments timestamptz[]) returns boolean language sql immutable as $$
    select array_remove(moments, null) = array(select distinct at from unnest(moments) at where at is not null order by at)
$$;

create table award_cycles (
    cycle_id uuid primary key,
    name_en text not null,
    name_ur text not null,
    -- in addresses of exports and of the archive: 2026
    edition text not null,
    nominations_open_at timestamptz,
    nominations_close_at timestamptz,
    screening_ends_at timestamptz,
    online_opens_at timestamptz,
    online_closes_at timestamptz,
    pitch_opens_at timestamptz,
    pitch_closes_at timestamptz,
    deliberation_ends_at timestamptz,
    publication_at timestamptz,
    score_rule text not null,
    tie_rule text not null,
    conflict_kinds text[] not null,
    is_shown boolean not null default false,
    -- the stage that public pages were made anew for
    noted_stage text not null default 'preparation',
    created_at timestamptz not null,
    constraint award_cycles_named check (name_en <> '' and name_ur <> ''),
    constraint award_cycles_edition_key unique (edition),
    constraint award_cycles_edition_plain check (edition ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
    constraint award_cycles_in_order check (is_in_order(array[
        nominations_open_at, nominations_close_at, screening_ends_at, online_opens_at, online_closes_at, pitch_opens_at,
        pitch_closes_at, deliberation_ends_at, publication_at])),
    constraint award_cycles_score_rule_known check (score_rule in ('raw', 'calibrated')),
    constraint award_cycles_tie_rule_known check (tie_rule in ('criteria', 'median', 'chair', 'joint')),
    constraint award_cycles_conflicts_known check (conflict_kinds <@ array['economy', 'employer', 'nominator', 'past_tie', 'family', 'other'])
);
-- the site shows one
create unique index award_cycles_shown on award_cycles ((true)) where is_shown;

create table award_categories (
    category_id uuid primary key,
    cycle_id uuid not null references award_cycles,
    position integer not null,
    name_en text not null,
    name_ur text not null,
    description_en text not null,
    description_ur text not null,
    entry_kind text not null,
    eligibility_en text not null,
    eligibility_ur text not null,
    max_age_years integer,
    requirements text[] not null,
    -- of which economies entries may be; empty: of all
    economies uuid[] not null,
    -- nominations of one economy; empty: as many as it likes
    quota integer,
    jury_size integer not null,
    winners integer not null,
    merits integer not null,
    scale_from integer not null default 0,
    scale_to integer not null default 10,
    comment_rule text not null default 'extremes',
    constraint award_categories_name_en_key unique (cycle_id, name_en),
    constraint award_categories_name_ur_key unique (cycle_id, name_ur),
    constraint award_categories_named check (name_en <> '' and name_ur <> ''),
    constraint award_categories_entry_kind_known check (entry_kind in ('organisation', 'product', 'person')),
    constraint award_categories_requirements_known check (requirements <@ array['founders', 'independent']),
    constraint award_categories_age check (max_age_years between 1 and 200),
    constraint award_categories_quota check (quota between 1 and 999),
    constraint award_categories_jury check (jury_size between 1 and 99),
    constraint award_categories_places check (winners between 1 and 20 and merits between 0 and 20),
    constraint award_categories_scale check (scale_from < scale_to and scale_from >= 0 and scale_to <= 100),
    constraint award_categories_comment_rule_known check (comment_rule in ('extremes', 'always', 'never'))
);
create index award_categories_cycle on award_categories (cycle_id, position);

create table award_criteria (
    criterion_id uuid primary key,
    category_id uuid not null references award_categories on delete cascade,
    -- of a part of a criterion
    parent_id uuid,
    position integer not null,
    name_en text not null,
    name_ur text not null,
    hint_en text not null,
    hint_ur text not null,
    -- hundredths of a percent: of the whole, or of the criterion that it is a part of
    weight integer not null,
    constraint award_criteria_in_category unique (criterion_id, category_id),
    constraint award_criteria_parent_fkey foreign key (parent_id, category_id) references award_criteria (criterion_id, category_id)
        on delete cascade deferrable initially deferred,
    constraint award_criteria_named check (name_en <> '' and name_ur <> ''),
    constraint award_criteria_weight check (weight between 1 and 10000)
);
create index award_criteria_category on award_criteria (category_id, position);
create index award_criteria_parent on award_criteria (parent_id, category_id);

create table award_anchors (
    category_id uuid not null references award_categories on delete cascade,
    score integer not null,
    label_en text not null,
    label_ur text not null,
    primary key (category_id, score),
    constraint award_anchors_named check (label_en <> '' and label_ur <> '')
);

grant select, insert, update, delete on award_cycles, award_categories, award_criteria, award_anchors to summit_app;

-- The functions stand in functions/awards.sql too.

-- The weights of a category's criteria make 100 percent, and so do those of each criterion's parts.
create function award_weights_make_a_whole() returns trigger language plpgsql as $$
begin
    if exists (
        select from award_criteria where category_id = coalesce(new.category_id, old.category_id)
        group by parent_id having sum(weight) <> 10000) then
        raise exception 'weights do not make 100 percent'
            using errcode = 'check_violation', constraint = 'award_weights_make_a_whole', table = 'award_criteria';
    end if;
    return null;
end $$;
create constraint trigger award_criteria_whole after insert or update or delete on award_criteria
    deferrable initially deferred for each row execute function award_weights_make_a_whole();

-- What a cycle's rules were when somebody relied on them, they stay: an opening that has come is not moved, and from the
-- online round on it is fixed which score decides, and how ties are broken.
create function keep_award_cycle() returns trigger language plpgsql as $$
declare
    scoring boolean := coalesce(old.online_opens_at <= current_moment(), false);
begin
    if (coalesce(old.nominations_open_at <= current_moment(), false) and new.nominations_open_at is distinct from old.nominations_open_at)
        or (scoring and (new.online_opens_at, new.nominations_close_at, new.screening_ends_at)
            is distinct from (old.online_opens_at, old.nominations_close_at, old.screening_ends_at))
        or (coalesce(old.pitch_opens_at <= current_moment(), false) and new.pitch_opens_at is distinct from old.pitch_opens_at)
        or (coalesce(old.publication_at <= current_moment(), false) and new.publication_at is distinct from old.publication_at) then
        raise exception 'a moment that has come' using errcode = 'check_violation', constraint = 'award_moments_kept', table = 'award_cycles';
    end if;
    if scoring and (new.score_rule, new.tie_rule, new.conflict_kinds) is distinct from (old.score_rule, old.tie_rule, old.conflict_kinds) then
        raise exception 'rules that are scored by' using errcode = 'check_violation', constraint = 'award_rules_kept', table = 'award_cycles';
    end if;
    return new;
end $$;
create trigger award_cycles_kept before update on award_cycles for each row execute function keep_award_cycle();

-- Who may enter is fixed once nominations are open, how an entry is judged once the online round is.
create function keep_award_category() returns trigger language plpgsql as $$
declare
    cycle award_cycles;
    nominating boolean;
    scoring boolean;
begin
    select * into cycle from award_cycles where cycle_id = coalesce(new.cycle_id, old.cycle_id);
    nominating := coalesce(cycle.nominations_open_at <= current_moment(), false);
    scoring := coalesce(cycle.online_opens_at <= current_moment(), false);
    if tg_op = 'DELETE' then
        if nominating then
            raise exception 'nominations are open' using errcode = 'check_violation', constraint = 'award_category_in_use', table = 'award_categories';
        end if;
        return old;
    end if;
    if tg_op = 'INSERT' then
        -- An upsert comes by here too, whatever it finds.
        if coalesce(cycle.nominations_close_at <= current_moment(), false)
            and not exists (select from award_categories where category_id = new.category_id) then
            raise exception 'nominations are closed' using errcode = 'check_violation', constraint = 'award_category_late', table = 'award_categories';
        end if;
        return new;
    end if;
    if nominating and (new.entry_kind, new.max_age_years, new.requirements, new.economies)
        is distinct from (old.entry_kind, old.max_age_years, old.requirements, old.economies) then
        raise exception 'nominations are open' using errcode = 'check_violation', constraint = 'award_entry_kept', table = 'award_categories';
    end if;
    if scoring and (new.winners, new.merits, new.scale_from, new.scale_to, new.comment_rule)
        is distinct from (old.winners, old.merits, old.scale_from, old.scale_to, old.comment_rule) then
        raise exception 'scoring has begun' using errcode = 'check_violation', constraint = 'award_judging_kept', table = 'award_categories';
    end if;
    return new;
end $$;
create trigger award_categories_kept before insert or update or delete on award_categories
    for each row execute function keep_award_category();

create function keep_award_rubric() returns trigger language plpgsql as $$
declare
    category uuid := coalesce(new.category_id, old.category_id);
begin
    if exists (select from award_categories join award_cycles using (cycle_id)
               where category_id = category and online_opens_at <= current_moment()) then
        raise exception 'scoring has begun' using errcode = 'check_violation', constraint = 'award_judging_kept', table = tg_table_name;
    end if;
    return coalesce(new, old);
end $$;
create trigger award_criteria_kept before insert or update or delete on award_criteria for each row execute function keep_award_rubric();
create trigger award_anchors_kept before insert or update or delete on award_anchors for each row execute function keep_award_rubric();
