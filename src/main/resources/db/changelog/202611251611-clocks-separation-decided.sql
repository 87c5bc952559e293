--liquibase formatted sql

--changeset mangnon:clocks-separation-decided
--comment The twelve hours of NĐ 56/2017 Đ.32.2 are kept by the decision, not by the child's being away, which may come first (Đ.32.4).
select set_config('mangnon.cases', '/', true);
update legal_time_limit set stop_events = array_replace(stop_events, 'SEPARATED', 'SEPARATION_DECIDED') where code = 'SEPARATION_DECISION';
insert into case_event (case_id, event, at, recorded_at)
    select case_id, 'SEPARATION_DECIDED', decided_at, created_at from separation;
--rollback select set_config('mangnon.cases', '/', true); delete from case_event where event = 'SEPARATION_DECIDED'; update legal_time_limit set stop_events = array_replace(stop_events, 'SEPARATION_DECIDED', 'SEPARATED') where code = 'SEPARATION_DECISION';
