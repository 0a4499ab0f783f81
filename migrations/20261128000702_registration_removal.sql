-- Passes and pools that nothing uses can be removed; what uses them keeps them by its foreign keys.
grant delete on passes, pools, pool_levels to summit_app;
