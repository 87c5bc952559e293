--liquibase formatted sql

--changeset mangnon:access-duties
alter table account_duty drop constraint ck_account_duty_duty;
alter table account_duty add constraint ck_account_duty_duty check (duty in (
    'COMMUNE_OFFICER', 'COMMUNE_CHAIR', 'HAMLET_COLLABORATOR', 'COUNSELLING_WORKER', 'SUPERVISOR', 'CASE_LIAISON',
    'MASS_ORGANIZATION_REPORTER', 'INTEGRATOR', 'AUDITOR', 'ADMINISTRATOR'));
--rollback alter table account_duty drop constraint ck_account_duty_duty; alter table account_duty add constraint ck_account_duty_duty check (duty in ('COMMUNE_OFFICER', 'COMMUNE_CHAIR', 'SUPERVISOR', 'MASS_ORGANIZATION_REPORTER', 'INTEGRATOR', 'AUDITOR', 'ADMINISTRATOR')) not valid;

--changeset mangnon:access-scope-of-a-case
--comment No foreign key: what is below knows nothing of cases, and a case is never erased.
alter table account_scope add column case_id uuid;
alter table account_scope drop constraint ck_account_scope_names_one;
alter table account_scope add constraint ck_account_scope_names_one check (
    num_nonnulls(nullif(country, false), admin_unit_id, organization_id, case_id) = 1);
alter table account_scope add constraint ck_account_scope_case_ends check (case_id is null or until is not null);
--rollback alter table account_scope drop constraint ck_account_scope_case_ends; alter table account_scope drop constraint ck_account_scope_names_one; delete from account_scope where case_id is not null; alter table account_scope drop column case_id; alter table account_scope add constraint ck_account_scope_names_one check (num_nonnulls(nullif(country, false), admin_unit_id, organization_id) = 1);
