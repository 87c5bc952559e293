--liquibase formatted sql

--changeset mangnon:receipts-create
create table case_receipt (
    id         uuid        not null constraint pk_case_receipt primary key,
    version    bigint      not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    case_id    uuid        not null constraint fk_case_receipt_case_id references protection_case
                                    constraint uq_case_receipt_case_id unique,
    account_id uuid        not null constraint fk_case_receipt_account_id references account
);
create index ix_case_receipt_account_id on case_receipt (account_id, created_at, id);
alter table case_receipt enable row level security, force row level security;
create policy in_sight on case_receipt using (coalesce(
    (select current_setting('mangnon.cases', true)) = '/' or case_in_sight(case_id), false));
--rollback drop table case_receipt;
