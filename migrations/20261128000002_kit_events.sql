-- A listener's job has a name of its own; until now it had the event's. What waits in the queue goes on under the new one.
do $$ begin
    if to_regclass('graphile_worker._private_tasks') is not null then
        update graphile_worker._private_tasks set identifier = 'registration_follow_email'
        where identifier = 'person_email_changed'
          and not exists (select from graphile_worker._private_tasks where identifier = 'registration_follow_email');
    end if;
end $$;
