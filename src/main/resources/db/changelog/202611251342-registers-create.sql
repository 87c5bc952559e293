--liquibase formatted sql

--changeset mangnon:registers-review
create table register_review (
    id              uuid        not null constraint pk_register_review primary key,
    version         bigint      not null,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    child_id        uuid        not null constraint fk_register_review_child_id references child,
    circumstance_id uuid        not null constraint fk_register_review_circumstance_id references child_circumstance,
    reviewed_on     date        not null,
    still_holds     boolean     not null,
    next_due_on     date,
    reviewed_by     uuid        not null,
    note_sealed     bytea
);
create index ix_register_review_circumstance_id on register_review (circumstance_id, reviewed_on, id);
create index ix_register_review_child_id on register_review (child_id);
alter table register_review enable row level security, force row level security;
create policy in_sight on register_review using (coalesce(
    (select current_setting('mangnon.children', true)) = '/' or child_in_sight(child_id), false));
--rollback drop table register_review;

--changeset mangnon:registers-grown
--comment Who turned sixteen, once each; the id is the child's, so that a second run, or a second replica, finds it there.
create table grown_child (
    id                    uuid        not null constraint pk_grown_child primary key
                          constraint fk_grown_child_id references child,
    version               bigint      not null,
    created_at            timestamptz not null,
    updated_at            timestamptz not null,
    sixteen_on            date        not null,
    in_long_term_care     boolean     not null,
    served_until          date,
    is_told               boolean     not null default false,
    followed_up_on        date,
    follow_up_note_sealed bytea
);
create index ix_grown_child_sixteen_on on grown_child (sixteen_on, id);
create index ix_grown_child_untold on grown_child (id) where not is_told;
create index ix_child_sixteen_on on child (sixteen_on) where status = 'ACTIVE';
alter table grown_child enable row level security, force row level security;
create policy in_sight on grown_child using (coalesce(
    (select current_setting('mangnon.children', true)) = '/' or child_in_sight(id), false));
--rollback drop index ix_child_sixteen_on; drop table grown_child;

--changeset mangnon:registers-reviews-of-those-there splitStatements:false
--comment What is on record is looked at within half a year.
select set_config('mangnon.children', '/', true);
update child_circumstance set review_due_on = cast(updated_at as date) + 183 where until is null and withdrawn_at is null;
--rollback empty

--changeset mangnon:codes-entitlements
--comment When each applies: below an age, or while a group or condition of this list holds.
alter table code_entry add applies_under_age integer, add applies_to text;
insert into code_entry (list, position, code, label_vi, label_en, sensitive, valid_from, legal_basis, applies_under_age, applies_to) values
    ('entitlements', 1, 'CARE_UNDER_SIX', 'Thẻ bảo hiểm y tế và khám, chữa bệnh miễn phí cho trẻ em dưới 6 tuổi', 'Health insurance and free care for children under six', false, '2017-06-01', 'Luật Trẻ em 102/2016/QH13 Đ.14, Đ.43; Luật Bảo hiểm y tế', 6, null),
    ('entitlements', 2, 'CARE_OF_TRAFFICKED', 'Hỗ trợ, can thiệp cho trẻ em bị mua bán', 'Support and intervention for trafficked children', true, '2017-06-01', 'Luật Trẻ em 102/2016/QH13 Đ.49, Đ.50', null, 'm'),
    ('entitlements', 3, 'CARE_OF_SEXUALLY_ABUSED', 'Chăm sóc, trị liệu, can thiệp cho trẻ em bị xâm hại tình dục', 'Care, therapy and intervention for sexually abused children', true, '2017-06-01', 'Luật Trẻ em 102/2016/QH13 Đ.50', null, 'l'),
    ('entitlements', 4, 'TREATMENT_OF_HIV', 'Điều trị và chăm sóc trẻ em nhiễm HIV/AIDS', 'Treatment and care of children with HIV/AIDS', true, '2017-06-01', 'Luật Trẻ em 102/2016/QH13 Đ.14, Đ.43', null, 'đ'),
    ('entitlements', 5, 'ALLOWANCE_ORPHAN', 'Xem xét trợ cấp xã hội: trẻ em mồ côi cả cha và mẹ', 'Consider the social allowance: orphan of both parents', false, '2021-07-01', 'NĐ 20/2021/NĐ-CP Đ.5', null, 'a'),
    ('entitlements', 6, 'ALLOWANCE_ABANDONED', 'Xem xét trợ cấp xã hội: trẻ em bị bỏ rơi', 'Consider the social allowance: abandoned', false, '2021-07-01', 'NĐ 20/2021/NĐ-CP Đ.5', null, 'b'),
    ('entitlements', 7, 'ALLOWANCE_WITHOUT_SUPPORT', 'Xem xét trợ cấp xã hội: trẻ em không nơi nương tựa', 'Consider the social allowance: without support', false, '2021-07-01', 'NĐ 20/2021/NĐ-CP Đ.5', null, 'c'),
    ('entitlements', 8, 'ALLOWANCE_DISABILITY', 'Xem xét trợ cấp xã hội: trẻ em khuyết tật nặng, đặc biệt nặng', 'Consider the social allowance: severe disability', false, '2021-07-01', 'NĐ 20/2021/NĐ-CP Đ.5', null, 'd.1,d.2');
