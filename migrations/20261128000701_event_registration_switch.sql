-- Registration used to follow its two dates alone: to close it at once, organisers had to type a time that had passed. Now a
-- switch stands above the dates.
alter table summit
    add column registration_switch text not null default 'by_dates',
    add constraint summit_registration_switch_known check (registration_switch in ('by_dates', 'codes_only', 'closed'));
