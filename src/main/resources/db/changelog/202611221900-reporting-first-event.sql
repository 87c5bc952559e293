--liquibase formatted sql

--changeset mangnon:reporting-first-event
--comment When something first happened to a report, kept beside it: what is overdue is found without reading its history.
alter table report_deadline add column first_event_on date;
update report_deadline d set first_event_on = e.first
  from (select deadline_id, min(effective_on) as first from report_event group by deadline_id) e
 where e.deadline_id = d.id;
-- Overdue on any day is only what never came by its own last day.
create index ix_report_deadline_missed on report_deadline (last_day, id)
    where first_event_on is null or first_event_on > last_day;
create index ix_report_deadline_missed_reporter on report_deadline (reporter_path, last_day, id)
    where first_event_on is null or first_event_on > last_day;
create index ix_report_deadline_missed_receiver on report_deadline (receiver_path, last_day, id)
    where first_event_on is null or first_event_on > last_day;
--rollback alter table report_deadline drop column first_event_on;

--changeset mangnon:reporting-first-event-trigger splitStatements:false
--comment A trigger, so that it is true whoever writes; the receiver may confirm an earlier day.
create function note_first_event() returns trigger language plpgsql as $$
begin
    update report_deadline set first_event_on = new.effective_on
     where id = new.deadline_id and (first_event_on is null or first_event_on > new.effective_on);
    return null;
end
$$;
create trigger report_event_first after insert or update of effective_on on report_event
    for each row execute function note_first_event();
--rollback drop trigger report_event_first on report_event; drop function note_first_event();
