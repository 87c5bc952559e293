--liquibase formatted sql

--changeset mangnon:cases-sealed-columns
--comment Beside the columns in clear, which the next start empties.
alter table protection_case add summary_sealed bytea, add outcome_sealed bytea, add closure_note_sealed bytea;
alter table emergency_measure add description_sealed bytea, alter description drop not null;
create index ix_protection_case_summary_clear on protection_case (id) where summary is not null;
create index ix_protection_case_outcome_clear on protection_case (id) where outcome is not null;
create index ix_protection_case_closure_note_clear on protection_case (id) where closure_note is not null;
create index ix_emergency_measure_description_clear on emergency_measure (id) where description is not null;
alter table protection_case drop constraint ck_protection_case_closure;
alter table protection_case add constraint ck_protection_case_closure check (
    (status = 'CLOSED') = (closed_at is not null) and num_nonnulls(closed_at, closed_by) in (0, 2)
    and (closed_at is not null) = (num_nonnulls(outcome, outcome_sealed) = 1));
alter table emergency_measure add constraint ck_emergency_measure_description check (
    num_nonnulls(description, description_sealed) = 1);
--rollback alter table emergency_measure drop constraint ck_emergency_measure_description; alter table protection_case drop constraint ck_protection_case_closure; alter table protection_case add constraint ck_protection_case_closure check ((status = 'CLOSED') = (closed_at is not null) and num_nonnulls(closed_at, closed_by, outcome) in (0, 3)) not valid; drop index ix_emergency_measure_description_clear; drop index ix_protection_case_closure_note_clear; drop index ix_protection_case_outcome_clear; drop index ix_protection_case_summary_clear; alter table emergency_measure drop description_sealed; alter table protection_case drop closure_note_sealed, drop outcome_sealed, drop summary_sealed;

--changeset mangnon:cases-sealed-refuse-clear
create trigger protection_case_summary_clear before insert or update of summary on protection_case
    for each row when (new.summary is not null) execute function refuse_clear('protection_case.summary');
create trigger protection_case_outcome_clear before insert or update of outcome on protection_case
    for each row when (new.outcome is not null) execute function refuse_clear('protection_case.outcome');
create trigger protection_case_closure_note_clear before insert or update of closure_note on protection_case
    for each row when (new.closure_note is not null) execute function refuse_clear('protection_case.closure_note');
create trigger emergency_measure_description_clear before insert or update of description on emergency_measure
    for each row when (new.description is not null) execute function refuse_clear('emergency_measure.description');
--rollback drop trigger emergency_measure_description_clear on emergency_measure; drop trigger protection_case_closure_note_clear on protection_case; drop trigger protection_case_outcome_clear on protection_case; drop trigger protection_case_summary_clear on protection_case;
