--liquibase formatted sql

--changeset mangnon:platform-idempotency-key
create table idempotency_key (
    account_id  uuid        not null constraint fk_idempotency_key_account_id references account on delete cascade,
    key         text        not null,
    fingerprint bytea       not null,
    created_at  timestamptz not null,
    status      integer     not null,
    headers     jsonb       not null,
    body        text,
    constraint pk_idempotency_key primary key (account_id, key)
);
create index ix_idempotency_key_created_at on idempotency_key (created_at);
--rollback drop table idempotency_key;
