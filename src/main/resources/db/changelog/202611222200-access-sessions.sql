--liquibase formatted sql

--changeset mangnon:access-sessions
--comment How often all sessions of an account were ended, and when last: tokens of before count no more.
alter table account add sessions integer not null default 0, add sessions_ended_at timestamptz;
--rollback alter table account drop sessions_ended_at, drop sessions;

--changeset mangnon:access-refresh-token-family
--comment One sign-in and what was refreshed from it. A used token stays until it expires, so that a second use is known for what it is.
alter table refresh_token add family uuid not null default gen_random_uuid(), add used_at timestamptz,
    add sessions integer not null default 0;
create index ix_refresh_token_family on refresh_token (family);
--rollback drop index ix_refresh_token_family; alter table refresh_token drop sessions, drop used_at, drop family;
