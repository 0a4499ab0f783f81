# Colours of tracks
agenda-colour-green = Green
agenda-colour-indigo = Indigo
agenda-colour-madder = Madder red
agenda-colour-marigold = Marigold
agenda-colour-teal = Teal
agenda-colour-plum = Plum
agenda-colour-slate = Slate
agenda-colour-olive = Olive

# As what somebody takes part
agenda-role-speaker = Speaker
agenda-role-moderator = Moderator
agenda-role-panellist = Panellist
agenda-role-host = Host
agenda-role-chief-guest = Chief guest
agenda-role-trainer = Trainer
agenda-presence-there = in the room
agenda-presence-named = named only

agenda-visibility-public = Public
agenda-visibility-internal = Internal
agenda-status-planned = Planned
agenda-status-cancelled = Cancelled

# What changed from one release to the next
agenda-change-new = New
agenda-change-cancelled = Cancelled
agenda-change-moved = Moved
agenda-change-room = Another room
agenda-change-speakers = Other speakers
agenda-change-renamed = Renamed
agenda-too-many = There are more than { $most } of them.
agenda-all-changes = All { $count } changes
