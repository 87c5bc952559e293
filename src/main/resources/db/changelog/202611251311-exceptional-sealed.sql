--liquibase formatted sql

--changeset mangnon:exceptional-sealed
--comment Beside the column in clear, which the next start empties. Its child or case by its own name, for the trail.
alter table exceptional_access add reason_sealed bytea, alter reason drop not null,
    add child_id uuid generated always as (case when subject_type = 'CHILD' then subject_id end) stored,
    add case_id uuid generated always as (case when subject_type = 'CASE' then subject_id end) stored;
alter table exceptional_access drop constraint ck_exceptional_access_reason;
alter table exceptional_access add constraint ck_exceptional_access_reason check (num_nonnulls(reason, reason_sealed) = 1);
create index ix_exceptional_access_reason_clear on exceptional_access (id) where reason is not null;
create trigger exceptional_access_reason_clear before insert or update of reason on exceptional_access
    for each row when (new.reason is not null) execute function refuse_clear('exceptional_access.reason');
--rollback drop trigger exceptional_access_reason_clear on exceptional_access; drop index ix_exceptional_access_reason_clear; alter table exceptional_access drop constraint ck_exceptional_access_reason; alter table exceptional_access drop case_id, drop child_id, drop reason_sealed; alter table exceptional_access add constraint ck_exceptional_access_reason check (length(reason) between 10 and 1000) not valid;

--changeset mangnon:exceptional-acknowledgement
create table exceptional_acknowledgement (
    id         uuid        not null constraint pk_exceptional_acknowledgement primary key,
    version    bigint      not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    access_id  uuid        not null constraint fk_exceptional_acknowledgement_access_id references exceptional_access,
    account_id uuid        not null constraint fk_exceptional_acknowledgement_account_id references account,
    username   text        not null,
    constraint uq_exceptional_acknowledgement_account_id unique (access_id, account_id)
);
--rollback drop table exceptional_acknowledgement;
