--liquibase formatted sql

--changeset mangnon:consents-purposes
insert into code_entry (list, position, code, parent_code, label_vi, label_en, sensitive, valid_from, valid_to, legal_basis) values
('consent-purposes', 1, 'PHOTO_PUBLICITY', null, 'Chụp ảnh, ghi hình, đưa tin, tuyên truyền', 'Photographs, recordings, publicity', false, '2017-06-01', null, 'Luật Trẻ em 102/2016/QH13 Đ.6.11; NĐ 56/2017/NĐ-CP Đ.33'),
('consent-purposes', 2, 'ONLINE_INFORMATION', null, 'Đưa thông tin của trẻ em lên mạng', 'Information about the child online', false, '2017-07-01', null, 'NĐ 56/2017/NĐ-CP Đ.36.1'),
('consent-purposes', 3, 'FORUM', null, 'Tham gia diễn đàn trẻ em', 'Taking part in a children''s forum', false, '2020-02-10', null, 'Luật Trẻ em 102/2016/QH13 Đ.6.11; TT 29/2019/TT-BLĐTBXH'),
('consent-purposes', 4, 'OUT_OF_SCHOOL_ACTIVITY', null, 'Tham gia hoạt động ngoài nhà trường, trại hè', 'Activities out of school, camps', false, '2023-01-01', null, 'TT 27/2022/TT-BLĐTBXH, phụ lục I, II'),
('consent-purposes', 5, 'SHARING', null, 'Cung cấp thông tin cho cơ quan, tổ chức, cá nhân khác', 'Information for another organization or person', false, '2017-06-01', null, 'Luật Trẻ em 102/2016/QH13 Đ.6.11; Luật 91/2025/QH15 Đ.24'),
('consent-purposes', 6, 'ALTERNATIVE_CARE', null, 'Chăm sóc thay thế', 'Alternative care', false, '2017-06-01', null, 'Luật Trẻ em 102/2016/QH13 Đ.60.3');
--rollback delete from code_entry where list = 'consent-purposes';

--changeset mangnon:consents-create
create table consent (
    id                       uuid        not null constraint pk_consent primary key,
    version                  bigint      not null,
    created_at               timestamptz not null,
    updated_at               timestamptz not null,
    child_id                 uuid        not null constraint fk_consent_child_id references child,
    purpose                  text        not null,
    legal_basis              text        not null constraint ck_consent_legal_basis check (legal_basis in ('CONSENT', 'LAW_TASK')),
    legal_provision          text,
    given_by                 text constraint ck_consent_given_by check (given_by in ('FATHER', 'MOTHER', 'GUARDIAN', 'CARER', 'CHILD')),
    giver_name_sealed        bytea,
    given_on                 date        not null,
    valid_until              date constraint ck_consent_valid_until check (valid_until >= given_on),
    evidence_sealed          bytea,
    withdrawn_on             date constraint ck_consent_withdrawn_on check (withdrawn_on >= given_on),
    withdrawal_recorded_at   timestamptz,
    withdrawal_reason_sealed bytea,
    constraint ck_consent_basis check (case legal_basis
        when 'CONSENT' then num_nonnulls(given_by, evidence_sealed) = 2 and legal_provision is null
        else legal_provision is not null and num_nonnulls(given_by, giver_name_sealed, withdrawn_on) = 0 end),
    constraint ck_consent_withdrawal check (num_nonnulls(withdrawn_on, withdrawal_recorded_at, withdrawal_reason_sealed) in (0, 3))
);
create index ix_consent_child_id on consent (child_id, given_on desc, id desc);
alter table consent enable row level security, force row level security;
create policy in_sight on consent using (coalesce(
    (select current_setting('mangnon.children', true)) = '/' or child_in_sight(child_id), false));
--rollback drop table consent;

--changeset mangnon:consents-stay splitStatements:false
--comment What was agreed to stays as it was written, whoever writes: a consent can only be withdrawn, once. Seals may be renewed, and a child that turns out to be another takes its consents along.
create function consent_stays() returns trigger language plpgsql as $$
begin
    if row(new.purpose, new.legal_basis, new.legal_provision, new.given_by, new.given_on, new.valid_until)
            is distinct from row(old.purpose, old.legal_basis, old.legal_provision, old.given_by, old.given_on, old.valid_until)
        or old.withdrawn_on is not null and row(new.withdrawn_on, new.withdrawal_recorded_at)
            is distinct from row(old.withdrawn_on, old.withdrawal_recorded_at) then
        raise exception 'a consent is withdrawn, never changed' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger consent_stays before update on consent for each row execute function consent_stays();
--rollback drop trigger consent_stays on consent; drop function consent_stays();
