--liquibase formatted sql

--changeset mangnon:placements-create
create table case_placement (
    id                     uuid        not null constraint pk_case_placement primary key,
    version                bigint      not null,
    created_at             timestamptz not null,
    updated_at             timestamptz not null,
    case_id                uuid        not null constraint fk_case_placement_case_id references protection_case,
    child_id               uuid        not null constraint fk_case_placement_child_id references child,
    status                 text        not null constraint ck_case_placement_status check (status in (
        'PROPOSED', 'DECIDED', 'REFUSED', 'PLACED', 'ENDED')),
    form                   text        not null constraint ck_case_placement_form check (form in (
        'RELATIVE', 'SAME_LOCALITY', 'IN_COUNTRY', 'FOREIGN_RESIDENT', 'FACILITY')),
    reason_sealed          bytea,
    carer_name_sealed      bytea,
    carer_born_on          date,
    carer_address_sealed   bytea,
    conditions_checked_on  date,
    facility_id            uuid constraint fk_case_placement_facility_id references organization,
    meetings               date[]      not null,
    child_asked_on         date,
    child_view_sealed      bytea,
    siblings               text        not null constraint ck_case_placement_siblings check (siblings in (
        'NONE', 'TOGETHER', 'APART')),
    siblings_reason_sealed bytea,
    consent_basis          text        not null constraint ck_case_placement_consent_basis check (consent_basis in (
        'CONSENT', 'INTERVENTION_MEASURE', 'NO_REPRESENTATIVE')),
    proposed_by            uuid        not null constraint fk_case_placement_proposed_by references account,
    decided_at             timestamptz,
    decided_by             uuid constraint fk_case_placement_decided_by references account,
    decision_number        text,
    decision_note_sealed   bytea,
    placed_at              timestamptz,
    ended_at               timestamptz,
    end_ground             text constraint ck_case_placement_end_ground check (end_ground in (
        'CARER_UNFIT', 'CARER_HARMED_CHILD', 'CARER_ASKED', 'CHILD_ASKED', 'BACK_WITH_PARENTS', 'ADOPTED', 'AGED_OUT',
        'OTHER_CARE', 'NOT_HANDED_OVER', 'CHILD_DIED')),
    end_note_sealed        bytea,
    constraint ck_case_placement_reason check (form = 'RELATIVE' or reason_sealed is not null),
    constraint ck_case_placement_carer check (
        num_nonnulls(carer_name_sealed, carer_born_on, carer_address_sealed, conditions_checked_on)
            = case when form = 'FACILITY' then 0 else 4 end
        and (form = 'FACILITY') = (facility_id is not null)),
    constraint ck_case_placement_decided check (
        num_nonnulls(decided_at, decided_by) in (0, 2) and decided_by <> proposed_by
        and (status not in ('DECIDED', 'REFUSED') or decided_at is not null)),
    constraint ck_case_placement_placed check (status <> 'PLACED' or placed_at is not null),
    constraint ck_case_placement_ended check (
        num_nonnulls(ended_at, end_ground, end_note_sealed) = case when status = 'ENDED' then 3 else 0 end)
);
create index ix_case_placement_case_id on case_placement (case_id, created_at desc, id desc);
create index ix_case_placement_child_id on case_placement (child_id);
create index ix_case_placement_placed_at on case_placement (placed_at, id) where placed_at is not null;
-- One child is in one place.
create unique index uq_case_placement_open on case_placement (case_id) where status in ('PROPOSED', 'DECIDED', 'PLACED');
alter table case_placement enable row level security, force row level security;
create policy in_sight on case_placement using (coalesce(
    (select current_setting('mangnon.cases', true)) = '/' or case_in_sight(case_id), false));
create table case_placement_follow_up (
    id              uuid        not null constraint pk_case_placement_follow_up primary key,
    version         bigint      not null,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    placement_id    uuid        not null constraint fk_case_placement_follow_up_placement_id references case_placement,
    case_id         uuid        not null constraint fk_case_placement_follow_up_case_id references protection_case,
    kind            text        not null constraint ck_case_placement_follow_up_kind check (kind in (
        'AFTER_1_MONTH', 'AFTER_3_MONTHS', 'SIX_MONTH_REPORT', 'ASSESSMENT', 'CARER_NOTICE', 'FACILITY_REVIEW')),
    made_at         timestamptz not null,
    safe            boolean     not null,
    findings_sealed bytea       not null,
    written_by      uuid        not null constraint fk_case_placement_follow_up_written_by references account
);
create index ix_case_placement_follow_up_placement_id on case_placement_follow_up (placement_id, made_at, id);
create index ix_case_placement_follow_up_case_id on case_placement_follow_up (case_id);
alter table case_placement_follow_up enable row level security, force row level security;
create policy in_sight on case_placement_follow_up using (coalesce(
    (select current_setting('mangnon.cases', true)) = '/' or case_in_sight(case_id), false));
--rollback drop table case_placement_follow_up; drop table case_placement;
