-- The pools that serve log in as summit_app, the queue's worker as summit_queue. Without a password a login is of no use
-- where one is asked for: whoever runs the database sets it.
do $$
declare
    wanted text;
begin
    foreach wanted in array array['summit_app', 'summit_queue'] loop
        if not exists (select from pg_roles where rolname = wanted) then
            execute format('create role %I login', wanted);
        elsif not (select rolcanlogin from pg_roles where rolname = wanted) then
            execute format('alter role %I login', wanted);
        end if;
    end loop;
exception
    when insufficient_privilege then
        raise notice 'the roles summit_app and summit_queue need to be made by somebody who may: create role ... login';
end $$;
