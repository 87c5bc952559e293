--liquibase formatted sql

--changeset mangnon:clocks-legal-time-limit
--comment The time limits of the law as dated data: a new decree is a new row. Without an amount a thing is to be done at once: that is measured, and never breached.
create table legal_time_limit (
    id                uuid        not null constraint pk_legal_time_limit primary key,
    version           bigint      not null,
    created_at        timestamptz not null,
    updated_at        timestamptz not null,
    code              text        not null,
    legal_basis       text        not null,
    start_events      text[]      not null,
    stop_events       text[]      not null,
    amount            integer constraint ck_legal_time_limit_amount check (amount > 0),
    unit              text constraint ck_legal_time_limit_unit check (unit in ('HOURS', 'DAYS', 'WORKING_DAYS', 'MONTHS')),
    first_day_counted boolean     not null,
    roll_forward      text        not null constraint ck_legal_time_limit_roll_forward check (
        roll_forward in ('NONE', 'NEXT_WORKING_DAY')),
    emergency_exempt  boolean     not null,
    pause_reasons     text[]      not null,
    valid_from        date        not null,
    valid_to          date constraint ck_legal_time_limit_valid_to check (valid_to > valid_from),
    constraint ck_legal_time_limit_term check ((amount is null) = (unit is null)),
    constraint ck_legal_time_limit_hours check (unit <> 'HOURS' or not first_day_counted and roll_forward = 'NONE'),
    constraint ex_legal_time_limit_overlap exclude using gist (code with =, daterange(valid_from, valid_to) with &&)
);
--rollback drop table legal_time_limit;

--changeset mangnon:clocks-legal-time-limit-load
--comment domain.md 3.2, rows 1-20, 22 and 28; row 21 counts meetings and not time. The start of the five working days is not stated by the decree: here it is the completed initial assessment, and another may be entered.
insert into legal_time_limit (id, version, created_at, updated_at, code, legal_basis, start_events, stop_events, amount,
    unit, first_day_counted, roll_forward, emergency_exempt, pause_reasons, valid_from)
select gen_random_uuid(), 0, now(), now(), code, basis, string_to_array(starts, ' '), string_to_array(stops, ' '), amount,
    unit, false, case when rolls then 'NEXT_WORKING_DAY' else 'NONE' end, exempt, '{}', cast(since as date)
