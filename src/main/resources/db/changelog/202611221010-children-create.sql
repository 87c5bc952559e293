--liquibase formatted sql

--changeset mangnon:children-child
create table child (
    id                   uuid        not null constraint pk_child primary key,
    version              bigint      not null,
    created_at           timestamptz not null,
    updated_at           timestamptz not null,
    full_name            text        not null constraint ck_child_full_name check (length(full_name) between 1 and 200),
    folded_name          text        generated always as (fold_vietnamese(full_name)) stored,
    date_of_birth        date        not null constraint ck_child_date_of_birth check (date_of_birth >= '1990-01-01'),
    birth_date_precision text        not null constraint ck_child_birth_date_precision check (birth_date_precision in (
        'EXACT', 'MONTH', 'YEAR', 'ESTIMATED')),
    sex                  text        not null constraint ck_child_sex check (sex in ('MALE', 'FEMALE', 'UNKNOWN')),
    personal_id          text constraint ck_child_personal_id check (personal_id ~ '^[0-9]{12}$'),
    personal_id_status   text        not null constraint ck_child_personal_id_status check (
        personal_id_status in ('NONE', 'DECLARED', 'VERIFIED', 'REJECTED')),
    ethnicity_code       text,
    nationality_code     text        not null,
    residence_unit_id    uuid        not null constraint fk_child_residence_unit_id references admin_unit,
    address_line         text constraint ck_child_address_line check (length(address_line) between 1 and 300),
    residence_kind       text        not null constraint ck_child_residence_kind check (residence_kind in (
        'PERMANENT', 'TEMPORARY', 'ACTUAL')),
    unit_path            text collate "C" not null,
    status               text        not null constraint ck_child_status check (status in (
        'ACTIVE', 'MOVED_AWAY', 'DECEASED', 'MERGED')),
    invented             boolean     not null,
    constraint ck_child_personal_id_known check ((personal_id is null) = (personal_id_status = 'NONE'))
);
create unique index uq_child_personal_id on child (personal_id) where status <> 'MERGED';
create index ix_child_unit_path on child (unit_path, id);
create index ix_child_awaiting_assignment on child (id) where unit_path like '%/~%';
create index ix_child_residence_unit_id on child (residence_unit_id, id);
create index ix_child_updated_at on child (updated_at);
create index ix_child_folded_name on child using gin (folded_name gin_trgm_ops);
--rollback drop table child;

--changeset mangnon:children-caregiver
create table child_caregiver (
    child_id  uuid    not null constraint fk_child_caregiver_child_id references child,
    position  integer not null,
    full_name text    not null constraint ck_child_caregiver_full_name check (length(full_name) between 1 and 200),
    relation  text,
    phone     text constraint ck_child_caregiver_phone check (phone ~ '^\+?[0-9]{8,15}$'),
    constraint pk_child_caregiver primary key (child_id, position)
);
--rollback drop table child_caregiver;

--changeset mangnon:children-circumstance
create table child_circumstance (
    id             uuid        not null constraint pk_child_circumstance primary key,
    version        bigint      not null,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    child_id       uuid        not null constraint fk_child_circumstance_child_id references child,
    category       text,
    subcategory    text,
    at_risk_reason text,
    since          date        not null,
    until          date constraint ck_child_circumstance_until check (until > since),
    evidence       text,
    constraint ck_child_circumstance_kind check (num_nonnulls(category, at_risk_reason) = 1),
    constraint ck_child_circumstance_subcategory check (subcategory is null or category is not null),
    constraint ex_child_circumstance_overlap exclude using gist (
        child_id with =, coalesce(subcategory, category, at_risk_reason) with =, daterange(since, until) with &&)
);
create index ix_child_circumstance_child_id on child_circumstance (child_id);
create index ix_child_circumstance_category on child_circumstance (category, child_id) where category is not null;
create index ix_child_circumstance_at_risk on child_circumstance (child_id) where at_risk_reason is not null;
--rollback drop table child_circumstance;
