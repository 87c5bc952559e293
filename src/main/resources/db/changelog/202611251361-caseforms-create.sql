--liquibase formatted sql

--changeset mangnon:caseforms-case-form
create table case_form (
    id             uuid        not null constraint pk_case_form primary key,
    version        bigint      not null,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    case_id        uuid        not null constraint fk_case_form_case_id references protection_case,
    template_id    uuid        not null constraint fk_case_form_template_id references form_template,
    template_code  text collate "C" not null,
    status         text        not null constraint ck_case_form_status check (status in (
        'DRAFT', 'COMPLETED', 'SUPERSEDED')),
    supersedes     uuid constraint fk_case_form_supersedes references case_form,
    answers_sealed bytea       not null,
    created_by     uuid        not null constraint fk_case_form_created_by references account,
    completed_at   timestamptz,
    completed_by   uuid constraint fk_case_form_completed_by references account,
    constraint ck_case_form_completed check (
        (status <> 'DRAFT') = (completed_at is not null) and num_nonnulls(completed_at, completed_by) in (0, 2))
);
create index ix_case_form_case_id on case_form (case_id, created_at desc, id desc);
create unique index uq_case_form_supersedes on case_form (supersedes) where status <> 'DRAFT';
alter table case_form enable row level security, force row level security;
create policy in_sight on case_form using (coalesce(
    (select current_setting('mangnon.cases', true)) = '/' or case_in_sight(case_id), false));
--rollback drop table case_form;

--changeset mangnon:caseforms-completed-stays splitStatements:false
--comment What was completed says for ever what it said; it may only give way to its correction, and be sealed anew with another key.
create function case_form_stays() returns trigger language plpgsql as $$
begin
    if old.status <> 'DRAFT' and (
        (old.status, new.status) not in (('COMPLETED', 'COMPLETED'), ('COMPLETED', 'SUPERSEDED'), ('SUPERSEDED', 'SUPERSEDED'))
        or (old.case_id, old.template_id, old.completed_at, old.completed_by)
            is distinct from (new.case_id, new.template_id, new.completed_at, new.completed_by)
        or old.supersedes is distinct from new.supersedes) then
        raise exception 'a completed form does not change';
    end if;
    return new;
end
$$;
create trigger case_form_stays before update on case_form for each row execute function case_form_stays();
--rollback drop trigger case_form_stays on case_form; drop function case_form_stays();
