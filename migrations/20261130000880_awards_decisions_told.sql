-- Of what was decided somebody with a tie to an entry learns no more than that it was: the reason may speak of that entry.

-- What it does stands with the functions.
create or replace function award_weighs_all(category uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$ select false $$;

drop policy award_decisions_found on award_decisions;
create policy award_decisions_found on award_decisions for select to summit_app
    using ((select may('awards.see')) or (select works_for('awards')) or award_weighs_all(category_id));
drop policy award_honours_found on award_honours;
create policy award_honours_found on award_honours for select to summit_app
    using ((select may('awards.see')) or (select works_for('awards')) or award_weighs_all(category_id));
