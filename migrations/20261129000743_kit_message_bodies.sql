-- What letters say, apart from to whom they went and what became of them: lists and counts do without, and the texts are
-- found by the part of the program that sends them and by organisers who may read mail.
create table message_bodies (
    message_id uuid primary key references messages on delete cascade,
    body_text text not null,
    body_html text not null
);
insert into message_bodies select message_id, body_text, body_html from messages;
alter table messages drop column body_text, drop column body_html;
grant select, insert on message_bodies to summit_app;

alter table message_bodies enable row level security;
create policy message_bodies_found on message_bodies for select to summit_app
    using ((select works_for('mail')) or (select may('mail.see')));
create policy message_bodies_written on message_bodies for insert to summit_app with check (true);
