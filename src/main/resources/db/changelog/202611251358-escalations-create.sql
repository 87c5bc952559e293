--liquibase formatted sql

--changeset mangnon:escalations-alert
--comment Each warning of a clock is raised once, whoever runs and however often: that is the unique key.
create table clock_alert (
    id        uuid        not null constraint pk_clock_alert primary key,
    clock_id  uuid        not null constraint fk_clock_alert_clock_id references case_clock on delete cascade,
    case_id   uuid        not null constraint fk_clock_alert_case_id references protection_case,
    kind      text        not null constraint ck_clock_alert_kind check (kind in (
        'HALF', 'THREE_QUARTERS', 'END', 'TO_CHAIR', 'TO_PROVINCE')),
    raised_at timestamptz not null,
    constraint uq_clock_alert_kind unique (clock_id, kind)
);
create index ix_clock_alert_raised_at on clock_alert (raised_at, id);
create index ix_clock_alert_case_id on clock_alert (case_id);
create table clock_alert_seen (
    alert_id   uuid        not null constraint fk_clock_alert_seen_alert_id references clock_alert on delete cascade,
    account_id uuid        not null constraint fk_clock_alert_seen_account_id references account,
    seen_at    timestamptz not null,
    constraint pk_clock_alert_seen primary key (alert_id, account_id)
);
alter table clock_alert enable row level security, force row level security;
create policy in_sight on clock_alert using (coalesce(
    (select current_setting('mangnon.cases', true)) = '/' or case_in_sight(case_id), false));
alter table clock_alert_seen enable row level security, force row level security;
create policy in_sight on clock_alert_seen using (coalesce(
    (select current_setting('mangnon.cases', true)) = '/'
        or exists (select from clock_alert a where a.id = alert_id), false));
--rollback drop table clock_alert_seen; drop table clock_alert;
