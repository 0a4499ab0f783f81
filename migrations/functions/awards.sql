-- Functions of the awards.

-- Whether these moments follow each other; those that are not set yet are passed over.
create or replace function is_in_order(moments timestamptz[]) returns boolean language sql immutable as $$
    select array_remove(moments, null) = array(select distinct at from unnest(moments) at where at is not null order by at)
$$;

-- Whether no text stands there twice, and none is missing.
create or replace function has_no_repeats(texts text[]) returns boolean language sql immutable as $$
    select cardinality(texts) = (select count(distinct one) from unnest(texts) one)
$$;

-- The weights of a category's criteria make 100 percent, and so do those of each criterion's parts.
create or replace function award_weights_make_a_whole() returns trigger language plpgsql as $$
begin
    if exists (
        select from award_criteria where category_id = coalesce(new.category_id, old.category_id)
        group by parent_id having sum(weight) <> 10000) then
        raise exception 'weights do not make 100 percent'
            using errcode = 'check_violation', constraint = 'award_weights_make_a_whole', table = 'award_criteria';
    end if;
    return null;
end $$;

-- What a cycle's rules were when somebody relied on them, they stay: an opening that has come is not moved, and from the
-- online round on it is fixed which score decides, and how ties are broken. Whether it is a sample is fixed once nominations are open.
create or replace function keep_award_cycle() returns trigger language plpgsql as $$
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
    if coalesce(old.nominations_open_at <= current_moment(), false) and new.sample is distinct from old.sample then
        raise exception 'nominations are open' using errcode = 'check_violation', constraint = 'award_sample_kept', table = 'award_cycles';
    end if;
    if new.published_at is distinct from old.published_at and (old.published_at is not null or award_undecided(new.cycle_id) <> 0) then
        raise exception 'winners that are not all decided, or are public' using errcode = 'check_violation',
            constraint = case when old.published_at is null then 'award_publication_early' else 'award_publication_kept' end,
            table = 'award_cycles';
    end if;
    if scoring and (new.score_rule, new.tie_rule, new.conflict_kinds) is distinct from (old.score_rule, old.tie_rule, old.conflict_kinds) then
        raise exception 'rules that are scored by' using errcode = 'check_violation', constraint = 'award_rules_kept', table = 'award_cycles';
    end if;
    return new;
end $$;

-- Who may enter is fixed once nominations are open, how an entry is judged once the online round is.
create or replace function keep_award_category() returns trigger language plpgsql as $$
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

create or replace function keep_award_rubric() returns trigger language plpgsql as $$
declare
    category uuid := coalesce(new.category_id, old.category_id);
begin
    if exists (select from award_categories join award_cycles using (cycle_id)
               where category_id = category and online_opens_at <= current_moment()) then
        raise exception 'scoring has begun' using errcode = 'check_violation', constraint = 'award_judging_kept', table = tg_table_name;
    end if;
    return coalesce(new, old);
end $$;

