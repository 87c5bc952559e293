--liquibase formatted sql

--changeset mangnon:cases-recorded-by
--comment Who wrote a case down: in charge of it until somebody answers for it. Of the cases of before it is known only where an informant was written down; of the others the chair is in charge until somebody takes them up.
select set_config('mangnon.cases', '/', true);
alter table protection_case add recorded_by uuid constraint fk_protection_case_recorded_by references account;
update protection_case c set recorded_by = i.recorded_by from case_informant i where i.case_id = c.id;
create index ix_protection_case_handling_awaiting on protection_case (id) where handling_path like '%/~%';
--rollback drop index ix_protection_case_handling_awaiting; alter table protection_case drop recorded_by;
