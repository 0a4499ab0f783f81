-- Nominations: what an association enters in a category, or a firm asks its association to enter. What they say is
-- confidential; row-level security is the second wall behind the guards.

-- The functions stand in functions/awards.sql too.

create table award_nominations (
    nomination_id uuid primary key,
    category_id uuid not null references award_categories,
    economy_id uuid not null references economies,
    -- who began it
    owner_id uuid not null references people,
    -- an association's own, or a firm's that asks its association for it
    route text not null,
    state text not null default 'draft',
    -- what lists show of the contents
    name_en text not null default '',
    name_ur text not null default '',
    organisation text not null default '',
    -- folded names and the website's host, by which the same entry is found again
    likeness text[] not null default '{}',
    created_at timestamptz not null,
    changed_at timestamptz not null,
    submitted_at timestamptz,
    -- until when what the organisers asked for can be corrected
    correct_until timestamptz,
    constraint award_nominations_route_known check (route in ('association', 'application')),
    constraint award_nominations_state_known check (
        state in ('draft', 'applied', 'submitted', 'correction', 'eligible', 'rejected', 'withdrawn')),
    constraint award_nominations_correction check ((state = 'correction') = (correct_until is not null)),
    constraint award_nominations_lodged check (submitted_at is not null or state in ('draft', 'applied', 'withdrawn'))
);
create index award_nominations_category on award_nominations (category_id, economy_id);
create index award_nominations_economy on award_nominations (economy_id, nomination_id desc);
create index award_nominations_owner on award_nominations (owner_id);
create index award_nominations_likeness on award_nominations using gin (likeness);

create table award_nomination_contents (
    nomination_id uuid primary key references award_nominations on delete cascade,
    -- field → { text, form }: what was typed, and the form that it was typed into
    texts jsonb not null default '{}',
    -- [{ field, text, at }]: what another device's text was written over
    earlier jsonb not null default '[]'
);

create table award_nomination_files (
    file_id uuid primary key,
    nomination_id uuid not null references award_nominations on delete cascade,
    question_id uuid not null references award_questions,
    name text not null,
    medium text not null,
    pages integer,
    bytes bytea not null,
    digest bytea not null,
    added_at timestamptz not null,
    constraint award_nomination_files_question_key unique (nomination_id, question_id),
    constraint award_nomination_files_medium_known check (medium in ('pdf', 'jpeg', 'png')),
    constraint award_nomination_files_digest check (digest = sha256(bytes))
);
create index award_nomination_files_question on award_nomination_files (question_id);

-- What was lodged, word for word, at each sending.
create table award_receipts (
    receipt_id uuid primary key,
    nomination_id uuid not null references award_nominations on delete cascade,
    at timestamptz not null,
    content text not null,
    digest bytea not null,
    constraint award_receipts_digest check (digest = sha256(convert_to(content, 'UTF8')))
);
create index award_receipts_nomination on award_receipts (nomination_id, receipt_id desc);

create table award_nomination_steps (
    step_id uuid primary key,
    nomination_id uuid not null references award_nominations on delete cascade,
    at timestamptz not null,
    by_id uuid references people,
    kind text not null,
    reason text not null default '',
    constraint award_nomination_steps_kind_known check (kind in (
        'began', 'applied', 'returned', 'submitted', 'endorsed', 'correction_asked', 'corrected', 'accepted', 'rejected', 'reopened',
        'withdrawn')),
    constraint award_nomination_steps_reasoned check (reason <> '' or kind not in ('returned', 'correction_asked', 'rejected', 'reopened'))
);
create index award_nomination_steps_nomination on award_nomination_steps (nomination_id, step_id);
create index award_nomination_steps_by on award_nomination_steps (by_id);

grant select, insert, update, delete on award_nominations to summit_app;
grant select, insert, update on award_nomination_contents to summit_app;
grant select, insert, delete on award_nomination_files to summit_app;
grant select, insert on award_receipts, award_nomination_steps to summit_app;

-- For which economies whoever acts nominates.
create function nominated_economies() returns uuid[]
language sql stable security definer set search_path = public, pg_temp as $$
    select coalesce(array_agg(economy_id), '{}') from award_coordinators where person_id = current_actor()
$$;
revoke all on function nominated_economies from public;
grant execute on function nominated_economies to summit_app;

-- A nomination keeps what it is for; it is lodged while nominations are open, corrected while that is asked for, and an
-- economy's quota is never passed, whoever comes at the same moment. Once the online round is open nothing moves.
create function keep_award_nomination() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
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
create trigger award_nominations_kept before insert or update on award_nominations
    for each row execute function keep_award_nomination();

-- What was sent stays as it was sent: contents and files change in drafts, and while a correction is asked for.
create function keep_sent_nomination() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if exists (select from award_nominations where nomination_id = coalesce(new.nomination_id, old.nomination_id)
               and (state not in ('draft', 'correction') or correct_until <= current_moment())) then
        raise exception 'this nomination was sent'
            using errcode = 'check_violation', constraint = 'award_nomination_sent', table = tg_table_name;
    end if;
    return coalesce(new, old);
end $$;
create trigger award_contents_kept before insert or update of texts on award_nomination_contents
    for each row execute function keep_sent_nomination();
create trigger award_files_kept before insert or delete on award_nomination_files
    for each row execute function keep_sent_nomination();

-- A nomination is found by the firm whose application it is, by those who nominate for its economy, by organisers once it
-- was sent, by the awards' own work, and by whoever has opened it in this transaction: a coordinator who gives a draft back
-- finds it no more afterwards. What belongs to it is found by whoever finds it.
alter table award_nominations enable row level security;
create policy award_nominations_found on award_nominations for select to summit_app
    using ((select works_for('awards')) or (route = 'application' and owner_id = (select current_actor()))
           or ((state <> 'draft' or route = 'association') and economy_id = any ((select nominated_economies())::uuid[]))
           or (state <> 'draft' and (select may('awards.see'))) or nomination_id = any ((select opened())::uuid[]));
create policy award_nominations_begun on award_nominations for insert to summit_app
    with check (owner_id = (select current_actor())
                and (route = 'application' or economy_id = any ((select nominated_economies())::uuid[])));
create policy award_nominations_changed on award_nominations for update to summit_app
    using ((route = 'application' and owner_id = (select current_actor()))
           or ((state <> 'draft' or route = 'association') and economy_id = any ((select nominated_economies())::uuid[]))
           or (state <> 'draft' and (select may('awards.change'))) or nomination_id = any ((select opened())::uuid[]));
create policy award_nominations_discarded on award_nominations for delete to summit_app
    using (state = 'draft' and submitted_at is null
           and case route when 'application' then owner_id = (select current_actor())
                          else economy_id = any ((select nominated_economies())::uuid[]) end);

alter table award_nomination_contents enable row level security;
create policy award_nomination_contents_found on award_nomination_contents to summit_app
    using (exists (select from award_nominations n where n.nomination_id = award_nomination_contents.nomination_id));
alter table award_nomination_files enable row level security;
create policy award_nomination_files_found on award_nomination_files to summit_app
    using (exists (select from award_nominations n where n.nomination_id = award_nomination_files.nomination_id));
alter table award_receipts enable row level security;
create policy award_receipts_found on award_receipts to summit_app
    using (exists (select from award_nominations n where n.nomination_id = award_receipts.nomination_id));
alter table award_nomination_steps enable row level security;
create policy award_nomination_steps_found on award_nomination_steps to summit_app
    using (exists (select from award_nominations n where n.nomination_id = award_nomination_steps.nomination_id));
