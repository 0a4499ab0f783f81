-- Run by the owner after every migration; each statement can be run again.
grant select on _sqlx_migrations, schema_functions to summit_app;
grant usage on schema graphile_worker to summit_queue;
grant select, insert, update, delete on all tables in schema graphile_worker to summit_queue;
grant usage, select, update on all sequences in schema graphile_worker to summit_queue;
grant execute on all functions in schema graphile_worker to summit_queue;
-- The queue brings tables with row-level security and no policy, which only their owner passes.
do $$
declare
    guarded regclass;
begin
    for guarded in
        select c.oid from pg_class c
        where c.relnamespace = 'graphile_worker'::regnamespace and c.relrowsecurity
          and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'of_the_queue')
    loop
        execute format('create policy of_the_queue on %s to summit_queue using (true) with check (true)', guarded);
    end loop;
end $$;
