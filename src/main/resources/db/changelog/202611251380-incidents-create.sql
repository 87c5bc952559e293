--liquibase formatted sql

--changeset mangnon:incidents-codes
--comment No law lists them; an installation may have others. A cause and an outcome are parts of a kind of incident.
insert into code_entry (list, position, code, parent_code, label_vi, label_en, sensitive, valid_from, legal_basis) values
    ('incident-causes', 1, 'INJURY', null, 'Tai nạn, thương tích', 'Injury', false, '2017-06-01', 'danh mục địa phương'),
    ('incident-causes', 2, 'DROWNING', 'INJURY', 'Đuối nước', 'Drowning', false, '2017-06-01', 'danh mục địa phương'),
    ('incident-causes', 3, 'ROAD_TRAFFIC', 'INJURY', 'Tai nạn giao thông', 'Road traffic', false, '2017-06-01', 'danh mục địa phương'),
    ('incident-causes', 4, 'FALL', 'INJURY', 'Ngã', 'Fall', false, '2017-06-01', 'danh mục địa phương'),
    ('incident-causes', 5, 'BURN', 'INJURY', 'Bỏng', 'Burn', false, '2017-06-01', 'danh mục địa phương'),
    ('incident-causes', 6, 'POISONING', 'INJURY', 'Ngộ độc', 'Poisoning', false, '2017-06-01', 'danh mục địa phương'),
    ('incident-causes', 7, 'ANIMAL', 'INJURY', 'Động vật cắn, đốt, húc', 'Animal', false, '2017-06-01', 'danh mục địa phương'),
    ('incident-causes', 8, 'ELECTRICITY', 'INJURY', 'Điện giật', 'Electricity', false, '2017-06-01', 'danh mục địa phương'),
    ('incident-causes', 9, 'SHARP_OBJECT', 'INJURY', 'Vật sắc nhọn', 'Sharp object', false, '2017-06-01', 'danh mục địa phương'),
    ('incident-causes', 10, 'SUFFOCATION', 'INJURY', 'Hóc, sặc, ngạt thở', 'Suffocation', false, '2017-06-01', 'danh mục địa phương'),
    ('incident-causes', 11, 'EXPLOSIVE', 'INJURY', 'Bom mìn, vật liệu nổ', 'Explosive', false, '2017-06-01', 'danh mục địa phương'),
    ('incident-causes', 12, 'OTHER_INJURY', 'INJURY', 'Nguyên nhân khác', 'Another cause', false, '2017-06-01', 'danh mục địa phương'),
    ('incident-causes', 13, 'CHILD_LABOUR', null, 'Lao động trẻ em', 'Child labour', false, '2017-06-01', 'danh mục địa phương'),
    ('incident-causes', 14, 'HAZARDOUS_WORK', 'CHILD_LABOUR', 'Công việc nặng nhọc, độc hại, nguy hiểm', 'Heavy or hazardous work', false, '2017-06-01', 'danh mục địa phương'),
    ('incident-causes', 15, 'WORK_UNDER_AGE', 'CHILD_LABOUR', 'Làm việc khi chưa đủ tuổi', 'Work under the age for it', false, '2017-06-01', 'danh mục địa phương'),
    ('incident-causes', 16, 'WORK_TOO_LONG', 'CHILD_LABOUR', 'Làm việc quá thời gian cho phép', 'Work for too many hours', false, '2017-06-01', 'danh mục địa phương'),
    ('incident-causes', 17, 'OTHER_LABOUR', 'CHILD_LABOUR', 'Lao động trái quy định khác', 'Other work against the rules', false, '2017-06-01', 'danh mục địa phương'),
    ('incident-places', 1, 'HOME', null, 'Tại nhà', 'At home', false, '2017-06-01', 'danh mục địa phương'),
    ('incident-places', 2, 'SCHOOL', null, 'Trường học', 'School', false, '2017-06-01', 'danh mục địa phương'),
    ('incident-places', 3, 'ROAD', null, 'Trên đường', 'Road', false, '2017-06-01', 'danh mục địa phương'),
    ('incident-places', 4, 'WATER', null, 'Ao, hồ, sông, suối, biển', 'Open water', false, '2017-06-01', 'danh mục địa phương'),
    ('incident-places', 5, 'WORKPLACE', null, 'Nơi làm việc', 'Workplace', false, '2017-06-01', 'danh mục địa phương'),
    ('incident-places', 6, 'PUBLIC_PLACE', null, 'Nơi công cộng', 'Public place', false, '2017-06-01', 'danh mục địa phương'),
    ('incident-places', 7, 'OTHER', null, 'Nơi khác', 'Elsewhere', false, '2017-06-01', 'danh mục địa phương'),
    ('incident-places', 8, 'UNKNOWN', null, 'Không rõ', 'Not known', false, '2017-06-01', 'danh mục địa phương'),
    ('incident-outcomes', 1, 'INJURY', null, 'Tai nạn, thương tích', 'Injury', false, '2017-06-01', 'danh mục địa phương'),
    ('incident-outcomes', 2, 'UNDER_TREATMENT', 'INJURY', 'Đang điều trị', 'Under treatment', false, '2017-06-01', 'danh mục địa phương'),
    ('incident-outcomes', 3, 'RECOVERED', 'INJURY', 'Đã hồi phục', 'Recovered', false, '2017-06-01', 'danh mục địa phương'),
    ('incident-outcomes', 4, 'DISABLED', 'INJURY', 'Để lại di chứng, khuyết tật', 'Left with a disability', false, '2017-06-01', 'danh mục địa phương'),
    ('incident-outcomes', 5, 'DIED', 'INJURY', 'Tử vong', 'Died', false, '2017-06-01', 'danh mục địa phương'),
    ('incident-outcomes', 6, 'INJURY_OUTCOME_UNKNOWN', 'INJURY', 'Chưa rõ', 'Not known', false, '2017-06-01', 'danh mục địa phương'),
    ('incident-outcomes', 7, 'CHILD_LABOUR', null, 'Lao động trẻ em', 'Child labour', false, '2017-06-01', 'danh mục địa phương'),
    ('incident-outcomes', 8, 'WORK_GOES_ON', 'CHILD_LABOUR', 'Vẫn đang lao động', 'Still at work', false, '2017-06-01', 'danh mục địa phương'),
    ('incident-outcomes', 9, 'WORK_STOPPED', 'CHILD_LABOUR', 'Đã chấm dứt lao động', 'Work stopped', false, '2017-06-01', 'danh mục địa phương'),
    ('incident-outcomes', 10, 'LABOUR_OUTCOME_UNKNOWN', 'CHILD_LABOUR', 'Chưa rõ', 'Not known', false, '2017-06-01', 'danh mục địa phương');
