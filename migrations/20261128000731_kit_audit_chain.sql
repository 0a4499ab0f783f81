-- The chain over the trail: a link for each entry, written every minute by one sealer after the other. A link's hash is made
-- of the one before, its position and its entry's hash; each batch ends with a head that the site's key signs. The links do
-- not refer to the entries by a foreign key: whoever takes an entry away is to be found out, and could drop the key too.
create table audit_links (
    position bigint primary key,
    audit_entry_id bigint not null,
    row_hash bytea not null,
    link_hash bytea not null,
    constraint audit_links_entry_key unique (audit_entry_id),
    constraint audit_links_position_counted check (position > 0),
    constraint audit_links_row_hash_whole check (length(row_hash) = 32),
    constraint audit_links_link_hash_whole check (length(link_hash) = 32)
);

create table audit_heads (
    position bigint primary key,
    link_hash bytea not null,
    sealed_at timestamptz not null,
    signature bytea not null,
    constraint audit_heads_link_hash_whole check (length(link_hash) = 32),
    constraint audit_heads_signature_whole check (length(signature) = 64)
);

-- Nothing is ever changed or taken away.
grant select, insert on audit_links, audit_heads to summit_app;
