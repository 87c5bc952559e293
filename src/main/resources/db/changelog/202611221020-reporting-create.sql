--liquibase formatted sql

--changeset mangnon:reporting-schedule
create table report_schedule (
    id            uuid        not null constraint pk_report_schedule primary key,
    version       bigint      not null,
    created_at    timestamptz not null,
    updated_at    timestamptz not null,
    document      jsonb       not null,
    issuer_id     uuid        not null constraint fk_report_schedule_issuer_id references organization,
    receiver_id   uuid        not null constraint fk_report_schedule_receiver_id references organization,
    via_id        uuid constraint fk_report_schedule_via_id references organization,
    report_kind   text        not null constraint ck_report_schedule_report_kind check (report_kind in (
        'SIX_MONTH', 'ANNUAL', 'ACTION_MONTH', 'FORUM', 'FUND', 'ALTERNATIVE_CARE', 'AD_HOC')),
    boundary      text        not null constraint ck_report_schedule_boundary check (boundary in (
        'BEFORE', 'ON_OR_BEFORE')),
    due_month     integer     not null constraint ck_report_schedule_due_month check (due_month between 1 and 12),
    due_day       integer     not null constraint ck_report_schedule_due_day check (due_day between 1 and 31),
    due_year      integer constraint ck_report_schedule_due_year check (due_year between 2000 and 2100),
    roll_forward  text        not null constraint ck_report_schedule_roll_forward check (roll_forward in (
        'NONE', 'NEXT_WORKING_DAY', 'PREVIOUS_WORKING_DAY')),
    period_preset text        not null constraint ck_report_schedule_period_preset check (period_preset in (
        'DECREE_09', 'CALENDAR', 'CUSTOM')),
    period_from   date,
    period_to     date,
    reporters     jsonb       not null,
    first_year    integer     not null,
    continues_id  uuid constraint uq_report_schedule_continues_id unique
                       constraint fk_report_schedule_continues_id references report_schedule,
    constraint ck_report_schedule_period check (
        (period_preset = 'CUSTOM') = (period_from is not null and period_to is not null) and period_to >= period_from)
);
--rollback drop table report_schedule;

--changeset mangnon:reporting-deadline
create table report_deadline (
    id                 uuid        not null constraint pk_report_deadline primary key,
    version            bigint      not null,
    created_at         timestamptz not null,
    updated_at         timestamptz not null,
    schedule_id        uuid        not null constraint fk_report_deadline_schedule_id references report_schedule,
    report_kind        text        not null,
    reporter_id        uuid        not null constraint fk_report_deadline_reporter_id references organization,
    reporter_unit_id   uuid        constraint fk_report_deadline_reporter_unit_id references admin_unit,
    reporter_path      text collate "C" not null,
    receiver_id        uuid        not null constraint fk_report_deadline_receiver_id references organization,
    receiver_path      text collate "C" not null,
    period_from        date        not null,
    period_to          date        not null,
    stated             date        not null,
    last_day           date        not null,
    overdue_flagged_at timestamptz,
    constraint uq_report_deadline_duty unique (schedule_id, reporter_id, stated),
    constraint ck_report_deadline_period check (period_to >= period_from)
);
create index ix_report_deadline_last_day on report_deadline (last_day, id);
create index ix_report_deadline_reporter_path on report_deadline (reporter_path, last_day, id);
create index ix_report_deadline_receiver_path on report_deadline (receiver_path, last_day, id);
create index ix_report_deadline_reporter_id on report_deadline (reporter_id, last_day, id);
create index ix_report_deadline_receiver_id on report_deadline (receiver_id, last_day, id);
create index ix_report_deadline_reporter_unit_id on report_deadline (reporter_unit_id);
create index ix_report_deadline_report_kind on report_deadline (report_kind, last_day, id);
create index ix_report_deadline_unflagged on report_deadline (last_day) where overdue_flagged_at is null;
--rollback drop table report_deadline;

--changeset mangnon:reporting-event
create table report_event (
    id              uuid        not null constraint pk_report_event primary key,
    version         bigint      not null,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    deadline_id     uuid        not null constraint fk_report_event_deadline_id references report_deadline,
    kind            text        not null constraint ck_report_event_kind check (kind in (
        'SUBMISSION', 'RETURN', 'ACCEPTANCE', 'WAIVER')),
    position        integer     not null,
    effective_on    date        not null,
    account_id      uuid        not null constraint fk_report_event_account_id references account,
    note            text,
    document_number text,
    claimed_on      date,
    constraint uq_report_event_position unique (deadline_id, position)
);
--rollback drop table report_event;

--changeset mangnon:reporting-reminder
create table report_reminder (
    deadline_id uuid        not null constraint fk_report_reminder_deadline_id references report_deadline,
    kind        text        not null constraint ck_report_reminder_kind check (kind in ('DUE_SOON', 'OVERDUE')),
    raised_at   timestamptz not null,
    constraint pk_report_reminder primary key (deadline_id, kind)
);
--rollback drop table report_reminder;
