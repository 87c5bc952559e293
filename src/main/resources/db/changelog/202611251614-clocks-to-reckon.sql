--liquibase formatted sql

--changeset mangnon:clocks-to-reckon
--comment The cases whose clocks another calendar may have moved: reckoned anew a few at a time, by whichever replica comes first.
create table clocks_to_reckon (
    case_id uuid not null constraint pk_clocks_to_reckon primary key
        constraint fk_clocks_to_reckon_case_id references protection_case
);
alter table clocks_to_reckon enable row level security, force row level security;
create policy in_sight on clocks_to_reckon using (coalesce(
    (select current_setting('mangnon.cases', true)) = '/' or case_in_sight(case_id), false));
--rollback drop table clocks_to_reckon;
