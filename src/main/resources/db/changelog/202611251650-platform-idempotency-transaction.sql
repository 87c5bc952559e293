--liquibase formatted sql

--changeset mangnon:platform-idempotency-transaction
--comment By which transaction an answer was made: whom it showed stands in the trail under the same number, so that a repetition is on record with all of them. Absent for answers of the release before, which live a day.
alter table idempotency_key add made_by xid8;
--rollback alter table idempotency_key drop made_by;
