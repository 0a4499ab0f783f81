-- The page that a kept form was on, so that whoever finds it can go back there; empty where the browser did not say.
alter table kept_forms add column page_path text not null default '';