--rollback delete from code_entry where list in ('incident-causes', 'incident-places', 'incident-outcomes') and parent_code is not null; delete from code_entry where list in ('incident-causes', 'incident-places', 'incident-outcomes');

--changeset mangnon:incidents-incident splitStatements:false
create table child_incident (
    id            uuid        not null constraint pk_child_incident primary key,
    version       bigint      not null,
    created_at    timestamptz not null,
    updated_at    timestamptz not null,
    child_id      uuid        not null constraint fk_child_incident_child_id references child,
    kind          text        not null constraint ck_child_incident_kind check (kind in ('INJURY', 'CHILD_LABOUR')),
    cause         text        not null,
    occurred_on   date        not null,
    place         text        not null,
    outcome       text        not null,
    admin_unit_id uuid constraint fk_child_incident_admin_unit_id references admin_unit,
    note_sealed   bytea
);
create index ix_child_incident_child_id on child_incident (child_id, occurred_on, id);
create index ix_child_incident_occurred_on on child_incident (occurred_on, child_id);
alter table child_incident enable row level security, force row level security;
create policy in_sight on child_incident using (coalesce(
    (select current_setting('mangnon.children', true)) = '/' or child_in_sight(child_id), false));
--rollback drop table child_incident;

--changeset mangnon:incidents-indicators
insert into indicator (position, code, unit, legal_basis, label_vi, label_en, definition_vi, definition_en) values
    (30, 'INJURED_CHILDREN', 'CHILDREN', null,
     'Số trẻ em bị tai nạn, thương tích', 'Injured children',
     'Số trẻ em có ít nhất một tai nạn, thương tích trong kỳ, theo nơi cư trú, mỗi em đếm một lần.',
     'Children with at least one injury within the period, by where they live, each counted once.'),
    (31, 'DROWNED_CHILDREN', 'CHILDREN', null,
     'Số trẻ em tử vong do đuối nước', 'Drowned children',
     'Số trẻ em tử vong do đuối nước trong kỳ, theo nơi cư trú.',
     'Children who died by drowning within the period, by where they lived.'),
    (32, 'CHILD_LABOURERS', 'CHILDREN', null,
     'Số lao động trẻ em', 'Children at work',
     'Số trẻ em được ghi nhận là lao động trẻ em trong kỳ, theo nơi cư trú, mỗi em đếm một lần.',
     'Children of whom child labour is recorded within the period, by where they live, each counted once.');
--rollback delete from indicator where code in ('INJURED_CHILDREN', 'DROWNED_CHILDREN', 'CHILD_LABOURERS');
