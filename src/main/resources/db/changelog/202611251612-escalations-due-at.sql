--liquibase formatted sql

--changeset mangnon:escalations-alert-due-at
--comment A limit whose end has moved is warned of anew: a warning is of a clock, a mark and the end that was counted to.
select set_config('mangnon.cases', '/', true);
alter table clock_alert add due_at timestamptz;
update clock_alert a set due_at = k.due_at from case_clock k where k.id = a.clock_id;
alter table clock_alert alter due_at set not null, drop constraint uq_clock_alert_kind;
alter table clock_alert add constraint uq_clock_alert_kind unique (clock_id, kind, due_at);
--rollback select set_config('mangnon.cases', '/', true); delete from clock_alert a where exists (select from clock_alert o where o.clock_id = a.clock_id and o.kind = a.kind and o.due_at > a.due_at); alter table clock_alert drop constraint uq_clock_alert_kind, drop due_at; alter table clock_alert add constraint uq_clock_alert_kind unique (clock_id, kind);
