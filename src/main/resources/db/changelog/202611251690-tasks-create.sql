--liquibase formatted sql

--changeset mangnon:tasks-reports-awaiting splitStatements:false
--comment Whether a report is still, or again, to be handed in: told by its last event, and kept beside it so that an index finds it. A trigger, so that it is true whoever writes.
alter table report_deadline add column awaits_submission boolean not null default true;
update report_deadline d set awaits_submission = e.kind = 'RETURN'
  from report_event e
 where e.deadline_id = d.id
   and e.position = (select max(position) from report_event last where last.deadline_id = d.id);
create function note_whether_awaited() returns trigger language plpgsql as $$
begin
    update report_deadline d set awaits_submission = new.kind = 'RETURN'
     where d.id = new.deadline_id and d.awaits_submission <> (new.kind = 'RETURN')
       and not exists (select from report_event later
                        where later.deadline_id = new.deadline_id and later.position > new.position);
    return null;
end
$$;
create trigger report_event_awaited after insert on report_event
    for each row execute function note_whether_awaited();
create index ix_report_deadline_awaited_path on report_deadline (reporter_path, last_day, id) where awaits_submission;
create index ix_report_deadline_awaited on report_deadline (reporter_id, last_day, id) where awaits_submission;
--rollback drop trigger report_event_awaited on report_event; drop function note_whether_awaited(); alter table report_deadline drop column awaits_submission;

--changeset mangnon:tasks-indexes
--comment Of each kind what is still to be done, by its place.
create index ix_protection_case_open_path on protection_case (unit_path) where status not in (
    'CLOSED', 'REFUTED', 'HANDED_OVER', 'CHILD_DIED', 'MOVED_AWAY', 'AGED_OUT');
create index ix_case_clock_waiting on case_clock (case_id, due_at) where stopped_at is null and not at_once and paused_at is null;
create index ix_plan_task_waiting_path on plan_task (organization_path, due_on, id) where done_on is null and due_on is not null;
create index ix_plan_task_waiting on plan_task (organization_id, due_on, id) where done_on is null and due_on is not null;
create index ix_data_subject_request_open on data_subject_request (unit_path) where state not in ('COMPLETED', 'REFUSED');
--rollback drop index ix_data_subject_request_open; drop index ix_plan_task_waiting; drop index ix_plan_task_waiting_path; drop index ix_case_clock_waiting; drop index ix_protection_case_open_path;

--changeset mangnon:tasks-calendar
--comment Addresses for calendar programs. Of the secret in one there is only its digest.
create table task_calendar (
    id            uuid        not null constraint pk_task_calendar primary key,
    version       bigint      not null,
    created_at    timestamptz not null,
    updated_at    timestamptz not null,
    account_id    uuid        not null constraint fk_task_calendar_account_id references account,
    name          text        not null,
    mine          boolean     not null,
    language      text        not null constraint ck_task_calendar_language check (language in ('vi', 'en')),
    secret_digest bytea       not null constraint uq_task_calendar_secret_digest unique,
    read_on       date
);
create index ix_task_calendar_account_id on task_calendar (account_id, created_at, id);
--rollback drop table task_calendar;
