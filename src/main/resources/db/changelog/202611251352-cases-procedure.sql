--liquibase formatted sql

--changeset mangnon:cases-procedure
--comment The whole procedure instead of three states. What was taken up stays so; of the cases of before it is not known who planned what.
select set_config('mangnon.cases', '/', true);
alter table protection_case drop constraint ck_protection_case_status;
alter table protection_case add constraint ck_protection_case_status check (status in (
        'RECEIVED', 'VERIFIED', 'ASSESSED', 'INVESTIGATED', 'PLAN_DRAFTED', 'PLAN_SUBMITTED', 'PLAN_APPROVED',
        'PLAN_RETURNED', 'IN_PROGRESS', 'REVIEWED', 'CLOSED', 'REFUTED', 'HANDED_OVER', 'CHILD_DIED', 'MOVED_AWAY',
        'AGED_OUT')),
    add taken_up boolean not null default false,
    add separated boolean not null default false,
    add plan_drafters uuid[] not null default '{}',
    add conditions_met boolean not null default false,
    add help_started_at timestamptz,
    add outcome_code text constraint ck_protection_case_outcome_code check (outcome_code in (
        'SAFE_AT_HOME', 'SAFE_IN_ALTERNATIVE_CARE', 'SAFE_WITH_FURTHER_SUPPORT')),
    add handling_unit_id uuid constraint fk_protection_case_handling_unit_id references admin_unit,
    add handling_path text collate "C",
    add ended_at timestamptz,
    add ended_by uuid constraint fk_protection_case_ended_by references account,
    add recipient_id uuid constraint fk_protection_case_recipient_id references organization,
    add ending_note_sealed bytea;
update protection_case set taken_up = status <> 'RECEIVED', conditions_met = status = 'CLOSED',
    help_started_at = case when status <> 'RECEIVED' then received_at end;
alter table protection_case alter taken_up drop default, alter separated drop default, alter plan_drafters drop default,
    alter conditions_met drop default;
alter table protection_case
    add constraint ck_protection_case_conditions check (status <> 'CLOSED' or conditions_met),
    add constraint ck_protection_case_ending check (
        (status in ('REFUTED', 'HANDED_OVER', 'CHILD_DIED', 'MOVED_AWAY', 'AGED_OUT')) = (ended_at is not null)
        and num_nonnulls(ended_at, ended_by) in (0, 2)
        and (status = 'HANDED_OVER') = (recipient_id is not null)),
    add constraint ck_protection_case_handling check ((handling_unit_id is null) = (handling_path is null));
drop index ix_protection_case_open;
create index ix_protection_case_open on protection_case (received_at, id) where status not in (
    'CLOSED', 'REFUTED', 'HANDED_OVER', 'CHILD_DIED', 'MOVED_AWAY', 'AGED_OUT');
create index ix_protection_case_handling_path on protection_case (handling_path, received_at, id)
    where handling_path is not null;
create index ix_protection_case_awaiting_assignment on protection_case (id) where unit_path like '%/~%';
create index ix_protection_case_help_started_at on protection_case (help_started_at) where help_started_at is not null;
--rollback drop index ix_protection_case_help_started_at; drop index ix_protection_case_awaiting_assignment; drop index ix_protection_case_handling_path; drop index ix_protection_case_open; alter table protection_case drop constraint ck_protection_case_handling, drop constraint ck_protection_case_ending, drop constraint ck_protection_case_conditions, drop ending_note_sealed, drop recipient_id, drop ended_by, drop ended_at, drop handling_path, drop handling_unit_id, drop outcome_code, drop help_started_at, drop conditions_met, drop plan_drafters, drop separated, drop taken_up, drop constraint ck_protection_case_status; alter table protection_case add constraint ck_protection_case_status check (status in ('RECEIVED', 'IN_PROGRESS', 'CLOSED')) not valid; create index ix_protection_case_open on protection_case (received_at, id) where status <> 'CLOSED';

--changeset mangnon:cases-handled-elsewhere
--comment A case is the business of the commune of the incident and, once it has one, of the commune that handles it, as a rule where the child lives.
alter policy in_sight on protection_case using (coalesce(
    unit_path ^@ any ((select string_to_array(current_setting('mangnon.cases', true), ','))::text[])
        or handling_path ^@ any ((select string_to_array(current_setting('mangnon.cases', true), ','))::text[])
        or id::text = any ((select string_to_array(current_setting('mangnon.cases', true), ','))::text[]), false));
--rollback alter policy in_sight on protection_case using (coalesce(unit_path ^@ any ((select string_to_array(current_setting('mangnon.cases', true), ','))::text[]) or id::text = any ((select string_to_array(current_setting('mangnon.cases', true), ','))::text[]), false));

--changeset mangnon:cases-overcame-indicator
insert into indicator (position, code, unit, legal_basis, label_vi, label_en, definition_vi, definition_en)
select coalesce(max(position), 0) + 1, 'CASES_OVERCOME', 'PERCENT', 'NĐ 56/2017/NĐ-CP Đ.30.1.b',
    'Tỷ lệ trẻ em được can thiệp, trợ giúp đã vượt qua khó khăn', 'Children helped in a case who overcame their difficulty',
    'Trong số trẻ em có hồ sơ đã bắt đầu được can thiệp, trợ giúp trước khi kết thúc kỳ và chưa kết thúc trước kỳ: tỷ lệ có hồ sơ kết thúc đến cuối kỳ khi không còn nguy cơ bị xâm hại và đã ổn định. Mẫu số là tất cả trẻ em được trợ giúp, không phải số hồ sơ đã kết thúc.',
    'Of the children in a case in which help had begun before the period ended and which had not ended before the period: the part whose case was closed by its end, no longer at risk and stable. The whole is all who were helped, not the cases closed.'
from indicator;
--rollback delete from indicator where code = 'CASES_OVERCOME';