--rollback delete from code_entry where list = 'entitlements'; alter table code_entry drop applies_to, drop applies_under_age;

--changeset mangnon:indicators-of-the-registers
insert into indicator (position, code, unit, sensitive, legal_basis, label_vi, label_en, definition_vi, definition_en) values
    (140, 'AT_RISK_HELPED_IN_TIME', 'PERCENT', false, 'Luật Trẻ em 102/2016/QH13 Đ.48.1',
     'Tỷ lệ trẻ em có nguy cơ được phát hiện, can thiệp kịp thời', 'At-risk entries found and helped in time',
     'Trong số các mục nguy cơ có ngày phát hiện trong kỳ (không tính mục đã rút lại), tỷ lệ mục có hành động đầu tiên trong số ngày do hệ thống cấu hình (mặc định 7 ngày) kể từ ngày phát hiện; chưa có hành động thì không tính là kịp thời.',
     'Of the at-risk entries whose day of finding lies within the period (without those withdrawn), those whose first action came within the configured number of days (7 unless set otherwise) after it; one without any action is not in time.'),
    (141, 'URGENT_PROTECTION_CHILDREN', 'CHILDREN', true, 'NĐ 56/2017/NĐ-CP Đ.31.1',
     'Số trẻ em cần được bảo vệ khẩn cấp', 'Children in need of urgent protection',
     'Số trẻ em đang cần được bảo vệ khẩn cấp vào cuối ngày cuối kỳ, mỗi em đếm một lần.',
     'Children in need of urgent protection at the end of the last day, each counted once.'),
    (142, 'POOR_CHILDREN', 'CHILDREN', false, null,
     'Số trẻ em thuộc hộ nghèo, hộ cận nghèo', 'Children in poor and near-poor households',
     'Số trẻ em thuộc hộ nghèo hoặc hộ cận nghèo theo sổ vào cuối ngày cuối kỳ, mỗi em đếm một lần.',
     'Children whose household is poor or near-poor by the register of poverty at the end of the last day, each counted once.'),
    (143, 'HARDSHIP_CHILDREN', 'CHILDREN', false, null,
     'Số trẻ em có hoàn cảnh khó khăn', 'Children in hardship',
     'Số trẻ em có hoàn cảnh khó khăn theo sổ vào cuối ngày cuối kỳ, mỗi em đếm một lần.',
     'Children in hardship by that register at the end of the last day, each counted once.'),
    (144, 'CHILDREN_ENTERED', 'CHILDREN', false, null,
     'Số lượt trẻ em tăng trong kỳ', 'Children who entered',
     'Số lượt trẻ em được ghi vào sổ hoặc chuyển đến địa bàn trong kỳ; chuyển chỗ ở trong địa bàn không tính.',
     'How often a child was entered in the register or moved here within the period; a move within the place is none.'),
    (145, 'CHILDREN_LEFT', 'CHILDREN', false, null,
     'Số lượt trẻ em giảm trong kỳ', 'Children who left',
     'Số lượt trẻ em chuyển đi, mất, đủ 16 tuổi hoặc gộp hồ sơ trùng trong kỳ.',
     'How often a child moved away, died, turned sixteen or was found to be another record''s twin within the period.'),
    (146, 'SPECIAL_CIRCUMSTANCES_ENTERED', 'CHILDREN', false, 'Luật Trẻ em 102/2016/QH13 Đ.10',
     'Số lượt trẻ em có hoàn cảnh đặc biệt tăng trong kỳ', 'Children who came to be in special circumstances',
     'Số lượt trẻ em trở thành có hoàn cảnh đặc biệt, hoặc đến địa bàn khi đang có, trong kỳ; đổi nhóm không tính.',
     'How often a child came to be in special circumstances, or came here in them, within the period; a change of group is none.'),
    (147, 'SPECIAL_CIRCUMSTANCES_LEFT', 'CHILDREN', false, 'Luật Trẻ em 102/2016/QH13 Đ.10',
     'Số lượt trẻ em ra khỏi hoàn cảnh đặc biệt trong kỳ', 'Children who left special circumstances',
     'Số lượt trẻ em không còn có hoàn cảnh đặc biệt, hoặc rời địa bàn, sổ theo dõi khi đang có, trong kỳ.',
     'How often a child ceased to be in special circumstances, or left the place or the register in them, within the period.');
--rollback delete from indicator where position between 140 and 147;
