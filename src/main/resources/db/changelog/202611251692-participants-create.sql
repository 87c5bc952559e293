--liquibase formatted sql

--changeset mangnon:participants-create
create table case_participant (
    id              uuid        not null constraint pk_case_participant primary key,
    version         bigint      not null,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    case_id         uuid        not null constraint fk_case_participant_case_id references protection_case,
    organization_id uuid        not null constraint fk_case_participant_organization_id references organization,
    task_sealed     bytea       not null,
    account_id      uuid constraint fk_case_participant_account_id references account,
    until           date,
    added_by        uuid        not null constraint fk_case_participant_added_by references account,
    ended_at        timestamptz,
    ended_by        uuid constraint fk_case_participant_ended_by references account,
    end_note_sealed bytea,
    constraint ck_case_participant_until check (account_id is null or until is not null),
    constraint ck_case_participant_ended check (num_nonnulls(ended_at, ended_by) in (0, 2))
);
create index ix_case_participant_case_id on case_participant (case_id, created_at desc, id desc);
alter table case_participant enable row level security, force row level security;
create policy in_sight on case_participant using (coalesce(
    (select current_setting('mangnon.cases', true)) = '/' or case_in_sight(case_id), false));
--rollback drop table case_participant;

--changeset mangnon:participants-access
--comment What liaisons are shown on account of it: ids and days, like the scopes of accounts, and as they read while somebody signs in, before any row is in anybody's sight. So it refers to no row about a case.
create table case_access (
    participant_id uuid not null constraint pk_case_access primary key,
    account_id     uuid not null constraint fk_case_access_account_id references account,
    case_id        uuid not null,
    until          date not null
);
create index ix_case_access_account_id on case_access (account_id, until);
--rollback drop table case_access;
