--liquibase formatted sql

--changeset mangnon:organizations-organization
create table organization (
    id            uuid        not null constraint pk_organization primary key,
    version       bigint      not null,
    created_at    timestamptz not null,
    updated_at    timestamptz not null,
    name          text        not null constraint ck_organization_name check (length(name) between 1 and 300),
    kind          text        not null constraint ck_organization_kind check (kind in (
        'PEOPLES_COMMITTEE', 'LINE_AGENCY', 'MASS_ORGANIZATION', 'POLICE', 'JUDICIARY', 'SCHOOL', 'HEALTH_FACILITY',
        'SOCIAL_FACILITY', 'COUNSELLING_OFFICE', 'OTHER')),
    admin_unit_id uuid        constraint fk_organization_admin_unit_id references admin_unit,
    unit_path     text collate "C" not null,
    parent_id     uuid constraint fk_organization_parent_id references organization,
    valid_from    date        not null,
    valid_to      date constraint ck_organization_valid_to check (valid_to > valid_from),
    constraint ck_organization_parent check (parent_id <> id)
);
create index ix_organization_unit_path on organization (unit_path, id);
create index ix_organization_admin_unit_id on organization (admin_unit_id);
create index ix_organization_parent_id on organization (parent_id, id);
create index ix_organization_kind on organization (kind, id);
alter table account
    add constraint fk_account_organization_id foreign key (organization_id) references organization;
alter table account_scope
    add constraint fk_account_scope_admin_unit_id foreign key (admin_unit_id) references admin_unit,
    add constraint fk_account_scope_organization_id foreign key (organization_id) references organization;
--rollback alter table account_scope drop constraint fk_account_scope_organization_id, drop constraint fk_account_scope_admin_unit_id; alter table account drop constraint fk_account_organization_id; drop table organization;
