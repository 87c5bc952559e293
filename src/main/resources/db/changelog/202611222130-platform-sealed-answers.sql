--liquibase formatted sql

--changeset mangnon:platform-sealed-answers
--comment Stored answers hold children. Those of the last day go: their keys stay, so that who repeats is refused and nothing is done twice.
alter table idempotency_key add body_sealed bytea;
update idempotency_key set body = null;
create trigger idempotency_key_body_clear before insert or update of body on idempotency_key
    for each row when (new.body is not null) execute function refuse_clear('idempotency_key.body');
--rollback drop trigger idempotency_key_body_clear on idempotency_key; alter table idempotency_key drop body_sealed;