from (values
    ('NOTIFICATION', 'NĐ 56/2017/NĐ-CP Đ.25.1', 'KNOWN', 'NEWS_RECEIVED', null, null, false, false, '2017-07-01'),
    ('FORWARDING', 'NĐ 56/2017/NĐ-CP Đ.26.1', 'RECEIVED_ELSEWHERE', 'ARRIVED CASE_ENDED', null, null, false, false, '2017-07-01'),
    ('EMERGENCY_MEASURE', 'NĐ 56/2017/NĐ-CP Đ.26.3, Đ.31.2', 'EMERGENCY_REPORTED', 'MEASURE_TAKEN SEPARATED NO_EMERGENCY CASE_ENDED', 12, 'HOURS', false, false, '2017-07-01'),
    ('SEPARATION_DECISION', 'NĐ 56/2017/NĐ-CP Đ.32.2', 'SEPARATION_NEEDED', 'SEPARATED CASE_ENDED', 12, 'HOURS', false, false, '2017-07-01'),
    ('PLAN_SUBMISSION', 'NĐ 56/2017/NĐ-CP Đ.28.1', 'ASSESSED PLAN_RETURNED REVIEWED_TO_GO_ON', 'PLAN_SUBMITTED REVIEWED EMERGENCY_FOUND CASE_CLOSED CASE_ENDED', 5, 'WORKING_DAYS', false, true, '2017-07-01'),
    ('PLAN_DECISION', 'NĐ 56/2017/NĐ-CP Đ.28.4', 'PLAN_SUBMITTED', 'PLAN_APPROVED PLAN_RETURNED EMERGENCY_FOUND CASE_ENDED', 2, 'WORKING_DAYS', false, true, '2017-07-01'),
    ('SEPARATION', 'NĐ 56/2017/NĐ-CP Đ.32.3', 'SEPARATED', 'SEPARATION_ENDED CASE_ENDED', 15, 'DAYS', false, false, '2017-07-01'),
    ('SEPARATION_REASSESSMENT', 'TT 14/2020/TT-BLĐTBXH Đ.14.3', 'SEPARATION_ENDED', 'ASSESSED INVESTIGATED REVIEWED REVIEWED_TO_GO_ON CASE_CLOSED CASE_ENDED', null, null, false, false, '2020-11-27'),
    ('CARE_HANDOVER', 'NĐ 56/2017/NĐ-CP Đ.42.7', 'CARE_DECIDED', 'CHILD_PLACED CASE_ENDED', 15, 'WORKING_DAYS', false, false, '2017-07-01'),
    ('FOLLOW_UP_1_MONTH', 'NĐ 56/2017/NĐ-CP Đ.43.2', 'CHILD_PLACED', 'FOLLOWED_UP_1_MONTH PLACEMENT_ENDED CASE_ENDED', 1, 'MONTHS', true, false, '2017-07-01'),
    ('FOLLOW_UP_3_MONTHS', 'NĐ 56/2017/NĐ-CP Đ.43.2', 'CHILD_PLACED', 'FOLLOWED_UP_3_MONTHS PLACEMENT_ENDED CASE_ENDED', 3, 'MONTHS', true, false, '2017-07-01'),
    ('CARE_REPORT', 'NĐ 56/2017/NĐ-CP Đ.43.2; TT 14/2020/TT-BLĐTBXH Đ.13.3', 'CHILD_PLACED CARE_REPORTED', 'CARE_REPORTED PLACEMENT_ENDED CASE_ENDED', 6, 'MONTHS', true, false, '2017-07-01'),
    ('CARER_NOTICE', 'Luật Trẻ em 102/2016/QH13 Đ.64.1.b', 'CHILD_PLACED', 'CARER_INFORMED PLACEMENT_ENDED CASE_ENDED', 6, 'MONTHS', true, false, '2017-06-01'),
    ('CARER_YEARLY_NOTICE', 'Luật Trẻ em 102/2016/QH13 Đ.64.1.b', 'CARER_INFORMED', 'CARER_INFORMED PLACEMENT_ENDED CASE_ENDED', 12, 'MONTHS', true, false, '2017-06-01'),
    ('PLACEMENT_ASSESSMENT', 'Luật Trẻ em 102/2016/QH13 Đ.68.2', 'CHILD_PLACED PLACEMENT_ASSESSED', 'PLACEMENT_ASSESSED PLACEMENT_ENDED CASE_ENDED', 6, 'MONTHS', true, false, '2017-06-01'),
    ('FACILITY_REVIEW', 'Luật Trẻ em 102/2016/QH13 Đ.68.1.b; TT 14/2020/TT-BLĐTBXH Đ.3.2', 'ENTERED_FACILITY FACILITY_REVIEWED', 'FACILITY_REVIEWED LEFT_FACILITY CASE_ENDED', 6, 'MONTHS', true, false, '2017-06-01'),
    ('CARER_LIST_UPDATE', 'NĐ 56/2017/NĐ-CP Đ.40.1; TT 14/2020/TT-BLĐTBXH Đ.7.4.a', 'CARER_LIST_UPDATED', 'CARER_LIST_UPDATED', 3, 'MONTHS', true, false, '2017-07-01'),
    ('MATCHES_NOTICE', 'TT 14/2020/TT-BLĐTBXH Đ.7.4.c', 'MATCHES_TOLD', 'MATCHES_TOLD', 1, 'MONTHS', true, false, '2020-11-27'),
    ('FACILITY_APPRAISAL', 'NĐ 56/2017/NĐ-CP Đ.45.2', 'FACILITY_DOSSIER_RECEIVED', 'FACILITY_APPRAISED CASE_ENDED', 10, 'WORKING_DAYS', false, false, '2017-07-01'),
    ('FACILITY_DECISION', 'NĐ 56/2017/NĐ-CP Đ.45.4', 'FACILITY_APPRAISED', 'CARE_DECIDED CASE_ENDED', 15, 'WORKING_DAYS', false, false, '2017-07-01'),
    ('FACILITY_CARE_END', 'NĐ 56/2017/NĐ-CP Đ.48.3', 'CARE_END_DECIDED', 'LEFT_FACILITY CASE_ENDED', 5, 'WORKING_DAYS', false, false, '2017-07-01'),
    ('HEALTH_CERTIFICATE', 'NĐ 56/2017/NĐ-CP Đ.41.1.b, Đ.38.3.c', 'CERTIFICATE_ISSUED', 'CARE_DECIDED CASE_ENDED', 6, 'MONTHS', false, false, '2017-07-01'),
    ('PRISON_RELEASE_NOTICE', 'Luật Trẻ em 102/2016/QH13 Đ.73.2', 'PRISON_RELEASE_SET', 'RELEASE_TOLD CASE_ENDED', 2, 'MONTHS', false, false, '2017-06-01'),
    ('REFORM_SCHOOL_RELEASE_NOTICE', 'Luật Trẻ em 102/2016/QH13 Đ.73.2', 'REFORM_SCHOOL_RELEASE_SET', 'RELEASE_TOLD CASE_ENDED', 1, 'MONTHS', false, false, '2017-06-01'),
    ('SUPPORT_AT_SIXTEEN', 'TT 14/2020/TT-BLĐTBXH Đ.13.4', 'TURNED_SIXTEEN', 'SUPPORT_PROPOSED CASE_ENDED', null, null, false, false, '2020-11-27')
) as row (code, basis, starts, stops, amount, unit, rolls, exempt, since);
--rollback delete from legal_time_limit;

