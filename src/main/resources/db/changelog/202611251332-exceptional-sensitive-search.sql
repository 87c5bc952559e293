--liquibase formatted sql

--changeset mangnon:exceptional-sensitive-search
create table sensitive_search (
    id             uuid        not null constraint pk_sensitive_search primary key,
    version        bigint      not null,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    account_id     uuid        not null constraint fk_sensitive_search_account_id references account,
    username       text        not null,
    unit_path      text collate "C" not null,
    circumstance   text        not null,
    reason_sealed  bytea       not null,
    children_shown integer     not null constraint ck_sensitive_search_children_shown check (children_shown >= 0)
);
create index ix_sensitive_search_account_id on sensitive_search (account_id);
create index ix_sensitive_search_created_at on sensitive_search (created_at, id);
--rollback drop table sensitive_search;
