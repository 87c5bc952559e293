--liquibase formatted sql

--changeset mangnon:abuses-abuse
--comment What was done to a child, in which setting, by whom as far as the figures need it, and what came of it (TT 13/2021/TT-BLĐTBXH). No name of anybody.
create table case_abuse (
    id                   uuid        not null constraint pk_case_abuse primary key,
    version              bigint      not null,
    created_at           timestamptz not null,
    updated_at           timestamptz not null,
    case_id              uuid        not null constraint fk_case_abuse_case_id references protection_case
        constraint uq_case_abuse_case_id unique,
    acts                 text[]      not null,
    settings             text[]      not null,
    circumstances_sealed bytea,
    recorded_by          uuid        not null constraint fk_case_abuse_recorded_by references account
);
create table alleged_perpetrator (
    id             uuid    not null constraint pk_alleged_perpetrator primary key,
    version        bigint  not null,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    abuse_id       uuid    not null constraint fk_alleged_perpetrator_abuse_id references case_abuse,
    case_id        uuid    not null constraint fk_alleged_perpetrator_case_id references protection_case,
    position       integer not null,
    relation       text    not null,
    cares          boolean not null,
    guardian       boolean not null,
    under_eighteen boolean
);
create index ix_alleged_perpetrator_abuse_id on alleged_perpetrator (abuse_id);
create index ix_alleged_perpetrator_case_id on alleged_perpetrator (case_id);
create table abuse_handling (
    id             uuid    not null constraint pk_abuse_handling primary key,
    version        bigint  not null,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    abuse_id       uuid    not null constraint fk_abuse_handling_abuse_id references case_abuse,
    case_id        uuid    not null constraint fk_abuse_handling_case_id references protection_case,
    position       integer not null,
    kind           text    not null constraint ck_abuse_handling_kind check (kind in ('ADMINISTRATIVE', 'CRIMINAL', 'NONE')),
    authority      text    not null,
    decided_on     date    not null,
    note_sealed    bytea
);
create index ix_abuse_handling_abuse_id on abuse_handling (abuse_id);
create index ix_abuse_handling_case_id on abuse_handling (case_id);
alter table case_abuse enable row level security, force row level security;
create policy in_sight on case_abuse using (coalesce(
    (select current_setting('mangnon.cases', true)) = '/' or case_in_sight(case_id), false));
alter table alleged_perpetrator enable row level security, force row level security;
create policy in_sight on alleged_perpetrator using (coalesce(
    (select current_setting('mangnon.cases', true)) = '/' or case_in_sight(case_id), false));
alter table abuse_handling enable row level security, force row level security;
create policy in_sight on abuse_handling using (coalesce(
    (select current_setting('mangnon.cases', true)) = '/' or case_in_sight(case_id), false));
--rollback drop table abuse_handling; drop table alleged_perpetrator; drop table case_abuse;
