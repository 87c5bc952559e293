--liquibase formatted sql

--changeset mangnon:transfers-create
--comment A commune asks for a child that is registered elsewhere. Seen from both: where the child lies (from_path follows it while nobody has decided), and where it is asked for.
create table transfer_request (
    id             uuid        not null constraint pk_transfer_request primary key,
    version        bigint      not null,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    child_id       uuid        not null constraint fk_transfer_request_child_id references child,
    from_unit_id   uuid        not null constraint fk_transfer_request_from_unit_id references admin_unit,
    from_path      text collate "C" not null,
    to_unit_id     uuid        not null constraint fk_transfer_request_to_unit_id references admin_unit,
    to_path        text collate "C" not null,
    reason_sealed  bytea       not null,
    due_on         date        not null,
    status         text        not null constraint ck_transfer_request_status check (status in (
        'REQUESTED', 'ACCEPTED', 'REFUSED', 'WITHDRAWN')),
    requested_by   text        not null,
    decided_at     timestamptz,
    decided_by     text,
    refusal_sealed bytea,
    constraint ck_transfer_request_decided check ((status = 'REQUESTED') = (decided_at is null)),
    constraint ck_transfer_request_refused check ((status = 'REFUSED') = (refusal_sealed is not null))
);
create unique index uq_transfer_request_open on transfer_request (child_id, to_unit_id) where status = 'REQUESTED';
create index ix_transfer_request_child_id on transfer_request (child_id);
create index ix_transfer_request_from_path on transfer_request (from_path, created_at, id);
create index ix_transfer_request_to_path on transfer_request (to_path, created_at, id);
create index ix_transfer_request_from_unit_id on transfer_request (from_unit_id);
create index ix_transfer_request_to_unit_id on transfer_request (to_unit_id);
alter table transfer_request enable row level security, force row level security;
create policy in_sight on transfer_request using (coalesce(
    from_path ^@ any ((select string_to_array(current_setting('mangnon.children', true), ','))::text[])
        or to_path ^@ any ((select string_to_array(current_setting('mangnon.children', true), ','))::text[]), false));
--rollback drop table transfer_request;

--changeset mangnon:transfers-follow-child splitStatements:false
--comment Who holds a child decides about it, also when it moved on meanwhile.
create function keep_transfer_places() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
    said text := current_setting('mangnon.children', true);
begin
    perform set_config('mangnon.children', '/', true);
    update transfer_request set from_path = new.unit_path, from_unit_id = new.residence_unit_id
     where child_id = new.id and status = 'REQUESTED';
    perform set_config('mangnon.children', coalesce(said, ''), true);
    return null;
end
$$;
create trigger child_transfers_follow after update of unit_path, residence_unit_id on child
    for each row when ((old.unit_path, old.residence_unit_id) is distinct from (new.unit_path, new.residence_unit_id))
    execute function keep_transfer_places();
--rollback drop trigger child_transfers_follow on child; drop function keep_transfer_places();
