--liquibase formatted sql

--changeset mangnon:counselling-proposal-writers
--comment Everybody who wrote at a proposal is kept from deciding on it, and not only who wrote last.
select set_config('mangnon.cases', '/', true);
alter table counselling_session add proposal_writers uuid[] not null default '{}';
update counselling_session set proposal_writers = array[proposed_by] where proposed_by is not null;
alter table counselling_session alter proposal_writers drop default;
--rollback alter table counselling_session drop proposal_writers;
