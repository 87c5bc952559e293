--liquibase formatted sql

--changeset mangnon:findings-finding
create table case_finding (
    id                uuid        not null constraint pk_case_finding primary key,
    version           bigint      not null,
    created_at        timestamptz not null,
    updated_at        timestamptz not null,
    case_id           uuid        not null constraint fk_case_finding_case_id references protection_case,
    kind              text        not null constraint ck_case_finding_kind check (kind in (
        'VERIFICATION', 'ASSESSMENT', 'INVESTIGATION', 'REVIEW')),
    found_at          timestamptz not null,
    account_id        uuid        not null constraint fk_case_finding_account_id references account,
    emergency         boolean,
    separation_needed boolean,
    risk              text constraint ck_case_finding_risk check (risk in ('HIGH', 'MEDIUM', 'LOW')),
    no_longer_at_risk boolean,
    stable            boolean,
    summary_sealed    bytea       not null,
    child_wish_sealed bytea,
    constraint ck_case_finding_of_its_kind check (
        (kind = 'ASSESSMENT') = (emergency is not null)
        and (kind = 'REVIEW') = (no_longer_at_risk is not null) and (kind = 'REVIEW') = (stable is not null))
);
create index ix_case_finding_case_id on case_finding (case_id, kind, found_at, id);
alter table case_finding enable row level security, force row level security;
create policy in_sight on case_finding using (coalesce(
    (select current_setting('mangnon.cases', true)) = '/' or case_in_sight(case_id), false));
--rollback drop table case_finding;
