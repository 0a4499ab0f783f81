-- The browser that a kept form came from, by the digest of its cookie: no other shows it. Those of before have none, and nobody's
-- browser is asked for them: they are forgotten within a day.
alter table kept_forms add column browser_digest bytea not null default '';
-- Where it led, once it was sent.
alter table kept_forms add column led_to text not null default '';
grant update (led_to, fields) on kept_forms to summit_app;
