--liquibase formatted sql

--changeset mangnon:units-admin-unit
create table admin_unit (
    id          uuid        not null constraint pk_admin_unit primary key,
    version     bigint      not null,
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    code        text constraint ck_admin_unit_code check (length(code) between 2 and 20),
    level       text        not null constraint ck_admin_unit_level check (level in (
        'PROVINCE', 'DISTRICT', 'COMMUNE', 'HAMLET')),
    name        text        not null constraint ck_admin_unit_name check (length(name) between 1 and 200),
    type_word   text,
    parent_code text,
    valid_from  date        not null,
    valid_to    date constraint ck_admin_unit_valid_to check (valid_to > valid_from),
    home        text collate "C" not null constraint ck_admin_unit_home check (home ~ '^/([^/]+/)*$'),
    constraint ck_admin_unit_has_code check (code is not null or level = 'HAMLET'),
    constraint ck_admin_unit_has_parent check ((parent_code is null) = (level = 'PROVINCE')),
    constraint uq_admin_unit_code_valid_from unique (code, valid_from),
    constraint ex_admin_unit_code_overlap exclude using gist (
        code with =, daterange(valid_from, valid_to) with &&),
    constraint ex_admin_unit_hamlet_overlap exclude using gist (
        parent_code with =, type_word with =, lower(name) with =, daterange(valid_from, valid_to) with &&)
        where (level = 'HAMLET')
);
create index ix_admin_unit_parent_code on admin_unit (parent_code);
create index ix_admin_unit_home on admin_unit (home);
create index ix_admin_unit_level on admin_unit (level, id);
create index ix_admin_unit_name on admin_unit using gin (fold_vietnamese(name) gin_trgm_ops);
--rollback drop table admin_unit;

--changeset mangnon:units-succession
create table admin_unit_succession (
    id             uuid not null constraint pk_admin_unit_succession primary key,
    predecessor_id uuid not null constraint fk_admin_unit_succession_predecessor_id references admin_unit,
    successor_id   uuid not null constraint fk_admin_unit_succession_successor_id references admin_unit,
    effective_on   date not null,
    extent         text not null constraint ck_admin_unit_succession_extent check (extent in ('FULL', 'PARTIAL')),
    constraint uq_admin_unit_succession unique (predecessor_id, successor_id),
    constraint ck_admin_unit_succession_self check (predecessor_id <> successor_id)
);
create index ix_admin_unit_succession_successor_id on admin_unit_succession (successor_id);
--rollback drop table admin_unit_succession;
