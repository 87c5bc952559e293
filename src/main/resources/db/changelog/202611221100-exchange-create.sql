--liquibase formatted sql

--changeset mangnon:exchange-change-entry
--comment Read in commit order: by transaction, and only what no running transaction can still slip under.
create table change_entry (
    seq           bigint      generated always as identity constraint pk_change_entry primary key,
    txid          xid8        not null default pg_current_xact_id(),
    at            timestamptz not null default now(),
    resource      text        not null,
    resource_id   uuid        not null,
    operation     text        not null constraint ck_change_entry_operation check (operation in (
        'CREATED', 'CHANGED', 'MERGED', 'GONE')),
    unit_path     text collate "C" not null,
    previous_path text collate "C"
);
create index ix_change_entry_txid on change_entry (txid, seq);
--rollback drop table change_entry;

--changeset mangnon:exchange-child-trigger splitStatements:false
--comment A trigger, so that nothing is missed whoever writes: a request, an import, or the move of a whole commune.
create function note_child_change() returns trigger language plpgsql as $$
begin
    insert into change_entry (resource, resource_id, operation, unit_path, previous_path)
    values ('children', new.id,
            case when tg_op = 'INSERT' then 'CREATED'
                 when new.status = 'MERGED' and old.status <> 'MERGED' then 'MERGED'
                 else 'CHANGED' end,
            new.unit_path,
            case when tg_op = 'UPDATE' then old.unit_path end);
    return null;
end
$$;
create trigger child_change after insert or update on child for each row execute function note_child_change();
--rollback drop trigger child_change on child; drop function note_child_change();

--changeset mangnon:exchange-external-id
create table child_external_id (
    system      text not null constraint ck_child_external_id_system check (system ~ '^[a-z0-9][a-z0-9.-]{0,49}$'),
    external_id text not null constraint ck_child_external_id_external_id check (length(external_id) between 1 and 100),
    child_id    uuid not null constraint fk_child_external_id_child_id references child,
    constraint pk_child_external_id primary key (system, external_id)
);
create index ix_child_external_id_child_id on child_external_id (child_id);
--rollback drop table child_external_id;