--changeset mangnon:clocks-case-event
--comment What happened in a case and when: the clocks are reckoned from these moments and from nothing else. They say nothing of the child.
create table case_event (
    seq         bigint      generated always as identity constraint pk_case_event primary key,
    case_id     uuid        not null constraint fk_case_event_case_id references protection_case,
    event       text        not null,
    at          timestamptz not null,
    until       timestamptz,
    clock_code  text,
    reason      text,
    recorded_at timestamptz not null
);
create index ix_case_event_case_id on case_event (case_id, at, seq);
alter table case_event enable row level security, force row level security;
create policy in_sight on case_event using (coalesce(
    (select current_setting('mangnon.cases', true)) = '/' or case_in_sight(case_id), false));
--rollback drop table case_event;

--changeset mangnon:clocks-case-clock
--comment The moments that the events come to, kept beside them so that what is due next is found by an index.
alter table case_clock add ordinal integer not null default 1, add at_once boolean not null default false,
    add legal_basis text not null default 'NĐ 56/2017/NĐ-CP Đ.26.3, Đ.31.2', add paused_at timestamptz;
alter table case_clock alter ordinal drop default, alter at_once drop default, alter legal_basis drop default;
alter table case_clock drop constraint uq_case_clock_code, drop constraint ck_case_clock_code,
    drop constraint ck_case_clock_due_at;
alter table case_clock add constraint uq_case_clock_code unique (case_id, code, ordinal),
    add constraint ck_case_clock_due_at check (due_at >= started_at);
drop index ix_case_clock_running;
create index ix_case_clock_running on case_clock (due_at, id) where stopped_at is null and not at_once;
--rollback select set_config('mangnon.cases', '/', true); drop index ix_case_clock_running; create index ix_case_clock_running on case_clock (due_at) where stopped_at is null; alter table case_clock drop constraint ck_case_clock_due_at, drop constraint uq_case_clock_code; delete from case_clock where code <> 'EMERGENCY_MEASURE' or ordinal > 1; alter table case_clock add constraint ck_case_clock_due_at check (due_at > started_at), add constraint ck_case_clock_code check (code in ('EMERGENCY_MEASURE')), add constraint uq_case_clock_code unique (case_id, code); alter table case_clock drop ordinal, drop at_once, drop legal_basis, drop paused_at;

--changeset mangnon:clocks-case-event-past
--comment What the clocks of before were told from.
select set_config('mangnon.cases', '/', true);
insert into case_event (case_id, event, at, recorded_at)
    select k.case_id, e.event, k.started_at, k.created_at
    from case_clock k cross join (values ('EMERGENCY_REPORTED'), ('EMERGENCY_FOUND')) as e (event);
insert into case_event (case_id, event, at, recorded_at)
    select case_id, 'MEASURE_TAKEN', taken_at, created_at from emergency_measure;
--rollback select set_config('mangnon.cases', '/', true); delete from case_event;
