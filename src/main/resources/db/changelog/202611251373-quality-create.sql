--liquibase formatted sql

--changeset mangnon:quality-personal-id-disagrees
--comment Whether the number disagrees with sex, century or year of birth: the number is sealed, so that the database cannot see it. Nothing: nobody has looked yet.
alter table child add personal_id_disagrees boolean;
create index ix_child_personal_id_unchecked on child (id) where personal_id_index is not null and personal_id_disagrees is null;
create index ix_child_without_personal_id on child (unit_path, id) where personal_id_index is null and status = 'ACTIVE';
create index ix_child_personal_id_wrong on child (unit_path, id)
    where (personal_id_disagrees or personal_id_status = 'REJECTED') and status = 'ACTIVE';
--rollback drop index ix_child_personal_id_wrong; drop index ix_child_without_personal_id; drop index ix_child_personal_id_unchecked; alter table child drop personal_id_disagrees;

--changeset mangnon:quality-signed-list
--comment A list that the police handed back, signed.
create table signed_list (
    id              uuid        not null constraint pk_signed_list primary key,
    version         bigint      not null,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    account_id      uuid        not null constraint fk_signed_list_account_id references account,
    document_number text        not null,
    document_date   date        not null,
    signed_by       text        not null,
    valid_until     date        constraint ck_signed_list_valid_until check (valid_until > document_date),
    sha256          text        not null,
    rows            integer     not null,
    corrected       integer     not null,
    confirmed       integer     not null,
    conflicting     integer     not null,
    faults          jsonb       not null
);
create index ix_signed_list_account_id on signed_list (account_id, id);
create unique index uq_signed_list_sha256 on signed_list (account_id, sha256);
--rollback drop table signed_list;

--changeset mangnon:quality-field-provenance
--comment By what a field of a child is verified, and until when. It holds as long as the field says what was verified, which is known by a blind index: whoever changes it by hand makes it unverified without a word.
create table field_provenance (
    child_id    uuid  not null constraint fk_field_provenance_child_id references child,
    field       text  not null constraint ck_field_provenance_field check (field in (
        'fullName', 'dateOfBirth', 'sex', 'personalId')),
    source      text  not null constraint ck_field_provenance_source check (source in ('POLICE_LIST')),
    list_id     uuid  not null constraint fk_field_provenance_list_id references signed_list,
    verified_on date  not null,
    valid_until date,
    value_index bytea not null,
    constraint pk_field_provenance primary key (child_id, field)
);
alter table field_provenance enable row level security, force row level security;
create policy in_sight on field_provenance using (coalesce(
    (select current_setting('mangnon.children', true)) = '/' or child_in_sight(child_id), false));
--rollback drop table field_provenance;

--changeset mangnon:quality-field-conflict
--comment What a signed list says otherwise than a field that is verified: a person decides.
create table field_conflict (
    id            uuid        not null constraint pk_field_conflict primary key,
    version       bigint      not null,
    created_at    timestamptz not null,
    updated_at    timestamptz not null,
    child_id      uuid        not null constraint fk_field_conflict_child_id references child,
    list_id       uuid        not null constraint fk_field_conflict_list_id references signed_list,
    field         text        not null,
    theirs_sealed bytea       not null,
    state         text        not null constraint ck_field_conflict_state check (state in ('OPEN', 'TAKEN', 'KEPT')),
    decided_by    uuid        constraint fk_field_conflict_decided_by references account,
    decided_at    timestamptz,
    constraint ck_field_conflict_decided check ((state = 'OPEN') = (decided_at is null))
);
create index ix_field_conflict_state on field_conflict (state, id);
create index ix_field_conflict_child_id on field_conflict (child_id);
alter table field_conflict enable row level security, force row level security;
create policy in_sight on field_conflict using (coalesce(
    (select current_setting('mangnon.children', true)) = '/' or child_in_sight(child_id), false));
--rollback drop table field_conflict;
