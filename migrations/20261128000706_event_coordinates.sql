-- Calendars and maps find the venue by its coordinates, in millionths of a degree, so that they compare exactly.
alter table summit
    add column latitude integer,
    add column longitude integer,
    add constraint summit_both_coordinates check ((latitude is null) = (longitude is null)),
    add constraint summit_coordinates_in_range check (latitude between -90000000 and 90000000 and longitude between -180000000 and 180000000);
