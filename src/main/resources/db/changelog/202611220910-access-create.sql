--liquibase formatted sql

--changeset mangnon:access-account
create table account (
    id              uuid         not null constraint pk_account primary key,
    version         bigint       not null,
    created_at      timestamptz  not null,
    updated_at      timestamptz  not null,
    username        text         not null constraint uq_account_username unique
                                          constraint ck_account_username check (username ~ '^[a-z0-9][a-z0-9._-]{0,99}$'),
    display_name    text         not null constraint ck_account_display_name check (length(display_name) between 1 and 200),
    password_hash   text,
    organization_id uuid,
    enabled         boolean      not null
);
create table account_duty (
    account_id uuid not null constraint fk_account_duty_account_id references account on delete cascade,
    duty       text not null constraint ck_account_duty_duty check (duty in (
        'COMMUNE_OFFICER', 'COMMUNE_CHAIR', 'SUPERVISOR', 'MASS_ORGANIZATION_REPORTER', 'INTEGRATOR', 'AUDITOR',
        'ADMINISTRATOR')),
    constraint pk_account_duty primary key (account_id, duty)
);
create table account_scope (
    account_id      uuid not null constraint fk_account_scope_account_id references account on delete cascade,
    country         boolean,
    admin_unit_id   uuid,
    organization_id uuid,
    until           date,
    constraint ck_account_scope_names_one check (num_nonnulls(nullif(country, false), admin_unit_id, organization_id) = 1)
);
create index ix_account_scope_account_id on account_scope (account_id);
--rollback drop table account_scope; drop table account_duty; drop table account;

--changeset mangnon:access-refresh-token
create table refresh_token (
    id         uuid        not null constraint pk_refresh_token primary key,
    version    bigint      not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    account_id uuid        not null constraint fk_refresh_token_account_id references account on delete cascade,
    digest     bytea       not null constraint uq_refresh_token_digest unique,
    expires_at timestamptz not null
);
create index ix_refresh_token_account_id on refresh_token (account_id);
create index ix_refresh_token_expires_at on refresh_token (expires_at);
--rollback drop table refresh_token;
