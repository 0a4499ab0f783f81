-- The queue's own functions plan their statements anew at each call, which takes longer than running them. What they
-- do is the same each time.
alter function enqueue set plan_cache_mode = force_generic_plan;
alter function enqueue_all set plan_cache_mode = force_generic_plan;
alter function enqueue_once set plan_cache_mode = force_generic_plan;

-- The primary key is read backwards as well.
drop index messages_newest;
