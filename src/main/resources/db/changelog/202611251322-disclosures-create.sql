--liquibase formatted sql

--changeset mangnon:disclosures-create
--comment The log of what was handed out about a child, to whom and on which ground (NĐ 47/2020/NĐ-CP Đ.45).
create table disclosure (
    id                uuid        not null constraint pk_disclosure primary key,
    version           bigint      not null,
    created_at        timestamptz not null,
    updated_at        timestamptz not null,
    child_id          uuid        not null constraint fk_disclosure_child_id references child,
    recipient_id      uuid        not null constraint fk_disclosure_recipient_id references organization,
    requested_by_sealed bytea,
    request_reference text,
    purpose_sealed    bytea       not null,
    ground            text        not null constraint ck_disclosure_ground check (ground in ('CONSENT', 'LAW_TASK')),
    consent_purpose   text,
    legal_provision   text,
    form              text        not null constraint ck_disclosure_form check (form in ('ONLINE', 'FILE', 'PAPER', 'SPOKEN')),
    items             text[]      not null constraint ck_disclosure_items check (cardinality(items) > 0),
    disclosed_on      date        not null,
    disclosed_by      uuid        not null constraint fk_disclosure_disclosed_by references account,
    constraint ck_disclosure_basis check (case ground
        when 'CONSENT' then consent_purpose is not null and legal_provision is null
        else consent_purpose is null and legal_provision is not null end)
);
create index ix_disclosure_child_id on disclosure (child_id, disclosed_on desc, id desc);
alter table disclosure enable row level security, force row level security;
create policy in_sight on disclosure using (coalesce(
    (select current_setting('mangnon.children', true)) = '/' or child_in_sight(child_id), false));
--rollback drop table disclosure;
