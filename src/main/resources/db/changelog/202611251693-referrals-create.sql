--liquibase formatted sql

--changeset mangnon:referrals-create
create table case_referral (
    id                 uuid        not null constraint pk_case_referral primary key,
    version            bigint      not null,
    created_at         timestamptz not null,
    updated_at         timestamptz not null,
    case_id            uuid        not null constraint fk_case_referral_case_id references protection_case,
    kind               text        not null constraint ck_case_referral_kind check (kind in ('REFERRAL', 'TRANSFER')),
    status             text        not null constraint ck_case_referral_status check (status in (
        'SENT', 'ACCEPTED', 'DECLINED', 'COMPLETED', 'WITHDRAWN')),
    organization_id    uuid        not null constraint fk_case_referral_organization_id references organization,
    service_line       text        not null,
    request_sealed     bytea       not null,
    account_id         uuid constraint fk_case_referral_account_id references account,
    participant_id     uuid        not null constraint fk_case_referral_participant_id references case_participant,
    sent_by            uuid        not null constraint fk_case_referral_sent_by references account,
    sent_at            timestamptz not null,
    due_on             date        not null,
    answered_at        timestamptz,
    answered_by        uuid constraint fk_case_referral_answered_by references account,
    answer_note_sealed bytea,
    ended_at           timestamptz,
    ended_by           uuid constraint fk_case_referral_ended_by references account,
    constraint ck_case_referral_answered check (
        num_nonnulls(answered_at, answered_by) in (0, 2) and (status <> 'SENT' or answered_at is null)
        and (status not in ('ACCEPTED', 'DECLINED', 'COMPLETED') or answered_at is not null)),
    constraint ck_case_referral_ended check (
        num_nonnulls(ended_at, ended_by) = case when status in ('SENT', 'ACCEPTED') then 0 else 2 end)
);
create index ix_case_referral_case_id on case_referral (case_id, sent_at desc, id desc);
create index ix_case_referral_waiting on case_referral (case_id) where status in ('SENT', 'ACCEPTED');
alter table case_referral enable row level security, force row level security;
create policy in_sight on case_referral using (coalesce(
    (select current_setting('mangnon.cases', true)) = '/' or case_in_sight(case_id), false));
create table case_referral_feedback (
    id          uuid        not null constraint pk_case_referral_feedback primary key,
    version     bigint      not null,
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    referral_id uuid        not null constraint fk_case_referral_feedback_referral_id references case_referral,
    case_id     uuid        not null constraint fk_case_referral_feedback_case_id references protection_case,
    text_sealed bytea       not null,
    written_by  uuid        not null constraint fk_case_referral_feedback_written_by references account,
    last        boolean     not null
);
create index ix_case_referral_feedback_referral_id on case_referral_feedback (referral_id, created_at, id);
create index ix_case_referral_feedback_case_id on case_referral_feedback (case_id);
alter table case_referral_feedback enable row level security, force row level security;
create policy in_sight on case_referral_feedback using (coalesce(
    (select current_setting('mangnon.cases', true)) = '/' or case_in_sight(case_id), false));
--rollback drop table case_referral_feedback; drop table case_referral;
