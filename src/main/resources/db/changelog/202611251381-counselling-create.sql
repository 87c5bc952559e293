--liquibase formatted sql

--changeset mangnon:counselling-session splitStatements:false
create table counselling_session (
    id                   uuid        not null constraint pk_counselling_session primary key,
    version              bigint      not null,
    created_at           timestamptz not null,
    updated_at           timestamptz not null,
    kind                 text        not null constraint ck_counselling_session_kind check (kind in (
        'ADVICE', 'PSYCHOLOGICAL_COUNSELLING', 'CONNECTION', 'GROUP_SESSION')),
    held_on              date        not null,
    admin_unit_id        uuid        not null constraint fk_counselling_session_admin_unit_id references admin_unit,
    unit_path            text collate "C" not null,
    organization_id      uuid constraint fk_counselling_session_organization_id references organization,
    participants         integer     not null constraint ck_counselling_session_participants check (participants >= 1),
    note_sealed          bytea,
    proposal_sealed      bytea,
    proposed_by          uuid constraint fk_counselling_session_proposed_by references account,
    approved             boolean,
    decision_note_sealed bytea,
    decided_at           timestamptz,
    decided_by           uuid constraint fk_counselling_session_decided_by references account,
    invented             boolean     not null,
    constraint ck_counselling_session_proposal check ((proposal_sealed is null) = (proposed_by is null)),
    constraint ck_counselling_session_decision check (
        num_nonnulls(approved, decided_at, decided_by) in (0, 3)
        and (decided_at is null or proposal_sealed is not null and decided_by <> proposed_by))
);
create index ix_counselling_session_unit_path on counselling_session (unit_path, held_on, id);
create index ix_counselling_session_held_on on counselling_session (held_on, id);
create index ix_counselling_session_admin_unit_id on counselling_session (admin_unit_id, held_on, id);
create index ix_counselling_session_awaiting on counselling_session (held_on, id)
    where proposal_sealed is not null and decided_at is null;
alter table counselling_session enable row level security, force row level security;
create policy in_sight on counselling_session using (coalesce(
    unit_path ^@ any ((select string_to_array(current_setting('mangnon.cases', true), ','))::text[]), false));
create function counselling_in_sight(session uuid) returns boolean language plpgsql stable as $$
begin
    return exists (select from counselling_session s where s.id = $1);
end
$$;
create table counselled_child (
    id         uuid        not null constraint pk_counselled_child primary key,
    version    bigint      not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    session_id uuid        not null constraint fk_counselled_child_session_id references counselling_session,
    child_id   uuid        not null constraint fk_counselled_child_child_id references child,
    constraint uq_counselled_child unique (session_id, child_id)
);
create index ix_counselled_child_child_id on counselled_child (child_id);
alter table counselled_child enable row level security, force row level security;
create policy in_sight on counselled_child using (coalesce(
    (select current_setting('mangnon.cases', true)) = '/' or counselling_in_sight(session_id), false));
--rollback drop table counselled_child; drop function counselling_in_sight(uuid); drop table counselling_session;

--changeset mangnon:counselling-indicators
insert into indicator (position, code, unit, legal_basis, label_vi, label_en, definition_vi, definition_en) values
    (33, 'COUNSELLING_SESSIONS', 'COUNT', null,
     'Số lượt tư vấn, tham vấn, kết nối', 'Sessions of counselling',
     'Số lượt tư vấn, tham vấn, kết nối dịch vụ và sinh hoạt nhóm trong kỳ, theo nơi thực hiện.',
     'Sessions of advice, psychological counselling, connection and group work held within the period, by place.');
--rollback delete from indicator where code = 'COUNSELLING_SESSIONS';
