--liquibase formatted sql

--changeset mangnon:assistances-sealed
--comment Beside the column in clear, which the next start empties.
alter table assistance add note_sealed bytea;
create index ix_assistance_note_clear on assistance (id) where note is not null;
create trigger assistance_note_clear before insert or update of note on assistance
    for each row when (new.note is not null) execute function refuse_clear('assistance.note');
--rollback drop trigger assistance_note_clear on assistance; drop index ix_assistance_note_clear; alter table assistance drop note_sealed;
