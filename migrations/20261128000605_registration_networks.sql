-- One network must not hold every place with addresses that nobody confirms. What it may hold is a share of what is free;
-- beyond that a form is taken, but holds nothing until its address is confirmed: 'unheld'.
alter table pools
    -- in percent of the places that are free
    add column network_share integer not null default 10,
    add constraint pools_network_share_percent check (network_share between 1 and 100);

alter table registrations drop constraint registrations_state_known;
alter table registrations
    -- Where the form came from, until its address is confirmed or the registration ends.
    add column network text not null default '',
    add constraint registrations_state_known check (state in ('waiting', 'unheld', 'offered', 'awaiting_confirmation',
        'awaiting_approval', 'confirmed', 'rejected', 'cancelled', 'expired')),
    add constraint registrations_network_while_unconfirmed
        check (network = '' or state in ('waiting', 'unheld', 'offered', 'awaiting_confirmation'));
create index registrations_network on registrations (network) where network <> '';

drop index registrations_holds;
create index registrations_holds on registrations (held_until)
    where state in ('unheld', 'awaiting_confirmation', 'awaiting_approval', 'offered');
drop index registrations_live_key;
create unique index registrations_live_key on registrations (person_id)
    where state in ('waiting', 'unheld', 'offered', 'awaiting_confirmation', 'awaiting_approval', 'confirmed');
