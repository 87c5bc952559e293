--liquibase formatted sql

--changeset mangnon:children-sixteenth-birthday
--comment The same rule as BirthDate: of a birthday known only by its month or year the last day it can be (Bộ luật Tố tụng hình sự 101/2015/QH13 Đ.417.2), and 28 February where a leap day is missing (Bộ luật Dân sự 91/2015/QH13 Đ.148.3).
alter table child add sixteen_on date generated always as (
    case birth_date_precision
        when 'EXACT' then cast(date_of_birth + interval '16 years' as date)
        when 'MONTH' then cast(date_of_birth + interval '16 years 1 month' as date) - 1
        else cast(date_of_birth + interval '17 years' as date) - 1 end) stored;
alter table child add residence_since date, add left_on date;
--rollback alter table child drop left_on, drop residence_since, drop sixteen_on;

--changeset mangnon:children-caregiver-since
alter table child_caregiver add since date;
--rollback alter table child_caregiver drop since;

--changeset mangnon:children-circumstance-registers splitStatements:false
--comment What a register wants of its entries: what kind of paper it rests on, when the child was found and first helped, when to look again. Withdrawn is what never was true: it stays, and counts nowhere.
select set_config('mangnon.children', '/', true);
alter table child_circumstance
    add condition         text,
    add risk_level        text constraint ck_child_circumstance_risk_level check (risk_level in ('LOW', 'MEDIUM', 'HIGH')),
    add evidence_kind     text constraint ck_child_circumstance_evidence_kind check (evidence_kind in (
        'CONCLUSION', 'DECISION', 'CERTIFICATE', 'PLACEMENT', 'STATEMENT', 'OTHER')),
    add evidence_on       date,
    add found_on          date,
    add first_action_on   date,
    add end_reason        text constraint ck_child_circumstance_end_reason check (end_reason in (
        'RESOLVED', 'CHANGED_GROUP', 'ADOPTED', 'REUNITED', 'OTHER')),
    add review_due_on     date,
    add withdrawn_at      timestamptz,
    add withdrawn_by      uuid,
    add withdrawal_reason_sealed bytea;
alter table child_circumstance
    drop constraint ck_child_circumstance_kind,
    drop constraint ex_child_circumstance_overlap,
    add constraint ck_child_circumstance_kind check (num_nonnulls(category, at_risk_reason, condition) = 1),
    add constraint ck_child_circumstance_level_of check (risk_level is null or at_risk_reason is not null),
    add constraint ck_child_circumstance_end check (end_reason is null or until is not null),
    add constraint ck_child_circumstance_first_action check (first_action_on >= found_on),
    add constraint ck_child_circumstance_withdrawn check (num_nulls(withdrawn_at, withdrawal_reason_sealed) in (0, 2)),
    add constraint ex_child_circumstance_overlap exclude using gist (
        child_id with =, coalesce(subcategory, category, at_risk_reason, '=' || condition) with =,
        daterange(since, until) with &&) where (withdrawn_at is null);
create index ix_child_circumstance_review on child_circumstance (child_id, review_due_on)
    where until is null and withdrawn_at is null;
--rollback alter table child_circumstance drop constraint ex_child_circumstance_overlap, drop constraint ck_child_circumstance_kind, drop withdrawal_reason_sealed, drop withdrawn_by, drop withdrawn_at, drop review_due_on, drop end_reason, drop first_action_on, drop found_on, drop evidence_on, drop evidence_kind, drop risk_level, drop condition, add constraint ck_child_circumstance_kind check (num_nonnulls(category, at_risk_reason) = 1), add constraint ex_child_circumstance_overlap exclude using gist (child_id with =, coalesce(subcategory, category, at_risk_reason) with =, daterange(since, until) with &&);

--changeset mangnon:codes-what-a-group-needs
--comment Rules of the groups as data: what an entry must bring. POVERTY: a poor or near-poor household in force (NĐ 56/2017 Đ.15); CONCLUSION: of an assessor, a medical facility or a mandated professional (Đ.11); PLACEMENT: the record of the alternative care (Đ.3.4, 4.2, 14.2); STATEMENT: that both parents are under sixteen (Đ.5.11).
alter table code_entry add needs text constraint ck_code_entry_needs check (needs in (
    'POVERTY', 'POVERTY_POOR', 'POVERTY_NEAR_POOR', 'CONCLUSION', 'PLACEMENT', 'STATEMENT'));
update code_entry set needs = 'POVERTY' where list = 'special-circumstances' and code = 'n';
update code_entry set needs = 'POVERTY_POOR' where list = 'special-circumstances' and code = 'n.1';
update code_entry set needs = 'POVERTY_NEAR_POOR' where list = 'special-circumstances' and code = 'n.2';
update code_entry set needs = 'CONCLUSION' where list = 'special-circumstances' and code in ('i', 'i.1');
update code_entry set needs = 'PLACEMENT' where list = 'special-circumstances' and code in ('a.4', 'b.2', 'm.2');
update code_entry set needs = 'STATEMENT' where list = 'special-circumstances' and code = 'c.11';
--rollback alter table code_entry drop needs;

--changeset mangnon:codes-child-conditions
--comment The registers beside the fourteen groups and the reasons: in need of urgent protection is a matter of law, poverty and hardship are what the letters want kept beside them.
insert into code_entry (list, position, code, label_vi, label_en, sensitive, valid_from, legal_basis) values
    ('child-conditions', 1, 'URGENT_PROTECTION', 'Trẻ em cần được bảo vệ khẩn cấp', 'In need of urgent protection', true, '2017-07-01', 'NĐ 56/2017/NĐ-CP Đ.31.1'),
    ('child-conditions', 2, 'POOR_HOUSEHOLD', 'Trẻ em thuộc hộ nghèo', 'Poor household', false, '2017-07-01', 'danh mục địa phương'),
    ('child-conditions', 3, 'NEAR_POOR_HOUSEHOLD', 'Trẻ em thuộc hộ cận nghèo', 'Near-poor household', false, '2017-07-01', 'danh mục địa phương'),
    ('child-conditions', 4, 'HARDSHIP', 'Trẻ em có hoàn cảnh khó khăn', 'Hardship', false, '2017-07-01', 'danh mục địa phương');
--rollback delete from code_entry where list = 'child-conditions';
