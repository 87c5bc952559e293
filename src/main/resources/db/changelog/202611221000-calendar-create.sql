--liquibase formatted sql

--changeset mangnon:calendar-special-day
create table special_day (
    id         uuid        not null constraint pk_special_day primary key,
    version    bigint      not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    day        date        not null constraint uq_special_day_day unique,
    kind       text        not null constraint ck_special_day_kind check (kind in ('OFF', 'WORKING')),
    name       text        not null constraint ck_special_day_name check (length(name) between 1 and 200),
    entered    boolean     not null
);
--rollback drop table special_day;
