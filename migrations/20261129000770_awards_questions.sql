-- What the organisers ask of a nomination beyond its standard fields, category by category.

-- The functions stand in functions/awards.sql too.

-- Whether no text stands there twice, and none is missing.
create function has_no_repeats(texts text[]) returns boolean language sql immutable as $$
    select cardinality(texts) = (select count(distinct one) from unnest(texts) one)
$$;

create table award_questions (
    question_id uuid primary key,
    category_id uuid not null references award_categories on delete cascade,
    position integer not null,
    label_en text not null,
    label_ur text not null,
    hint_en text not null,
    hint_ur text not null,
    kind text not null,
    is_required boolean not null,
    -- of a text
    most_words integer,
    -- of a choice; answers name an option by its place, from 1
    options_en text[] not null,
    options_ur text[] not null,
    constraint award_questions_named check (label_en <> '' and label_ur <> ''),
    constraint award_questions_kind_known check (kind in ('text', 'choice', 'number', 'link', 'file')),
    constraint award_questions_words check (
        case when kind = 'text' then most_words is not null and most_words between 1 and 2000 else most_words is null end),
    constraint award_questions_options check (
        cardinality(options_en) = cardinality(options_ur)
        and case when kind = 'choice' then cardinality(options_en) between 2 and 20 else cardinality(options_en) = 0 end),
    constraint award_questions_options_named check ('' <> all (options_en || options_ur)),
    constraint award_questions_options_differ check (has_no_repeats(options_en) and has_no_repeats(options_ur))
);
create index award_questions_category on award_questions (category_id, position);

grant select, insert, update, delete on award_questions to summit_app;

-- What nominations answer stays once they are open: only how it is worded, and in which order it is asked, may change. An
-- answer to a choice is kept as the place of its option, so there stay as many.
create function keep_award_questions() returns trigger language plpgsql as $$
declare
    nominating boolean := exists (
        select from award_categories join award_cycles using (cycle_id)
        where category_id in (new.category_id, old.category_id) and nominations_open_at <= current_moment());
    changes boolean := case tg_op
        when 'DELETE' then true
        -- An upsert comes by here too, whatever it finds.
        when 'INSERT' then not exists (select from award_questions where question_id = new.question_id)
        else (new.question_id, new.category_id, new.kind, new.is_required, new.most_words, cardinality(new.options_en))
            is distinct from (old.question_id, old.category_id, old.kind, old.is_required, old.most_words, cardinality(old.options_en))
    end;
begin
    if nominating and changes then
        raise exception 'nominations are open' using errcode = 'check_violation', constraint = 'award_questions_kept', table = 'award_questions';
    end if;
    return coalesce(new, old);
end $$;
create trigger award_questions_kept before insert or update or delete on award_questions
    for each row execute function keep_award_questions();