-- Whether what a category asks stays: once nominations are open; of a category that was added later, once somebody has begun
-- to answer.
create or replace function award_questions_stay(category uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
    select exists (
        select from award_categories c join award_cycles using (cycle_id)
        where c.category_id = category and nominations_open_at <= current_moment()
            and (c.added_at < nominations_open_at or exists (select from award_nominations n where n.category_id = c.category_id)))
$$;
revoke all on function award_questions_stay from public;
grant execute on function award_questions_stay to summit_app;

-- Whether a text stands at another place than it did.
create or replace function has_moved(before text[], after text[]) returns boolean language sql immutable as $$
    select exists (
        select from unnest(before) with ordinality as b (one, place) join unnest(after) with ordinality as a (one, place) using (one)
        where a.place <> b.place)
$$;

-- What nominations answer stays: only how it is worded, and in which order it is asked, may change. An answer to a choice is
-- kept as the place of its option, so there stay as many, and none takes another's place.
create or replace function keep_award_questions() returns trigger language plpgsql as $$
declare
    changes boolean := case tg_op
        when 'DELETE' then true
        -- An upsert comes by here too, whatever it finds.
        when 'INSERT' then not exists (select from award_questions where question_id = new.question_id)
        else (new.question_id, new.category_id, new.kind, new.is_required, new.most_words, cardinality(new.options_en))
            is distinct from (old.question_id, old.category_id, old.kind, old.is_required, old.most_words, cardinality(old.options_en))
            or has_moved(old.options_en, new.options_en) or has_moved(old.options_ur, new.options_ur)
    end;
begin
    if changes then
        -- Whoever begins a nomination in this moment waits, or is waited for.
        perform from award_categories where category_id in (new.category_id, old.category_id) for update;
        if award_questions_stay(new.category_id) or award_questions_stay(old.category_id) then
            raise exception 'nominations are open' using errcode = 'check_violation', constraint = 'award_questions_kept', table = 'award_questions';
        end if;
    end if;
    return coalesce(new, old);
end $$;

-- For which economies whoever acts nominates.
create or replace function nominated_economies() returns uuid[]
language sql stable security definer set search_path = public, pg_temp as $$
    select coalesce(array_agg(economy_id), '{}') from award_coordinators where person_id = current_actor()
$$;
revoke all on function nominated_economies from public;
grant execute on function nominated_economies to summit_app;

-- A nomination keeps what it is for; it is lodged while nominations are open, corrected while that is asked for, and an
-- economy's quota is never passed, whoever comes at the same moment. Once the online round is open nothing moves.
create or replace function keep_award_nomination() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
    category award_categories;
    cycle award_cycles;
    before text := case tg_op when 'INSERT' then 'new' else old.state end;
    counted text[] := array['submitted', 'correction', 'eligible'];
    refused text;
begin
    select * into category from award_categories where category_id = new.category_id;
    select * into cycle from award_cycles where cycle_id = category.cycle_id;
    if before = new.state and (new.category_id, new.economy_id, new.owner_id, new.route)
        is not distinct from (old.category_id, old.economy_id, old.owner_id, old.route) then
        return new;
    end if;
    refused := case
        when before <> 'new' and (new.category_id, new.economy_id, new.owner_id, new.route)
            is distinct from (old.category_id, old.economy_id, old.owner_id, old.route) then 'award_nominations_kept'
        when cardinality(category.economies) > 0 and new.economy_id <> all (category.economies) then 'award_nominations_economy'
        when cycle.online_opens_at <= current_moment() then 'award_nominations_judged'
        when (before in ('new', 'draft', 'applied') and new.state in ('draft', 'applied', 'submitted'))
            and not coalesce(current_moment() >= cycle.nominations_open_at and current_moment() < cycle.nominations_close_at, false)
            and (before, new.state) <> ('applied', 'draft') then 'award_nominations_open'
        when before = 'correction' and new.state = 'submitted' and current_moment() >= old.correct_until then 'award_correction_over'
    end;
    if refused is null and before = 'new' then
        perform pg_advisory_xact_lock(hashtextextended('awards drafts ' || new.owner_id, 20261122));
        if (select count(*) >= 40 from award_nominations join award_categories using (category_id)
            where owner_id = new.owner_id and cycle_id = cycle.cycle_id and state = 'draft') then
            refused := 'award_drafts_many';
        end if;
    end if;
    if refused is null and category.quota is not null and new.state = any (counted) and before <> all (counted) then
        perform pg_advisory_xact_lock(hashtextextended('awards quota ' || new.category_id || new.economy_id, 20261122));
        if (select count(*) >= category.quota from award_nominations
            where category_id = new.category_id and economy_id = new.economy_id and state = any (counted)) then
            refused := 'award_quota';
        end if;
    end if;
    if refused is not null then
        raise exception 'this nomination cannot become %', new.state
            using errcode = 'check_violation', constraint = refused, table = 'award_nominations';
    end if;
    return new;
end $$;

-- What was sent stays as it was sent: contents and files change in drafts, and while a correction is asked for. Then a file that was
-- sent is put aside, and goes only once something else was sent; what was sent may be put back at any time, and what was not is put
-- aside by that.
create or replace function keep_sent_nomination() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
    of award_nominations;
    -- Null where what was sent is not kept.
    was_sent boolean;
begin
    select * into of from award_nominations where nomination_id = coalesce(new.nomination_id, old.nomination_id);
    if tg_table_name = 'award_nomination_contents' then
        if tg_op = 'UPDATE' and new.lodged = old.lodged and new.texts = old.lodged -> 'texts' then
            return new;
        end if;
    elsif tg_op <> 'INSERT' then
        select lodged -> 'files' ? old.file_id::text into was_sent from award_nomination_contents where nomination_id = old.nomination_id;
        if tg_op = 'UPDATE' and was_sent <> new.is_aside then
            return new;
        elsif tg_op = 'DELETE' and of.state <> 'draft' and not was_sent then
            return old;
        elsif tg_op = 'DELETE' and of.state <> 'draft' and was_sent then
            raise exception 'this file was sent'
                using errcode = 'check_violation', constraint = 'award_nomination_sent', table = tg_table_name;
        end if;
    end if;
    if of.state not in ('draft', 'correction') or of.correct_until <= current_moment() then
        raise exception 'this nomination was sent'
            using errcode = 'check_violation', constraint = 'award_nomination_sent', table = tg_table_name;
    end if;
    return coalesce(new, old);
end $$;

-- Whether somebody judges, or did: they are asked for a second factor, as organisers are. What they read and gave stays confidential
-- when the winners are public.
create or replace function judges(whose uuid) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
begin
    return exists (select from award_judges where person_id = whose and signed_at is not null and removed_at is null);
end $$;
revoke all on function judges from public;
grant execute on function judges to summit_app;

-- All of them, for organisers who see to it that everybody has one.
create or replace function people_who_judge() returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
    select distinct person_id from award_judges where signed_at is not null and removed_at is null and may('people.see')
$$;
revoke all on function people_who_judge from public;
grant execute on function people_who_judge to summit_app;

-- A judge stays who they are, in whose jury; what they signed, and that they declined, stays. What organisers know of them,
-- they do not change themselves.
create or replace function keep_award_judge() returns trigger language plpgsql as $$
begin
    if current_user = 'summit_app' and not may('awards.change') and
        (new.economy_id, new.employer, new.employer_likeness, new.expertise, new.languages, new.most_entries, new.invited_at, new.removed_at)
        is distinct from
        (old.economy_id, old.employer, old.employer_likeness, old.expertise, old.languages, old.most_entries, old.invited_at, old.removed_at) then
        raise exception 'organisers change this' using errcode = 'check_violation', constraint = 'award_judge_details', table = 'award_judges';
    end if;
    if (new.judge_id, new.cycle_id, new.person_id) is distinct from (old.judge_id, old.cycle_id, old.person_id)
        or (old.signed_at is not null and (new.signed_at, new.signed_as, new.signed_words)
            is distinct from (old.signed_at, old.signed_as, old.signed_words))
        or (old.declined_at is not null and new.declined_at is distinct from old.declined_at)
        or (old.removed_at is not null and new.removed_at is distinct from old.removed_at) then
        raise exception 'a judge has answered' using errcode = 'check_violation', constraint = 'award_judge_answered', table = 'award_judges';
    end if;
    return new;
end $$;

-- A judge declares after they have signed. Once the online round is open they can only step back from an entry, and not return.
create or replace function keep_award_declaration() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
    judging boolean := exists (
        select from award_judges join award_cycles using (cycle_id) where judge_id = new.judge_id and online_opens_at <= current_moment());
    refused text := case
        when not exists (select from award_judges where judge_id = new.judge_id and signed_at is not null) then 'award_declaration_unsigned'
        when not exists (
            select from award_nominations join award_categories using (category_id) join award_judges using (cycle_id)
            where nomination_id = new.nomination_id and judge_id = new.judge_id) then 'award_declaration_elsewhere'
        when tg_op = 'UPDATE' and judging and old.kind is not null and new.kind is distinct from old.kind then 'award_declaration_kept'
    end;
begin
    if refused is not null then
        raise exception 'this cannot be declared' using errcode = 'check_violation', constraint = refused, table = 'award_declarations';
    end if;
    if new.kind is not null then
        delete from award_assignments where judge_id = new.judge_id and nomination_id = new.nomination_id;
    end if;
    return new;
end $$;

-- What ties a judge to an entry without their saying so.
create or replace function award_tie_kinds(judge award_judges, entry award_nominations) returns text[] language plpgsql stable as $$
begin
    return array_remove(array[
        case when entry.economy_id = judge.economy_id then 'economy' end,
        case when judge.employer_likeness <> '' and judge.employer_likeness = any (entry.likeness) then 'employer' end,
        case when entry.owner_id = judge.person_id or exists (
            select from award_coordinators o where o.economy_id = entry.economy_id and o.person_id = judge.person_id) then 'nominator' end
    ], null);
end $$;
revoke all on function award_tie_kinds from public;

-- The ties that the program knows by itself, of the judges of a cycle, or of one judge.
create or replace function award_ties(of_cycle uuid, of_judge uuid) returns table (judge_id uuid, nomination_id uuid, kind text)
language sql stable security definer set search_path = public, pg_temp as $$
    select j.judge_id, n.nomination_id, tie.kind
    from award_judges j join award_cycles y using (cycle_id) join award_categories c using (cycle_id)
    join award_nominations n using (category_id)
    cross join lateral unnest(award_tie_kinds(j, n)) as tie (kind)
    where (j.cycle_id = of_cycle or j.judge_id = of_judge) and tie.kind = any (y.conflict_kinds) and n.state = 'eligible'
$$;
revoke all on function award_ties from public;

-- Those of one judge, asked by themselves and by organisers.
create or replace function award_known_ties(judge uuid) returns table (nomination_id uuid, kind text)
language sql stable security definer set search_path = public, pg_temp as $$
    select t.nomination_id, t.kind from award_ties(null, judge) t
    where may('awards.see') or works_for('awards') or judge = any (own_judges())
$$;
revoke all on function award_known_ties from public;
grant execute on function award_known_ties to summit_app;

-- Those of all judges of a cycle, asked by organisers.
create or replace function award_cycle_ties(cycle uuid) returns table (judge_id uuid, nomination_id uuid, kind text)
language sql stable security definer set search_path = public, pg_temp as $$
    select t.judge_id, t.nomination_id, t.kind from award_ties(cycle, null) t where may('awards.see') or works_for('awards')
$$;
revoke all on function award_cycle_ties from public;
grant execute on function award_cycle_ties to summit_app;

-- What a judge reads of the entries of their panels before they may read more: their names, so that they can say with which
-- they have a tie. Nothing before they have signed.
create or replace function award_entries_to_declare(judge uuid)
returns table (nomination_id uuid, category_id uuid, name_en text, name_ur text, organisation text, economy_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
    select n.nomination_id, n.category_id, n.name_en, n.name_ur, n.organisation, n.economy_id
    from award_judges j join award_seats s using (judge_id) join award_nominations n using (category_id)
    where j.judge_id = judge and j.person_id = current_actor() and j.signed_at is not null and j.declined_at is null
        and j.removed_at is null and s.seat <> 'observer' and n.state = 'eligible'
    order by n.category_id, n.nomination_id limit 2000
$$;
revoke all on function award_entries_to_declare from public;
grant execute on function award_entries_to_declare to summit_app;

-- An entry comes to a judge of its category's panel who has signed and said that nothing ties them to it, and to nobody to whom
-- a tie is known.
create or replace function keep_award_assignment() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
    refused text;
begin
    -- Whoever declares a tie in this moment is waited for, and waits: their trigger then finds this row, and takes it away.
    perform from award_declarations where judge_id = new.judge_id and nomination_id = new.nomination_id for share;
    refused := case
        when not exists (
            select from award_nominations join award_seats using (category_id)
            where nomination_id = new.nomination_id and judge_id = new.judge_id and seat <> 'observer' and state = 'eligible')
            then 'award_assignment_unseated'
        when not exists (
            select from award_judges join award_declarations using (judge_id)
            where judge_id = new.judge_id and nomination_id = new.nomination_id and kind is null
                and signed_at is not null and declined_at is null and removed_at is null)
            or exists (
                select from award_judges j join award_cycles y using (cycle_id), award_nominations n
                where j.judge_id = new.judge_id and n.nomination_id = new.nomination_id
                    and award_tie_kinds(j, n) && y.conflict_kinds)
            then 'award_assignment_walled'
        -- It is in the ledger that none of their sheets for it counts.
        when exists (select from award_sheets where judge_id = new.judge_id and nomination_id = new.nomination_id)
            then 'award_assignment_left'
    end;
    if refused is not null then
        raise exception 'this judge does not judge this entry'
            using errcode = 'check_violation', constraint = refused, table = 'award_assignments';
    end if;
    return new;
end $$;

-- Policies ask the next ones at every row, and a judge's page saves at every change: their plans are kept, as making them anew
-- took a hundred times longer than running them.

-- As which judge whoever acts reads and scores an entry now: they sit in its panel, have signed, were given it, have said that
-- nothing ties them to it, and nothing is known that does; and the online round has opened. None: they do not judge it. This is
-- the wall before all that an entry says and all that is given to it.
create or replace function award_judge_of(entry uuid) returns uuid
language plpgsql stable security definer set search_path = public, pg_temp
set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
begin
    return (
        select j.judge_id
        from award_nominations n join award_categories c using (category_id) join award_cycles y using (cycle_id)
        join award_judges j on j.cycle_id = y.cycle_id and j.person_id = current_actor()
        join award_assignments a on a.judge_id = j.judge_id and a.nomination_id = n.nomination_id
        join award_declarations d on d.judge_id = j.judge_id and d.nomination_id = n.nomination_id
        join award_seats s on s.judge_id = j.judge_id and s.category_id = n.category_id
        where n.nomination_id = entry and n.state = 'eligible' and y.online_opens_at <= current_moment()
            and j.signed_at is not null and j.declined_at is null and j.removed_at is null and d.kind is null and s.seat <> 'observer'
            and not (award_tie_kinds(j, n) && y.conflict_kinds));
end $$;
revoke all on function award_judge_of from public;
grant execute on function award_judge_of to summit_app;

-- Whether a sheet is that of the judge as whom whoever acts reads its entry now.
create or replace function award_own_sheet(sheet uuid) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
begin
    return exists (select from award_sheets s where s.sheet_id = sheet and s.judge_id = award_judge_of(s.nomination_id));
end $$;
revoke all on function award_own_sheet from public;
grant execute on function award_own_sheet to summit_app;

-- Who chairs the panel of an entry and has no tie to it; none where there is no such chair.
create or replace function award_free_chair(entry uuid) returns uuid
language plpgsql stable security definer set search_path = public, pg_temp
set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
begin
    return (
        select j.person_id
        from award_nominations n join award_seats s on s.category_id = n.category_id and s.seat = 'chair'
        join award_judges j using (judge_id) join award_cycles y on y.cycle_id = j.cycle_id
        where n.nomination_id = entry and n.state = 'eligible' and j.signed_at is not null and j.declined_at is null
            and j.removed_at is null and not (award_tie_kinds(j, n) && y.conflict_kinds)
            and not exists (
                select from award_declarations d where d.judge_id = j.judge_id and d.nomination_id = entry and d.kind is not null));
end $$;
revoke all on function award_free_chair from public;
grant execute on function award_free_chair to summit_app;

-- An entry that whoever acts judges: as which judge, in which round, and by which names.
create or replace function award_judged_entry(entry uuid)
returns table (judge_id uuid, category_id uuid, name_en text, name_ur text, organisation text, economy_id uuid, round text)
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
begin
    return query
    select judge, n.category_id, n.name_en, n.name_ur, n.organisation, n.economy_id,
        case when exists (select from award_pitches p where p.nomination_id = entry) then 'pitch' else 'online' end
    from award_nominations n, award_judge_of(entry) judge where n.nomination_id = entry and judge is not null;
end $$;
revoke all on function award_judged_entry from public;
grant execute on function award_judged_entry to summit_app;

-- What stands in it; whom to ask is for the organisers.
create or replace function award_judged_texts(entry uuid) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
    select texts - array['contact_name', 'contact_email', 'contact_phone']
    from award_nomination_contents where nomination_id = entry and award_judge_of(entry) is not null
$$;
revoke all on function award_judged_texts from public;
grant execute on function award_judged_texts to summit_app;

-- Its files.
create or replace function award_judged_files(entry uuid) returns setof award_nomination_files
language sql stable security definer set search_path = public, pg_temp as $$
    select f.* from award_nomination_files f where f.nomination_id = entry and not is_aside and award_judge_of(entry) is not null
$$;
revoke all on function award_judged_files from public;
grant execute on function award_judged_files to summit_app;

-- One of the files of entries that whoever acts judges.
create or replace function award_judged_file(file uuid) returns setof award_nomination_files
language sql stable security definer set search_path = public, pg_temp as $$
    select f.* from award_nomination_files f where f.file_id = file and not is_aside and award_judge_of(f.nomination_id) is not null
$$;
revoke all on function award_judged_file from public;
grant execute on function award_judged_file to summit_app;

-- What a judge owes: their entries with how far their sheet of the entry's round is, and that of the online round; those that are heard
-- first, in their turn, then those of which the fewest sheets are in. How many those are is told to nobody.
create or replace function award_owed(judge uuid)
returns table (nomination_id uuid, category_id uuid, name_en text, name_ur text, organisation text, economy_id uuid, round text, state text,
    online text)
language sql stable security definer set search_path = public, pg_temp as $$
    select n.nomination_id, n.category_id, n.name_en, n.name_ur, n.organisation, n.economy_id, r.round, coalesce(s.state, 'untouched'),
        coalesce(f.state, 'untouched')
    from award_assignments a join award_nominations n using (nomination_id) left join award_pitches p using (nomination_id)
    cross join lateral (select case when p.nomination_id is null then 'online' else 'pitch' end as round) r
    left join award_sheets s on s.judge_id = a.judge_id and s.nomination_id = a.nomination_id and s.round = r.round
    left join award_sheets f on f.judge_id = a.judge_id and f.nomination_id = a.nomination_id and f.round = 'online'
    where a.judge_id = judge and award_judge_of(a.nomination_id) = judge
    order by p.position nulls last,
        (select count(*) from award_sheets o where o.nomination_id = n.nomination_id and o.round = r.round and o.state = 'submitted'),
        n.nomination_id
    limit 2000
$$;
revoke all on function award_owed from public;
grant execute on function award_owed to summit_app;

-- As which judge whoever acts sits in the panel of a category, in whatever seat.
create or replace function award_panelist(category uuid) returns uuid
language sql stable security definer set search_path = public, pg_temp as $$
    select j.judge_id
    from award_seats s join award_judges j using (judge_id)
    where s.category_id = category and j.person_id = current_actor() and j.signed_at is not null and j.declined_at is null
        and j.removed_at is null
$$;
revoke all on function award_panelist from public;
grant execute on function award_panelist to summit_app;

-- How far the sheets of a panel are, each of its entry's round, for its chair: of entries to which they have no tie; for whoever observes
-- it: of all. Never what stands in a sheet.
create or replace function award_panel_sheets(category uuid)
returns table (judge_id uuid, signed_as text, nomination_id uuid, name_en text, name_ur text, sheet_id uuid, state text, sent_at timestamptz,
    round text)
language sql stable security definer set search_path = public, pg_temp as $$
    select j.judge_id, j.signed_as, n.nomination_id, n.name_en, n.name_ur, s.sheet_id, coalesce(s.state, 'untouched'), s.sent_at, r.round
    from award_nominations n join award_assignments a using (nomination_id) join award_judges j using (judge_id)
    left join award_pitches p using (nomination_id)
    cross join lateral (select case when p.nomination_id is null then 'online' else 'pitch' end as round) r
    left join award_sheets s on s.judge_id = a.judge_id and s.nomination_id = a.nomination_id and s.round = r.round
    where n.category_id = category and (
        award_free_chair(n.nomination_id) = current_actor()
        or exists (
            select from award_seats t join award_judges o using (judge_id) join award_cycles y on y.cycle_id = o.cycle_id
            where t.category_id = category and t.judge_id = award_panelist(category) and t.seat = 'observer'
                and not (award_tie_kinds(o, n) && y.conflict_kinds)
                and not exists (
                    select from award_declarations d
                    where d.judge_id = o.judge_id and d.nomination_id = n.nomination_id and d.kind is not null)))
    order by j.judge_id, n.nomination_id limit 5000
$$;
revoke all on function award_panel_sheets from public;
grant execute on function award_panel_sheets to summit_app;

-- The round whose sheets of an entry are filled in at this moment; none: neither.
create or replace function award_open_round(entry uuid) returns text
language plpgsql stable security definer set search_path = public, pg_temp
set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
begin
    return (
        select case
            when current_moment() >= online_opens_at and current_moment() < online_closes_at then 'online'
            when p.nomination_id is not null and current_moment() >= pitch_opens_at and current_moment() < pitch_closes_at then 'pitch'
        end
        from award_nominations n join award_categories using (category_id) join award_cycles using (cycle_id)
        left join award_pitches p on p.nomination_id = n.nomination_id
        where n.nomination_id = entry);
end $$;
revoke all on function award_open_round from public;
grant execute on function award_open_round to summit_app;

-- What is scored in a category: criteria without parts, and the parts.
create or replace function award_scored_criteria(category uuid) returns setof uuid language sql stable as $$
    select c.criterion_id from award_criteria c
    where c.category_id = category and not exists (select from award_criteria p where p.parent_id = c.criterion_id)
$$;

-- A sheet is sent by its judge, whole, while its round is open; then it stays until the chair opens it again, or an organiser
-- where no chair is free of ties.
create or replace function keep_award_sheet() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
    before text := case tg_op when 'INSERT' then 'new' else old.state end;
    is_own boolean := new.judge_id is not distinct from award_judge_of(new.nomination_id);
    refused text;
begin
    refused := case
        when tg_op = 'UPDATE' and (new.sheet_id, new.judge_id, new.nomination_id, new.round)
            is distinct from (old.sheet_id, old.judge_id, old.nomination_id, old.round) then 'award_sheet_kept'
        when new.round is distinct from award_open_round(new.nomination_id) then 'award_sheet_closed'
        when before in ('submitted', 'abstained') and new.state <> 'open' then 'award_sheet_sent'
        when before in ('submitted', 'abstained')
            and not coalesce(award_free_chair(new.nomination_id) = current_actor(), may('awards.change')) then 'award_sheet_sent'
        when before in ('new', 'open') and not is_own then 'award_sheet_of_another'
        when new.state = 'submitted' and (
            not exists (select from award_scores x where x.sheet_id = new.sheet_id)
            or exists (
                select from award_nominations n, award_scored_criteria(n.category_id) criterion
                where n.nomination_id = new.nomination_id and not exists (
                    select from award_scores x where x.sheet_id = new.sheet_id and x.criterion_id = criterion)))
            then 'award_sheet_incomplete'
    end;
    if refused is not null then
        raise exception 'this sheet cannot become %', new.state
            using errcode = 'check_violation', constraint = refused, table = 'award_sheets';
    end if;
    return new;
end $$;

-- What was typed stays to be changed; the scores of a sheet that is open again count no more.
create or replace function clear_award_sheet() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    delete from award_scores where sheet_id = new.sheet_id;
    return null;
end $$;

-- What stands in a sheet changes while it is open, and the round is.
create or replace function keep_award_sheet_contents() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
    sheet award_sheets;
    refused text;
begin
    select * into sheet from award_sheets where sheet_id = new.sheet_id for share;
    refused := case
        when sheet.state <> 'open' then 'award_sheet_sent'
        when sheet.round is distinct from award_open_round(sheet.nomination_id) then 'award_sheet_closed'
    end;
    if refused is not null then
        raise exception 'this sheet is not open' using errcode = 'check_violation', constraint = refused, table = 'award_sheet_contents';
    end if;
    return new;
end $$;

-- A score is of a criterion of its category, within the scale, with a word where the category asks for one.
create or replace function keep_award_score() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
    category award_categories;
    sheet award_sheets;
    refused text;
begin
    select * into sheet from award_sheets where sheet_id = new.sheet_id;
    select c.* into category from award_categories c join award_nominations using (category_id) where nomination_id = sheet.nomination_id;
    refused := case
        when sheet.state <> 'open' then 'award_sheet_sent'
        when not exists (select from award_scored_criteria(category.category_id) one where one = new.criterion_id) then 'award_score_elsewhere'
        when new.score not between category.scale_from and category.scale_to then 'award_score_in_scale'
        when new.comment = '' and (category.comment_rule = 'always'
            or category.comment_rule = 'extremes' and new.score in (category.scale_from, category.scale_to)) then 'award_score_unsaid'
    end;
    if refused is not null then
        raise exception 'this score does not count' using errcode = 'check_violation', constraint = refused, table = 'award_scores';
    end if;
    return new;
end $$;

-- The ledger of a cycle, begun if there is none; of two who add to it at once the second waits here.
create or replace function award_ledger_lock(cycle uuid)
returns table (rows bigint, head bytea, online_closed_at timestamptz, pitch_closed_at timestamptz)
language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into award_ledgers (cycle_id, head) values (cycle, sha256(convert_to(E'summit awards ledger 1\n' || cycle, 'UTF8')))
    on conflict on constraint award_ledgers_pkey do nothing;
    return query select l.rows, l.head, l.online_closed_at, l.pitch_closed_at from award_ledgers l where l.cycle_id = cycle for update;
end $$;
revoke all on function award_ledger_lock from public;
grant execute on function award_ledger_lock to summit_app;

-- Adds a line to the ledger of a cycle: the next by its number, by a judge of the cycle, an organiser or the awards' own work. After
-- closing nothing is added that is scored.
create or replace function award_ledger_append(cycle uuid, line text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
    ledger award_ledgers;
    record jsonb := line::jsonb -> 'record';
    next bytea;
    refused text;
begin
    select * into ledger from award_ledgers where cycle_id = cycle for update;
    refused := case
        when not (works_for('awards') or may('awards.change')
                  or exists (select from award_judges j where j.cycle_id = cycle and j.judge_id = any (own_judges()))) then 'award_ledger_theirs'
        when record ->> 'kind' = 'closed' and not works_for('awards') then 'award_ledger_theirs'
        when record ->> 'kind' = 'decided' and not exists (
            select from award_decisions where category_id = (record ->> 'category')::uuid) then 'award_ledger_theirs'
        when (line::jsonb ->> 'number')::bigint is distinct from ledger.rows + 1 then 'award_ledger_number'
        when record ->> 'kind' in ('shortlisted', 'deliberated') and not award_may_decide((record ->> 'category')::uuid)
            then 'award_ledger_theirs'
        when record ->> 'kind' in ('submitted', 'abstained', 'reopened')
            and case record ->> 'round' when 'online' then ledger.online_closed_at when 'pitch' then ledger.pitch_closed_at end is not null
            then 'award_sheet_closed'
    end;
    if refused is not null then
        raise exception 'this line is not added' using errcode = 'check_violation', constraint = refused, table = 'award_ledger_rows';
    end if;
    next := sha256(ledger.head || convert_to(line, 'UTF8'));
    insert into award_ledger_rows (cycle_id, number, line, hash) values (cycle, ledger.rows + 1, line, next);
    update award_ledgers set rows = ledger.rows + 1, head = next,
        online_closed_at = case when record ->> 'kind' = 'closed' and record ->> 'round' = 'online' then current_moment()
                                else ledger.online_closed_at end,
        pitch_closed_at = case when record ->> 'kind' = 'closed' and record ->> 'round' = 'pitch' then current_moment()
                               else ledger.pitch_closed_at end
    where cycle_id = cycle;
end $$;
revoke all on function award_ledger_append from public;
grant execute on function award_ledger_append to summit_app;

-- A line stays as it is, whoever asks, the owner's login too. Samples decide nothing for anybody and are taken away whole, so their
-- lines may go, but not change; and a cycle does not become a sample once its nominations are open (`keep_award_cycle`).
create or replace function keep_award_ledger_row() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and exists (select from award_cycles where cycle_id = old.cycle_id and sample) then
        return old;
    end if;
    raise exception 'lines stay' using errcode = 'check_violation', constraint = 'award_ledger_kept', table = 'award_ledger_rows';
end $$;

-- What stands for a judge in the lines: told to themselves, to the chair and to organisers, who do with sheets what is to be noted.
create or replace function award_token(judge uuid) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare
    told uuid;
begin
    if not (judge = any (own_judges()) or works_for('awards') or may('awards.change') or exists (
        select from award_judges j join award_judges o using (cycle_id) join award_seats s on s.judge_id = o.judge_id and s.seat = 'chair'
        where j.judge_id = judge and o.judge_id = any (own_judges()))) then
        raise exception 'this judge is not theirs' using errcode = 'check_violation', constraint = 'award_ledger_theirs', table = 'award_tokens';
    end if;
    insert into award_tokens (judge_id, token) values (judge, gen_random_uuid()) on conflict on constraint award_tokens_pkey do nothing;
    select token into told from award_tokens where judge_id = judge;
    return told;
end $$;
revoke all on function award_token from public;
grant execute on function award_token to summit_app;

-- The entries that a ledger's first line names, by their names alone; nothing before the online round.
create or replace function award_ledger_entries(cycle uuid) returns table (nomination_id uuid, category_id uuid, name_en text, name_ur text)
language sql stable security definer set search_path = public, pg_temp as $$
    select n.nomination_id, n.category_id, n.name_en, n.name_ur
    from award_cycles y join award_categories c using (cycle_id) join award_nominations n using (category_id)
    where y.cycle_id = cycle and y.online_opens_at <= current_moment() and n.state = 'eligible'
    order by c.position, c.category_id, n.nomination_id
$$;
revoke all on function award_ledger_entries from public;
grant execute on function award_ledger_entries to summit_app;

-- As which judge whoever acts deliberates on a category: one of its panel who scores, once the round is closed. None: they do not.
create or replace function award_deliberator(category uuid) returns uuid
language sql stable security definer set search_path = public, pg_temp as $$
    select j.judge_id
    from award_categories c join award_ledgers l using (cycle_id)
    join award_judges j on j.cycle_id = c.cycle_id and j.person_id = current_actor()
    join award_seats s on s.judge_id = j.judge_id and s.category_id = c.category_id
    where c.category_id = category and l.online_closed_at is not null and s.seat <> 'observer'
        and j.signed_at is not null and j.declined_at is null and j.removed_at is null
$$;
revoke all on function award_deliberator from public;
grant execute on function award_deliberator to summit_app;

-- The entries of a category on which whoever acts deliberates: those of which they have said that nothing ties them to it, and
-- nothing is known that does. Of all others they learn nothing.
create or replace function award_weighed(category uuid) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
    select n.nomination_id
    from award_nominations n join award_categories c using (category_id) join award_cycles y using (cycle_id)
    join award_judges j on j.judge_id = award_deliberator(category)
    join award_declarations d on d.judge_id = j.judge_id and d.nomination_id = n.nomination_id
    where n.category_id = category and n.state = 'eligible' and d.kind is null and not (award_tie_kinds(j, n) && y.conflict_kinds)
$$;
revoke all on function award_weighed from public;
grant execute on function award_weighed to summit_app;

-- Whether those are all that there are.
create or replace function award_weighs_all(category uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
    select award_deliberator(category) is not null and not exists (
        select from award_nominations n
        where n.category_id = category and n.state = 'eligible' and n.nomination_id not in (select award_weighed(category)))
$$;
revoke all on function award_weighs_all from public;
grant execute on function award_weighs_all to summit_app;

-- The lines of the ledger that are of a category, as far as whoever acts deliberates on it; of the pitch round once that is closed.
create or replace function award_weighed_rows(category uuid) returns table (number bigint, line text)
language sql stable security definer set search_path = public, pg_temp as $$
    select r.number, r.line
    from award_categories c join award_ledgers l using (cycle_id) join award_ledger_rows r using (cycle_id)
    where c.category_id = category and award_deliberator(category) is not null
        and (r.round is distinct from 'pitch' or l.pitch_closed_at is not null)
        and (r.kind in ('rules', 'closed') or r.entry_id in (select award_weighed(category))
             or r.category_id = category and award_weighs_all(category))
    order by r.number
$$;
revoke all on function award_weighed_rows from public;
grant execute on function award_weighed_rows to summit_app;

-- Who decides on a category: its chair who has a tie to none of its entries; none where there is no such chair.
create or replace function award_deciding_chair(category uuid) returns uuid
language sql stable security definer set search_path = public, pg_temp as $$
    select j.person_id
    from award_seats s join award_judges j using (judge_id)
    where s.category_id = category and s.seat = 'chair' and not exists (
        select from award_nominations n
        where n.category_id = category and n.state = 'eligible' and award_free_chair(n.nomination_id) is distinct from j.person_id)
$$;
revoke all on function award_deciding_chair from public;
grant execute on function award_deciding_chair to summit_app;

-- Whether whoever acts decides on it: that chair, once they have said of every entry that nothing ties them to it; an organiser
-- where there is no such chair.
create or replace function award_may_decide(category uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
    select case
        when award_deciding_chair(category) is null then may('awards.change')
        else award_deciding_chair(category) = current_actor() and award_weighs_all(category)
    end
$$;
revoke all on function award_may_decide from public;
grant execute on function award_may_decide to summit_app;

-- What was decided on a category: to organisers, and to those of the panel who deliberate on all of its entries. To the others of the
-- panel that it was, and nothing else: the reason may speak of what they have a tie to.
create or replace function award_decision(category uuid) returns table (at timestamptz, method text, reason text, is_panels boolean)
language sql stable security definer set search_path = public, pg_temp as $$
    select d.at, case when knows then d.method end, case when knows then d.reason end, exists (
        select from award_categories c join award_judges j using (cycle_id) where c.category_id = category and j.person_id = d.by_id)
    from award_decisions d, lateral (select may('awards.see') or award_weighs_all(category) as knows) who
    where d.category_id = category and (knows or award_deliberator(category) is not null)
$$;
revoke all on function award_decision from public;
grant execute on function award_decision to summit_app;

-- Decides who wins in a category, once, after its rounds are closed. The line of the ledger comes in the same transaction.
create or replace function award_decide(category uuid, how text, why text, winners uuid[], merits uuid[]) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
    is_closed boolean;
    refused text;
begin
    -- Of two who decide at once the second waits here.
    select l.online_closed_at is not null and not award_awaits_pitches(category)
    into is_closed from award_categories c join award_ledgers l using (cycle_id) where c.category_id = category for update of l;
    refused := case
        when not coalesce(is_closed, false) then 'award_decision_early'
        when not award_may_decide(category) then 'award_decision_theirs'
        when exists (select from award_decisions d where d.category_id = category) then 'award_decision_made'
        when exists (
            select from unnest(winners || merits) one
            where one not in (select nomination_id from award_nominations n where n.category_id = category and n.state = 'eligible'))
            then 'award_honours_entry'
    end;
    if refused is not null then
        raise exception 'this is not decided' using errcode = 'check_violation', constraint = refused, table = 'award_decisions';
    end if;
    insert into award_decisions (category_id, at, by_id, method, reason) values (category, current_moment(), current_actor(), how, why);
    insert into award_honours (nomination_id, category_id, honour, position)
    select one, category, 'winner', place from unnest(winners) with ordinality as w (one, place)
    union all
    select one, category, 'merit', place from unnest(merits) with ordinality as m (one, place);
end $$;
revoke all on function award_decide from public;
grant execute on function award_decide to summit_app;

-- A note is of a judge who deliberates, about an entry on which they do, or about all where they do on all; until it is decided.
create or replace function keep_award_note() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
    refused text := case
        when new.judge_id is distinct from award_deliberator(new.category_id) then 'award_notes_theirs'
        when new.nomination_id is null and not award_weighs_all(new.category_id) then 'award_notes_theirs'
        when new.nomination_id is not null and new.nomination_id not in (select award_weighed(new.category_id)) then 'award_notes_theirs'
        when exists (select from award_decisions where category_id = new.category_id) then 'award_decision_made'
    end;
begin
    if refused is not null then
        raise exception 'this is not noted' using errcode = 'check_violation', constraint = refused, table = 'award_notes';
    end if;
    return new;
end $$;

-- A judge votes for entries on which they deliberate, for as many at most as win, until it is decided.
create or replace function keep_award_ballot() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
    refused text := case
        when new.judge_id is distinct from award_deliberator(new.category_id) then 'award_ballots_theirs'
        when exists (select from unnest(new.entries) one where one not in (select award_weighed(new.category_id))) then 'award_ballots_theirs'
        when cardinality(new.entries) > (select greatest(winners, 1) from award_categories where category_id = new.category_id)
            then 'award_ballots_many'
        when exists (select from award_decisions where category_id = new.category_id) then 'award_decision_made'
    end;
begin
    if refused is not null then
        raise exception 'this vote is not taken' using errcode = 'check_violation', constraint = refused, table = 'award_ballots';
    end if;
    return new;
end $$;

-- What a panel has noted, for those who deliberate; about all entries only for those who do on all. All of it for organisers where they
-- decide in place of a chair.
create or replace function award_panel_notes(category uuid)
returns table (note_id uuid, signed_as text, nomination_id uuid, at timestamptz, text text)
language sql stable security definer set search_path = public, pg_temp as $$
    select n.note_id, j.signed_as, n.nomination_id, n.at, n.text
    from award_notes n join award_judges j using (judge_id)
    where n.category_id = category
        and (award_deciding_chair(category) is null and may('awards.see')
             or award_deliberator(category) is not null
                and (n.nomination_id in (select award_weighed(category)) or n.nomination_id is null and award_weighs_all(category)))
    order by n.note_id desc limit 500
$$;
revoke all on function award_panel_notes from public;
grant execute on function award_panel_notes to summit_app;

-- How many votes an entry has, for those who have voted themselves, for all once it is decided, and for organisers who decide.
create or replace function award_panel_votes(category uuid) returns table (nomination_id uuid, votes bigint)
language sql stable security definer set search_path = public, pg_temp as $$
    select one, count(*)
    from award_ballots b cross join unnest(b.entries) one
    where b.category_id = category
        and (award_deciding_chair(category) is null and may('awards.see')
             or one in (select award_weighed(category))
                and (exists (select from award_ballots o where o.category_id = category and o.judge_id = award_deliberator(category))
                     or exists (select from award_decisions d where d.category_id = category)))
    group by one
$$;
revoke all on function award_panel_votes from public;
grant execute on function award_panel_votes to summit_app;

-- How many of a panel have voted, how many notes they wrote, and the votes for each entry, for the line that stands before whoever
-- decides does.
create or replace function award_said(category uuid) returns table (ballots bigint, notes bigint, votes jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
    select (select count(*) from award_ballots b where b.category_id = category), (
        select count(*) from award_notes n where n.category_id = category), (
        select coalesce(jsonb_object_agg(v.entry, v.many), '{}') from (
            select entry, count(*) as many from award_ballots b cross join unnest(b.entries) entry
            where b.category_id = category group by entry) v)
    where award_may_decide(category)
$$;
revoke all on function award_said from public;
grant execute on function award_said to summit_app;

-- How many categories of a cycle have entries and are not decided; all count as such before its round is closed.
create or replace function award_undecided(cycle uuid) returns bigint
language sql stable security definer set search_path = public, pg_temp as $$
    select case
        when exists (select from award_ledgers l where l.cycle_id = cycle and l.online_closed_at is not null) then (
            select count(*) from award_categories c
            where c.cycle_id = cycle and not exists (select from award_decisions d where d.category_id = c.category_id)
                and exists (select from award_nominations n where n.category_id = c.category_id and n.state = 'eligible'))
        else 1 + (select count(*) from award_categories c where c.cycle_id = cycle)
    end
$$;
revoke all on function award_undecided from public;
grant execute on function award_undecided to summit_app;

-- Who is honoured in a cycle, with what is to be published of them: for everybody once it is published, for organisers who see the
-- awards before.
create or replace function award_honoured(cycle uuid)
returns table (nomination_id uuid, category_id uuid, honour text, name_en text, name_ur text, organisation text, economy_id uuid,
    profile_en text, profile_ur text, website text)
language sql stable security definer set search_path = public, pg_temp as $$
    select h.nomination_id, h.category_id, h.honour, n.name_en, n.name_ur, n.organisation, n.economy_id,
        coalesce(t.texts #>> '{profile_en,text}', ''), coalesce(t.texts #>> '{profile_ur,text}', ''),
        coalesce(t.texts #>> '{website,text}', '')
    from award_cycles y join award_categories c using (cycle_id) join award_honours h using (category_id)
    join award_nominations n using (nomination_id) left join award_nomination_contents t using (nomination_id)
    where y.cycle_id = cycle and (y.published_at is not null or may('awards.see'))
    order by c.position, c.category_id, h.honour desc, h.position
$$;
revoke all on function award_honoured from public;
grant execute on function award_honoured to summit_app;

-- The cycle in which an entry is honoured; none before that is published.
create or replace function award_cycle_of_honour(entry uuid) returns uuid
language sql stable security definer set search_path = public, pg_temp as $$
    select y.cycle_id
    from award_honours join award_categories using (category_id) join award_cycles y using (cycle_id)
    where nomination_id = entry and (y.published_at is not null or may('awards.see'))
$$;
revoke all on function award_cycle_of_honour from public;
grant execute on function award_cycle_of_honour to summit_app;

-- The head of a ledger as it was when a round was closed or a category decided, whichever came last: it is there to be published. Rows
-- between, of pitches that are scored, move it for nobody.
create or replace function award_sealed_head(cycle uuid) returns bytea
language sql stable security definer set search_path = public, pg_temp as $$
    select hash from award_ledger_rows r where r.cycle_id = cycle and r.kind in ('closed', 'decided') order by number desc limit 1
$$;
revoke all on function award_sealed_head from public;
grant execute on function award_sealed_head to summit_app;

-- How an entry was scored, by criterion, and how those of its category were: for those whose entry it is and for letters to them, once
-- the winners are public, where the cycle allows it: by the online round, and, if the entry was heard, by that of the pitches among those
-- who were. Sheets whose judge had left the entry when their round was closed do not count, as in the ledger.
create or replace function award_feedback(entry uuid)
returns table (round text, criterion_id uuid, own double precision, judges bigint, entries bigint, lowest double precision,
    middle double precision, highest double precision)
language sql stable security definer set search_path = public, pg_temp as $$
    with asked as (
        select n.category_id
        from award_nominations n join award_categories using (category_id) join award_cycles y using (cycle_id)
        where n.nomination_id = entry and n.state = 'eligible' and y.published_at is not null and y.gives_feedback
            and (n.owner_id = current_actor() or n.economy_id = any (nominated_economies()) or works_for('awards'))),
    means as (
        select s.round, x.criterion_id, s.nomination_id, avg(x.score)::double precision as mean, count(*) as judges
        from asked join award_nominations n using (category_id) join award_sheets s using (nomination_id) join award_scores x using (sheet_id)
        where n.state = 'eligible' and s.state = 'submitted' and not exists (
            select from award_ledger_rows r join award_tokens t on t.judge_id = s.judge_id
            where r.kind = 'recused' and r.entry_id = s.nomination_id and r.line::jsonb #>> '{record,judge}' = t.token::text
                and r.number < (
                    select c.number from award_ledger_rows c where c.cycle_id = r.cycle_id and c.kind = 'closed' and c.round = s.round))
        group by s.round, x.criterion_id, s.nomination_id)
    select m.round, m.criterion_id, max(mean) filter (where nomination_id = entry), coalesce(max(judges) filter (where nomination_id = entry), 0),
        count(*), min(mean), percentile_cont(0.5) within group (order by mean), max(mean)
    from means m group by m.round, m.criterion_id
    having bool_or(nomination_id = entry)
$$;
revoke all on function award_feedback from public;
grant execute on function award_feedback to summit_app;

-- Sheets that were sent and whose judge judges the entry no more, without a row of the ledger that says so: a tie came to be known,
-- or somebody took the entry or the seat away. What is known when a round is closed counts.
create or replace function award_uncounted(cycle uuid, of_round text) returns table (judge_id uuid, nomination_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
    select s.judge_id, s.nomination_id
    from award_judges j join award_cycles y using (cycle_id) join award_sheets s using (judge_id) join award_nominations n using (nomination_id)
    where y.cycle_id = cycle and works_for('awards') and s.state = 'submitted' and s.round = of_round
        and (j.declined_at is not null or j.removed_at is not null or award_tie_kinds(j, n) && y.conflict_kinds
             or not exists (select from award_assignments a where a.judge_id = j.judge_id and a.nomination_id = n.nomination_id)
             or not exists (
                 select from award_declarations d
                 where d.judge_id = j.judge_id and d.nomination_id = n.nomination_id and d.kind is null)
             or not exists (
                 select from award_seats t where t.judge_id = j.judge_id and t.category_id = n.category_id and t.seat <> 'observer'))
        and not exists (
            select from award_ledger_rows r join award_tokens k on k.judge_id = j.judge_id
            where r.kind = 'recused' and r.entry_id = n.nomination_id and r.line::jsonb #>> '{record,judge}' = k.token::text)
    order by s.judge_id, s.nomination_id
$$;
revoke all on function award_uncounted from public;
grant execute on function award_uncounted to summit_app;

-- The categories of a cycle that are decided, whatever was: for everybody once it is published, for organisers before.
create or replace function award_decided(cycle uuid) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
    select category_id
    from award_cycles y join award_categories using (cycle_id) join award_decisions using (category_id)
    where y.cycle_id = cycle and (y.published_at is not null or may('awards.see'))
$$;
revoke all on function award_decided from public;
grant execute on function award_decided to summit_app;

-- Whether the pitches of a category are to come, or going on: its cycle has a pitch round that is not over.
create or replace function award_pitches_ahead(category uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
    select exists (
        select from award_categories join award_cycles y using (cycle_id) join award_ledgers l using (cycle_id)
        where category_id = category and l.online_closed_at is not null and l.pitch_closed_at is null and y.pitch_opens_at is not null
            and current_moment() < y.pitch_closes_at)
$$;
revoke all on function award_pitches_ahead from public;
grant execute on function award_pitches_ahead to summit_app;

-- Whether they are going on: only then a clock runs.
create or replace function award_pitches_open(category uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
    select award_pitches_ahead(category) and exists (
        select from award_categories c join award_cycles y using (cycle_id)
        where c.category_id = category and y.pitch_opens_at <= current_moment())
$$;
revoke all on function award_pitches_open from public;

-- Chooses who goes on to the pitch round, by whoever decides, until a pitch is scored. Those who are new come after the others, in the
-- order of a lot. The line of the ledger comes in the same transaction. Gives those who are heard no more and were told that they are.
create or replace function award_shortlist(category uuid, entries uuid[]) returns setof uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare
    refused text;
begin
    -- Of two who choose at once the second waits here, and so does whoever decides.
    perform from award_categories join award_ledgers l using (cycle_id) where category_id = category for update of l;
    refused := case
        when not award_may_decide(category) then 'award_decision_theirs'
        when exists (select from award_decisions d where d.category_id = category) then 'award_decision_made'
        when not award_pitches_ahead(category) then 'award_shortlist_late'
        when exists (
            select from award_nominations n join award_sheets s using (nomination_id) where n.category_id = category and s.round = 'pitch')
            then 'award_shortlist_heard'
        when exists (
            select from unnest(entries) one
            where one not in (select nomination_id from award_nominations n where n.category_id = category and n.state = 'eligible'))
            then 'award_pitches_entry'
    end;
    if refused is not null then
        raise exception 'this shortlist is not taken' using errcode = 'check_violation', constraint = refused, table = 'award_pitches';
    end if;
    update award_pitch_rooms set current_id = null, part = null, part_at = null, paused_at = null
    where category_id = category and current_id <> all (entries);
    return query
        with gone as (
            delete from award_pitches p where p.category_id = category and p.nomination_id <> all (entries) returning nomination_id, told)
        select nomination_id from gone where told is not null;
    insert into award_pitches (nomination_id, category_id, position)
    select one, category, 1000000 + row_number() over (order by random()) from unnest(entries) one
    where one not in (select nomination_id from award_pitches p where p.category_id = category);
    update award_pitches p set position = r.position
    from (select nomination_id, row_number() over (order by position) as position from award_pitches o where o.category_id = category) r
    where r.nomination_id = p.nomination_id;
end $$;
revoke all on function award_shortlist from public;
grant execute on function award_shortlist to summit_app;

-- Notes when and where an entry is heard, as its people are told in this transaction: false where they know it, or it is heard no more.
create or replace function award_tell_pitch(entry uuid, plan text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
    update award_pitches set told = plan where nomination_id = entry and told is distinct from plan and works_for('awards');
    return found;
end $$;
revoke all on function award_tell_pitch from public;
grant execute on function award_tell_pitch to summit_app;

-- Those of some entries that are heard no more, for letters to their people.
create or replace function award_unheard(entries uuid[]) returns table (nomination_id uuid, name_en text, name_ur text, economy_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
    select n.nomination_id, n.name_en, n.name_ur, n.economy_id
    from award_nominations n
    where works_for('awards') and n.nomination_id = any (entries)
        and not exists (select from award_pitches p where p.nomination_id = n.nomination_id)
    order by n.nomination_id
$$;
revoke all on function award_unheard from public;
grant execute on function award_unheard to summit_app;

-- Says where and when the pitches of a category are heard, and in which order: by organisers.
create or replace function award_plan_pitches(category uuid, starts timestamptz, room text, entries uuid[]) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
    refused text;
begin
    perform from award_pitches p where p.category_id = category order by nomination_id for update;
    refused := case
        when not may('awards.change') then 'award_pitches_theirs'
        when not award_pitches_ahead(category) then 'award_shortlist_late'
        -- Somebody chose others meanwhile.
        when (select array_agg(nomination_id order by nomination_id) from award_pitches p where p.category_id = category)
            is distinct from (select array_agg(one order by one) from unnest(entries) one) then 'award_pitches_changed'
        -- All are heard, 25 minutes each, while they can be scored.
        when starts is not null and not exists (
            select from award_categories c join award_cycles y using (cycle_id)
            where c.category_id = category and starts >= y.pitch_opens_at
                and starts + cardinality(entries) * interval '25 minutes' <= y.pitch_closes_at) then 'award_pitches_outside'
    end;
    if refused is not null then
        raise exception 'these pitches are not planned' using errcode = 'check_violation', constraint = refused, table = 'award_pitches';
    end if;
    insert into award_pitch_rooms (category_id, starts_at, place) values (category, starts, room)
    on conflict on constraint award_pitch_rooms_pkey do update set starts_at = excluded.starts_at, place = excluded.place;
    update award_pitches p set position = o.position
    from unnest(entries) with ordinality as o (nomination_id, position) where o.nomination_id = p.nomination_id;
end $$;
revoke all on function award_plan_pitches from public;
grant execute on function award_plan_pitches to summit_app;

-- What the clock of a room shows, for whoever sets it in this transaction: of two the second waits.
create or replace function award_pitch_clock(category uuid)
returns table (current_id uuid, part text, part_at timestamptz, paused_at timestamptz)
language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if not award_keeps_time(category) then
        raise exception 'this clock is not theirs'
            using errcode = 'check_violation', constraint = 'award_pitches_theirs', table = 'award_pitch_rooms';
    end if;
    insert into award_pitch_rooms (category_id) values (category) on conflict on constraint award_pitch_rooms_pkey do nothing;
    return query select r.current_id, r.part, r.part_at, r.paused_at from award_pitch_rooms r where r.category_id = category for update;
end $$;
revoke all on function award_pitch_clock from public;
grant execute on function award_pitch_clock to summit_app;

-- Sets it; nothing: it shows nobody. A chair sets nothing while it shows an entry to which they have a tie, and leads past none.
create or replace function award_set_pitch_clock(category uuid, entry uuid, of_part text, since timestamptz, still timestamptz) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if not award_keeps_time(category)
        or entry is not null and not exists (select from award_pitches p where p.category_id = category and p.nomination_id = entry)
        or exists (
            select from award_pitches p left join award_pitch_rooms r on r.category_id = p.category_id
            left join award_pitches up on up.nomination_id = r.current_id left join award_pitches next on next.nomination_id = entry
            where p.category_id = category and not award_may_hear(category, p.nomination_id) and not may('awards.change')
                and (p.nomination_id = r.current_id
                     or p.position > coalesce(up.position, 0) and p.position <= next.position)) then
        raise exception 'this clock is not theirs'
            using errcode = 'check_violation', constraint = 'award_pitches_theirs', table = 'award_pitch_rooms';
    end if;
    update award_pitch_rooms set current_id = entry, part = of_part, part_at = since, paused_at = still where category_id = category;
end $$;
revoke all on function award_set_pitch_clock from public;
grant execute on function award_set_pitch_clock to summit_app;

-- Whether whoever acts may know of every entry that is heard, whatever ties them: organisers, and observers, who score nothing.
create or replace function award_hears_all(category uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
    select may('awards.see') or works_for('awards') or exists (
        select from award_seats s where s.category_id = category and s.judge_id = award_panelist(category) and s.seat = 'observer')
$$;
revoke all on function award_hears_all from public;

-- Whether whoever acts may know that an entry is heard: those, and judges to whom nothing ties it.
create or replace function award_may_hear(category uuid, entry uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
    select award_hears_all(category) or entry in (select award_weighed(category))
$$;
revoke all on function award_may_hear from public;
grant execute on function award_may_hear to summit_app;

-- Whether whoever acts may know when a category's pitches begin, and what the clock shows: before the round is open only where they may
-- know of all its entries, since holding that back only where one is heard that is kept from them would tell it.
create or replace function award_may_time(category uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
    select exists (
        select from award_categories c join award_cycles y using (cycle_id)
        where c.category_id = category and y.pitch_opens_at <= current_moment())
        or award_hears_all(category) or award_weighs_all(category)
$$;
revoke all on function award_may_time from public;
grant execute on function award_may_time to summit_app;

-- Whether whoever acts runs the clock of a category's room at this moment: its chair or an organiser, while the pitch round is open.
create or replace function award_keeps_time(category uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
    select award_pitches_open(category) and (may('awards.change') or exists (
        select from award_seats s where s.category_id = category and s.judge_id = award_panelist(category) and s.seat = 'chair'))
$$;
revoke all on function award_keeps_time from public;
grant execute on function award_keeps_time to summit_app;

-- Whether whoever acts may know which turn and which minute is whose: of all entries, or once their room has begun, in which all see it.
-- Until then a gap says to a judge with a tie that the entry is heard, and so how it was scored. Whoever keeps the time needs the turns.
create or replace function award_may_order(category uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
    select award_hears_all(category) or award_weighs_all(category) or award_keeps_time(category) or exists (
        select from award_categories c join award_cycles y using (cycle_id) left join award_pitch_rooms r using (category_id)
        where c.category_id = category and y.pitch_opens_at <= current_moment()
            and (r.starts_at <= current_moment() or r.part is not null or y.pitch_closes_at <= current_moment()))
$$;
revoke all on function award_may_order from public;
grant execute on function award_may_order to summit_app;

-- Who is heard in a category, in their order, and when that is: a slot is 25 minutes. To a judge only of entries to which nothing ties
-- them: that an entry is heard tells how it was scored. Whether they score it themselves is said.
create or replace function award_heard(category uuid)
returns table (nomination_id uuid, name_en text, name_ur text, organisation text, economy_id uuid, "position" integer, at timestamptz,
    is_own boolean)
language sql stable security definer set search_path = public, pg_temp as $$
    select n.nomination_id, n.name_en, n.name_ur, n.organisation, n.economy_id,
        case when tells then p.position else row_number() over (order by p.position) end::integer,
        case when tells then r.starts_at + (p.position - 1) * interval '25 minutes' end, award_judge_of(n.nomination_id) is not null
    from award_pitches p join award_nominations n using (nomination_id) left join award_pitch_rooms r on r.category_id = p.category_id
    cross join award_may_order(category) tells
    where p.category_id = category and award_may_hear(category, n.nomination_id)
    order by p.position
$$;
revoke all on function award_heard from public;
grant execute on function award_heard to summit_app;

-- Where and when the pitches of a category are heard, and what the clock shows until the round is over, for its panel and organisers.
-- Whose turn it is, is not told to whoever may not know it. When it begins and the clock are kept from whoever may not know them, and so
-- is the place, unless an entry is heard of which they may know. `held`: so are the minutes of each.
create or replace function award_pitch_room(category uuid)
returns table (starts_at timestamptz, place text, current_id uuid, part text, part_at timestamptz, paused_at timestamptz, held boolean)
language sql stable security definer set search_path = public, pg_temp as $$
    select case when tells then r.starts_at end,
        case when tells or exists (
            select from award_pitches p where p.category_id = category and award_may_hear(category, p.nomination_id))
            then r.place else '' end,
        case when runs and award_may_hear(category, r.current_id) then r.current_id end,
        case when runs then r.part end, case when runs then r.part_at end, case when runs then r.paused_at end, not award_may_order(category)
    from award_pitch_rooms r, award_may_time(category) tells, lateral (select tells and award_pitches_ahead(category) as runs) shown
    where r.category_id = category and (may('awards.see') or works_for('awards') or award_panelist(category) is not null)
$$;
revoke all on function award_pitch_room from public;
grant execute on function award_pitch_room to summit_app;

-- Whether whoever acts chooses who goes on to the pitch round at this moment.
create or replace function award_may_shortlist(category uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
    select award_may_decide(category) and award_pitches_ahead(category)
        and not exists (select from award_decisions d where d.category_id = category)
        and not exists (
            select from award_nominations n join award_sheets s using (nomination_id) where n.category_id = category and s.round = 'pitch')
$$;
revoke all on function award_may_shortlist from public;
grant execute on function award_may_shortlist to summit_app;

-- Whether entries of a category are heard, and the round in which they are is not closed: only then is it decided.
create or replace function award_awaits_pitches(category uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
    select exists (select from award_pitches p where p.category_id = category) and not exists (
        select from award_categories c join award_ledgers l using (cycle_id) where c.category_id = category and l.pitch_closed_at is not null)
$$;
revoke all on function award_awaits_pitches from public;
grant execute on function award_awaits_pitches to summit_app;

-- When and where an entry is heard, for those whose entry it is.
create or replace function award_pitch_of(entry uuid) returns table (at timestamptz, place text)
language sql stable security definer set search_path = public, pg_temp as $$
    select r.starts_at + (p.position - 1) * interval '25 minutes', coalesce(r.place, '')
    from award_pitches p join award_nominations n using (nomination_id) left join award_pitch_rooms r on r.category_id = p.category_id
    where p.nomination_id = entry and (n.owner_id = current_actor() or n.economy_id = any (nominated_economies()))
$$;
revoke all on function award_pitch_of from public;
grant execute on function award_pitch_of to summit_app;

-- Past editions and the ceremony.

-- The winners of an edition stand in the archive or are those of a published cycle, never both.
create or replace function keep_award_editions_apart() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
    -- Of one who archives an edition and one who publishes it the later waits, and sees what the other did.
    perform pg_advisory_xact_lock(hashtextextended('award edition ' || new.edition, 20261130));
    if tg_table_name = 'award_past_honours' then
        if exists (select from award_cycles where edition = new.edition) then
            raise exception 'the awards of that edition are run here' using errcode = 'check_violation',
                constraint = 'award_past_edition_published', table = 'award_past_honours';
        end if;
    elsif new.published_at is not null and exists (select from award_past_honours where edition = new.edition) then
        raise exception 'that edition stands in the archive' using errcode = 'check_violation',
            constraint = 'award_edition_archived', table = 'award_cycles';
    end if;
    return new;
end $$;
revoke all on function keep_award_editions_apart from public;
