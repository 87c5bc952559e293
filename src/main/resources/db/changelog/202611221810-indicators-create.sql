--liquibase formatted sql

--changeset mangnon:indicators-catalogue
create table indicator (
    code          text    not null constraint pk_indicator primary key,
    position      integer not null constraint uq_indicator_position unique,
    label_vi      text    not null,
    label_en      text    not null,
    definition_vi text    not null,
    definition_en text    not null,
    sensitive     boolean not null default false,
    unit          text    not null constraint ck_indicator_unit check (unit in (
        'PERCENT', 'CHILDREN', 'CASES', 'DONG', 'COUNT')),
    legal_basis   text
);
--rollback drop table indicator;

--changeset mangnon:indicators-of-the-letters
--comment What the letters set targets for. The codes are ours: those of TT 13/2021 are known for two indicators only.
insert into indicator (position, code, unit, legal_basis, label_vi, label_en, definition_vi, definition_en) values
    (1, 'CHILDREN', 'CHILDREN', 'Luật Trẻ em 102/2016/QH13 Đ.1',
     'Số trẻ em', 'Children',
     'Trẻ em trong sổ, dưới 16 tuổi vào cuối ngày cuối kỳ, đang cư trú.',
     'Children in the register under sixteen at the end of the last day, living there.'),
    (2, 'SPECIAL_CIRCUMSTANCE_RATIO', 'PERCENT', 'Luật Trẻ em 102/2016/QH13 Đ.10; TT 13/2021/TT-BLĐTBXH',
     'Tỷ lệ trẻ em có hoàn cảnh đặc biệt trên tổng số trẻ em',
     'Children in special circumstances among all children',
     'Số trẻ em đang thuộc ít nhất một trong 14 nhóm vào cuối ngày cuối kỳ (mỗi em đếm một lần), chia cho số trẻ em.',
     'Children in at least one of the fourteen groups at the end of the last day, each counted once, by all children.'),
    (3, 'ASSISTED_RATIO', 'PERCENT', 'TT 13/2021/TT-BLĐTBXH',
     'Tỷ lệ trẻ em có hoàn cảnh đặc biệt được trợ giúp',
     'Children in special circumstances who were assisted',
     'Trong số trẻ em đang thuộc ít nhất một trong 14 nhóm vào cuối ngày cuối kỳ, tỷ lệ em có ít nhất một lần trợ giúp được ghi trong kỳ.',
     'Of the children in at least one of the fourteen groups at the end of the last day, those with at least one assistance recorded within the period.'),
    (4, 'AT_RISK_CHILDREN', 'CHILDREN', 'Luật Trẻ em 102/2016/QH13 Đ.48.1',
     'Số trẻ em có nguy cơ rơi vào hoàn cảnh đặc biệt', 'Children at risk',
     'Số trẻ em đang có ít nhất một nguy cơ vào cuối ngày cuối kỳ, mỗi em đếm một lần.',
     'Children with at least one at-risk reason at the end of the last day, each counted once.'),
    (5, 'ABUSED_CHILDREN', 'CHILDREN', 'TT 13/2021/TT-BLĐTBXH, chỉ tiêu 0101',
     'Số trẻ em bị xâm hại', 'Abused children',
     'Số trẻ em trong các hồ sơ có ghi hình thức xâm hại, tiếp nhận trong kỳ, theo nơi xảy ra; mỗi em đếm một lần, hồ sơ chưa rõ trẻ em đếm là một em.',
     'Children in the cases received within the period in which a form of abuse is written, by the place of the incident; each counted once, a case without a known child counts as one.'),
    (6, 'FUND_COLLECTED', 'DONG', null,
     'Số tiền vận động Quỹ Bảo trợ trẻ em', 'Collected for the Children''s Fund',
     'Tổng số tiền Quỹ Bảo trợ trẻ em đã vận động được trong kỳ.',
     'What was collected for the Children''s Fund within the period.');
update indicator set sensitive = true where code = 'ABUSED_CHILDREN';
--rollback delete from indicator where code in ('CHILDREN', 'SPECIAL_CIRCUMSTANCE_RATIO', 'ASSISTED_RATIO', 'AT_RISK_CHILDREN', 'ABUSED_CHILDREN', 'FUND_COLLECTED');
