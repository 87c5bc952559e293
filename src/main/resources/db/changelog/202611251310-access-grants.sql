--liquibase formatted sql

--changeset mangnon:access-grants
--comment Each scope holds for one duty. Who had several duties and several scopes keeps them all: each duty in each scope.
alter table account_scope add duty text;
insert into account_scope (account_id, duty, country, admin_unit_id, organization_id, case_id, until)
    select s.account_id, d.duty, s.country, s.admin_unit_id, s.organization_id, s.case_id, s.until
    from account_scope s join account_duty d on d.account_id = s.account_id;
delete from account_scope where duty is null;
alter table account_scope alter duty set not null,
    add constraint fk_account_scope_duty foreign key (account_id, duty) references account_duty (account_id, duty)
        deferrable initially deferred;
--rollback alter table account_scope drop constraint fk_account_scope_duty;
--rollback delete from account_scope s where exists (select from account_duty d where d.account_id = s.account_id and not exists (select from account_scope o where o.account_id = d.account_id and o.duty = d.duty and (o.country, o.admin_unit_id, o.organization_id, o.case_id, o.until) is not distinct from (s.country, s.admin_unit_id, s.organization_id, s.case_id, s.until)));
--rollback delete from account_scope s where s.duty > (select min(d.duty) from account_duty d where d.account_id = s.account_id);
--rollback alter table account_scope drop duty;
