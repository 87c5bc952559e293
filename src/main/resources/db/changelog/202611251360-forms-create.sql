--liquibase formatted sql

--changeset mangnon:forms-template splitStatements:false
--comment Versions of forms. Published, they never change, whoever asks; the application does not even have the right to.
create table form_template (
    id          uuid        not null constraint pk_form_template primary key,
    version     bigint      not null,
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    code        text collate "C" not null,
    edition     integer     not null constraint ck_form_template_edition check (edition > 0),
    name        text        not null,
    kind        text        not null,
    title       text        not null,
    status      text        not null constraint ck_form_template_status check (status in ('CONFIRMED', 'UNCONFIRMED')),
    valid_from  date        not null,
    valid_to    date,
    legal_basis text        not null,
    signer      text        not null,
    footnote    text,
    sections    jsonb       not null,
    constraint uq_form_template_code_edition unique (code, edition),
    constraint ck_form_template_valid_to check (valid_to > valid_from)
);
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'what is published in % does not change', tg_table_name;
end
$$;
create trigger form_template_stays before update or delete on form_template
    for each row execute function refuse_change();
--rollback drop table form_template; drop function refuse_change();

--changeset mangnon:forms-decree-56 splitStatements:false
--comment The annex of Nghị định 56/2017/NĐ-CP. Confirmed are 01 and, of 06, what is not marked; the others have the contents that the articles name, in an arrangement of our own, until somebody who has the annex publishes the next version.
insert into form_template (id, version, created_at, updated_at, code, edition, name, kind, title, status, valid_from, legal_basis,
    signer, footnote, sections) values (gen_random_uuid(), 0, now(), now(), 'mau-01', 1, 'Mẫu số 01', 'BÁO CÁO',
    'Tiếp nhận thông tin trẻ em', 'CONFIRMED', '2017-07-01', 'NĐ 56/2017/NĐ-CP Đ.25.1',
    'Cán bộ tiếp nhận thông tin', 'Ghi chú:' || chr(10) || '(5) Cán bộ ghi thông tin nếu biết.', $form$[
  {"code": "source", "title": "A. Thông tin chung\n1. Nguồn nhận thông tin", "questions": [
    {"code": "channel", "label": "Thông qua", "type": "CHOICE", "required": true, "prefill": "CHANNEL", "options": [{"code": "PHONE", "label": "Điện thoại"}, {"code": "IN_PERSON", "label": "Gặp trực tiếp"}, {"code": "TOLD_BY_OTHER", "label": "Người khác báo"}]},
    {"code": "receivedAt", "label": "Thời gian (mấy giờ), ngày, tháng, năm", "type": "DATE_TIME", "required": true, "prefill": "RECEIVED_AT"}]},
  {"code": "child", "title": "2. Thông tin về trẻ em", "questions": [
    {"code": "childName", "label": "Họ và tên trẻ em (5)", "type": "TEXT", "ifKnown": true, "prefill": "CHILD_NAME"},
    {"code": "dateOfBirth", "label": "Ngày, tháng, năm sinh (5)", "type": "DATE", "ifKnown": true, "prefill": "CHILD_BIRTH_DATE"},
    {"code": "estimatedAge", "label": "hoặc ước lượng tuổi", "type": "NUMBER", "ifKnown": true, "prefill": "CHILD_AGE", "sameLine": true},
    {"code": "sex", "label": "Giới tính (5)", "type": "CHOICE", "ifKnown": true, "prefill": "CHILD_SEX", "options": [{"code": "MALE", "label": "Nam"}, {"code": "FEMALE", "label": "Nữ"}, {"code": "UNKNOWN", "label": "Không biết"}]},
    {"code": "incidentPlace", "label": "Địa điểm xảy ra vụ việc", "type": "TEXT", "required": true, "prefill": "INCIDENT_PLACE"},
    {"code": "currentState", "label": "Tình trạng hiện tại của trẻ em", "type": "TEXT", "required": true, "prefill": "WHAT_WAS_TOLD"},
    {"code": "consequences", "label": "Phỏng đoán hậu quả có thể sẽ xảy ra cho trẻ em nếu không có hỗ trợ, can thiệp", "type": "TEXT"},
    {"code": "fatherName", "label": "Họ và tên cha (5)", "type": "TEXT", "ifKnown": true},
    {"code": "fatherAge", "label": "Tuổi", "type": "NUMBER", "ifKnown": true, "sameLine": true},
    {"code": "fatherJob", "label": "Nghề nghiệp", "type": "TEXT", "ifKnown": true, "sameLine": true},
    {"code": "motherName", "label": "Họ và tên mẹ (5)", "type": "TEXT", "ifKnown": true},
    {"code": "motherAge", "label": "Tuổi", "type": "NUMBER", "ifKnown": true, "sameLine": true},
    {"code": "motherJob", "label": "Nghề nghiệp", "type": "TEXT", "ifKnown": true, "sameLine": true},
    {"code": "familyCircumstances", "label": "Hoàn cảnh gia đình (5)", "type": "TEXT", "ifKnown": true},
    {"code": "currentCarer", "label": "Hiện tại ai là người chăm sóc trẻ em (nếu biết)", "type": "TEXT", "ifKnown": true, "prefill": "CHILD_CARER"},
    {"code": "actionsTaken", "label": "Những hành động hỗ trợ, can thiệp đã được thực hiện đối với trẻ em trước khi nhận được thông tin", "type": "TEXT", "prefill": "ACTIONS_TAKEN"}]},
  {"code": "informant", "title": "3. Thông tin về người cung cấp thông tin (nếu đồng ý cung cấp)", "restricted": true, "questions": [
    {"code": "informantName", "label": "Họ và tên", "type": "TEXT"},
    {"code": "informantPhone", "label": "Số điện thoại", "type": "TEXT", "sameLine": true},
    {"code": "informantAddress", "label": "Địa chỉ", "type": "TEXT"},
    {"code": "informantNotes", "label": "Ghi chú thêm", "type": "TEXT"}]}
]$form$);
insert into form_template (id, version, created_at, updated_at, code, edition, name, kind, title, status, valid_from, legal_basis,
    signer, footnote, sections) values (gen_random_uuid(), 0, now(), now(), 'mau-02', 1, 'Mẫu số 02', 'ĐÁNH GIÁ',
    'Nguy cơ ban đầu, mức độ tổn hại của trẻ em', 'UNCONFIRMED', '2017-07-01', 'NĐ 56/2017/NĐ-CP Đ.26.2',
    'Cán bộ đánh giá', null, $form$[
  {"code": "who", "title": "Thông tin chung", "questions": [
    {"code": "childName", "label": "Họ và tên trẻ em", "type": "TEXT", "required": true, "prefill": "CHILD_NAME"},
    {"code": "officerName", "label": "Họ và tên cán bộ thực hiện", "type": "TEXT", "required": true, "prefill": "OFFICER_NAME"},
    {"code": "assessedOn", "label": "Ngày, tháng, năm thực hiện", "type": "DATE", "required": true, "prefill": "TODAY"}]},
  {"code": "harm", "title": "Mức độ tổn hại và nguy cơ", "note": "Nội dung theo Điều 26 khoản 2; các hàng của mẫu chính thức chưa được đối chiếu.", "questions": [
    {"code": "harmLevel", "label": "Mức độ tổn hại của trẻ em", "type": "LEVEL", "required": true, "scored": true},
    {"code": "harmGrounds", "label": "Căn cứ của đánh giá mức độ tổn hại", "type": "TEXT", "required": true},
    {"code": "riskLevel", "label": "Nguy cơ trẻ em tiếp tục bị tổn hại", "type": "LEVEL", "required": true, "scored": true},
    {"code": "riskGrounds", "label": "Căn cứ của đánh giá nguy cơ", "type": "TEXT", "required": true}]},
  {"code": "conclusion", "title": "Kết luận", "questions": [
    {"code": "emergency", "label": "Có cần áp dụng biện pháp can thiệp khẩn cấp hoặc tạm thời cách ly trẻ em không", "type": "YES_NO_UNKNOWN", "required": true},
    {"code": "emergencyReason", "label": "Lý do", "type": "TEXT"}]}
]$form$);
insert into form_template (id, version, created_at, updated_at, code, edition, name, kind, title, status, valid_from, legal_basis,
    signer, footnote, sections) values (gen_random_uuid(), 0, now(), now(), 'mau-03', 1, 'Mẫu số 03', 'THU THẬP THÔNG TIN',
    'Đánh giá nguy cơ cụ thể', 'UNCONFIRMED', '2017-07-01', 'NĐ 56/2017/NĐ-CP Đ.27.1',
    'Cán bộ thực hiện', null, $form$[
  {"code": "who", "title": "Thông tin chung", "questions": [
    {"code": "childName", "label": "Họ và tên trẻ em", "type": "TEXT", "required": true, "prefill": "CHILD_NAME"},
    {"code": "officerName", "label": "Họ và tên cán bộ thực hiện", "type": "TEXT", "required": true, "prefill": "OFFICER_NAME"},
    {"code": "assessedOn", "label": "Ngày, tháng, năm thực hiện", "type": "DATE", "required": true, "prefill": "TODAY"}]},
  {"code": "contents", "title": "Nội dung theo Điều 27 khoản 1", "questions": [
    {"code": "state", "label": "a) Tình trạng thể chất, tâm lý của trẻ em", "type": "TEXT", "required": true},
    {"code": "family", "label": "b) Gia đình và khả năng chăm sóc, bảo vệ của gia đình", "type": "TEXT", "required": true},
    {"code": "riskFactors", "label": "c) Các yếu tố nguy cơ", "type": "TEXT", "required": true},
    {"code": "schooling", "label": "d) Việc học tập và khả năng tự bảo vệ của trẻ em", "type": "TEXT", "required": true},
    {"code": "community", "label": "đ) Sự an toàn của môi trường, cộng đồng", "type": "TEXT", "required": true},
    {"code": "needs", "label": "e) Nhu cầu của trẻ em", "type": "TEXT", "required": true},
    {"code": "childsWish", "label": "g) Nguyện vọng của trẻ em", "type": "TEXT", "required": true},
    {"code": "parentsWish", "label": "h) Nguyện vọng của cha, mẹ, người chăm sóc, trừ trường hợp họ là người gây tổn hại", "type": "TEXT", "ifKnown": true}]},
  {"code": "parentsSafe", "title": "Đánh giá cha, mẹ bảo đảm an toàn cho trẻ em (Điều 32 khoản 3)", "note": "Chỉ ghi khi trẻ em đang tạm thời cách ly khỏi cha, mẹ, người chăm sóc.", "questions": [
    {"code": "parentsAreSafe", "label": "Cha, mẹ, người chăm sóc bảo đảm an toàn cho trẻ em", "type": "YES_NO_UNKNOWN"},
    {"code": "parentsSafeGrounds", "label": "Căn cứ", "type": "TEXT"}]}
]$form$);
insert into form_template (id, version, created_at, updated_at, code, edition, name, kind, title, status, valid_from, legal_basis,
    signer, footnote, sections) values (gen_random_uuid(), 0, now(), now(), 'mau-04', 1, 'Mẫu số 04', 'KẾ HOẠCH',
    'Hỗ trợ, can thiệp', 'UNCONFIRMED', '2017-07-01', 'NĐ 56/2017/NĐ-CP Đ.28.1, 28.3; TT 14/2020/TT-BLĐTBXH Đ.9.3',
    'Cán bộ lập kế hoạch', null, $form$[
  {"code": "who", "title": "Thông tin chung", "questions": [
    {"code": "childName", "label": "Họ và tên trẻ em", "type": "TEXT", "required": true, "prefill": "CHILD_NAME"},
    {"code": "officerName", "label": "Họ và tên cán bộ thực hiện", "type": "TEXT", "required": true, "prefill": "OFFICER_NAME"},
    {"code": "assessedOn", "label": "Ngày, tháng, năm thực hiện", "type": "DATE", "required": true, "prefill": "TODAY"}]},
  {"code": "plan", "title": "Nội dung kế hoạch", "questions": [
    {"code": "goals", "label": "Mục tiêu", "type": "TEXT", "required": true},
    {"code": "activities", "label": "Các hoạt động, dịch vụ", "type": "TABLE", "required": true, "columns": [{"code": "activity", "label": "Hoạt động, dịch vụ", "type": "TEXT", "required": true}, {"code": "from", "label": "Bắt đầu", "type": "DATE", "required": true}, {"code": "to", "label": "Kết thúc", "type": "DATE", "required": true}, {"code": "responsible", "label": "Người, cơ quan chịu trách nhiệm", "type": "TEXT", "required": true}, {"code": "provider", "label": "Nơi cung cấp dịch vụ", "type": "TEXT"}, {"code": "cost", "label": "Kinh phí (đồng)", "type": "NUMBER"}]},
    {"code": "monitoring", "label": "Theo dõi, giám sát việc thực hiện", "type": "TEXT", "required": true}]}
]$form$);
insert into form_template (id, version, created_at, updated_at, code, edition, name, kind, title, status, valid_from, legal_basis,
    signer, footnote, sections) values (gen_random_uuid(), 0, now(), now(), 'mau-05', 1, 'Mẫu số 05', 'QUYẾT ĐỊNH',
    'Phê duyệt kế hoạch hỗ trợ, can thiệp (dự thảo)', 'UNCONFIRMED', '2017-07-01', 'NĐ 56/2017/NĐ-CP Đ.28.2.c',
    'CHỦ TỊCH', null, $form$[
  {"code": "child", "title": "Trẻ em", "questions": [
    {"code": "childName", "label": "Họ và tên trẻ em", "type": "TEXT", "required": true, "prefill": "CHILD_NAME"},
    {"code": "dateOfBirth", "label": "Ngày, tháng, năm sinh", "type": "DATE", "prefill": "CHILD_BIRTH_DATE"},
    {"code": "sex", "label": "Giới tính", "type": "CHOICE", "options": [{"code": "MALE", "label": "Nam"}, {"code": "FEMALE", "label": "Nữ"}, {"code": "UNKNOWN", "label": "Không biết"}], "prefill": "CHILD_SEX"}]},
  {"code": "decision", "title": "Nội dung", "questions": [
    {"code": "caseNumber", "label": "Số hồ sơ", "type": "TEXT", "prefill": "CASE_NUMBER"},
    {"code": "approvedPlan", "label": "Kế hoạch được phê duyệt kèm theo", "type": "TEXT", "required": true},
    {"code": "executors", "label": "Cơ quan, cá nhân thực hiện", "type": "TEXT", "required": true}]}
]$form$);
insert into form_template (id, version, created_at, updated_at, code, edition, name, kind, title, status, valid_from, legal_basis,
    signer, footnote, sections) values (gen_random_uuid(), 0, now(), now(), 'mau-06', 1, 'Mẫu số 06', 'RÀ SOÁT, ĐÁNH GIÁ',
    'Tình trạng của trẻ em sau khi thực hiện kế hoạch hỗ trợ, can thiệp', 'CONFIRMED', '2017-07-01', 'NĐ 56/2017/NĐ-CP Đ.30.2',
    'Cán bộ thực hiện', null, $form$[
  {"code": "who", "title": "Thông tin chung", "questions": [
    {"code": "childName", "label": "Họ và tên trẻ em", "type": "TEXT", "required": true, "prefill": "CHILD_NAME"},
    {"code": "officerName", "label": "Họ và tên cán bộ thực hiện", "type": "TEXT", "required": true, "prefill": "OFFICER_NAME"},
    {"code": "assessedOn", "label": "Ngày, tháng, năm thực hiện", "type": "DATE", "required": true, "prefill": "TODAY"}]},
  {"code": "harm", "title": "1. Đánh giá nguy cơ tại giai đoạn kết thúc\na) Đánh giá mức độ tổn hại của trẻ em", "questions": [
    {"code": "harmStillSerious", "label": "1. Mức độ tổn hại của trẻ em có còn nghiêm trọng không", "type": "LEVEL", "required": true, "scored": true, "anchors": {"high": "tổn hại của trẻ em vẫn còn rất nghiêm trọng, ảnh hưởng đến sự phát triển của trẻ em", "medium": "tổn hại của trẻ em còn ít nghiêm trọng", "low": "tổn hại của trẻ em không còn nghiêm trọng"}},
    {"code": "abusersAccess", "label": "2. Khả năng tiếp cận trẻ em của đối tượng xâm hại", "type": "LEVEL", "required": true, "scored": true, "anchors": {"high": "đối tượng xâm hại vẫn có khả năng tiếp cận trẻ em và thường xuyên", "medium": "đối tượng xâm hại có cơ hội tiếp cận trẻ em, nhưng không thường xuyên", "low": "đối tượng xâm hại ít hoặc không có khả năng tiếp cận trẻ em"}},
    {"code": "careObstacles", "label": "3. Những trở ngại trong môi trường chăm sóc trẻ em đối với việc bảo đảm an toàn cho trẻ em", "type": "LEVEL", "required": true, "scored": true, "anchors": {"high": "môi trường chăm sóc vẫn có nhiều trở ngại đáng kể để bảo đảm an toàn cho trẻ em", "medium": "có một vài trở ngại, nhưng trẻ em vẫn có được sự bảo vệ nhất định", "low": "có ít hoặc không có trở ngại nào cho việc bảo vệ trẻ em"}}]},
  {"code": "recovery", "title": "b) Đánh giá khả năng tự bảo vệ, phục hồi của trẻ em", "questions": [
    {"code": "selfProtection", "label": "Khả năng tự bảo vệ của trẻ em", "type": "LEVEL", "required": true, "scored": true, "status": "UNCONFIRMED"},
    {"code": "recoveryCapacity", "label": "Khả năng phục hồi của trẻ em", "type": "LEVEL", "required": true, "scored": true, "status": "UNCONFIRMED"}]},
  {"code": "closing", "title": "Điều kiện kết thúc (Điều 30 khoản 1 điểm b)", "questions": [
    {"code": "noLongerAtRisk", "label": "Trẻ em không còn nguy cơ bị xâm hại", "type": "YES_NO_UNKNOWN", "required": true, "status": "UNCONFIRMED"},
    {"code": "stable", "label": "Các yếu tố về thể chất, tâm lý, nhận thức, tình cảm đã ổn định", "type": "YES_NO_UNKNOWN", "required": true, "status": "UNCONFIRMED"},
    {"code": "proposal", "label": "Đề xuất", "type": "TEXT", "status": "UNCONFIRMED"}]}
]$form$);
insert into form_template (id, version, created_at, updated_at, code, edition, name, kind, title, status, valid_from, legal_basis,
    signer, footnote, sections) values (gen_random_uuid(), 0, now(), now(), 'mau-07', 1, 'Mẫu số 07', 'QUYẾT ĐỊNH',
    'Tạm thời cách ly trẻ em khỏi cha, mẹ, người chăm sóc', 'UNCONFIRMED', '2017-07-01', 'NĐ 56/2017/NĐ-CP Đ.32.2',
    'CHỦ TỊCH', null, $form$[
  {"code": "child", "title": "Trẻ em", "questions": [
    {"code": "childName", "label": "Họ và tên trẻ em", "type": "TEXT", "required": true, "prefill": "CHILD_NAME"},
    {"code": "dateOfBirth", "label": "Ngày, tháng, năm sinh", "type": "DATE", "prefill": "CHILD_BIRTH_DATE"},
    {"code": "sex", "label": "Giới tính", "type": "CHOICE", "options": [{"code": "MALE", "label": "Nam"}, {"code": "FEMALE", "label": "Nữ"}, {"code": "UNKNOWN", "label": "Không biết"}], "prefill": "CHILD_SEX"}]},
  {"code": "decision", "title": "Nội dung", "note": "Tổng thời gian không quá 15 ngày kể cả gia hạn, trừ trường hợp cơ quan có thẩm quyền yêu cầu dài hơn (Điều 32 khoản 3).", "questions": [
    {"code": "grounds", "label": "Căn cứ, lý do (Điều 32)", "type": "TEXT", "required": true},
    {"code": "from", "label": "Từ", "type": "DATE_TIME", "required": true},
    {"code": "until", "label": "Đến", "type": "DATE_TIME", "required": true},
    {"code": "carePlace", "label": "Nơi chăm sóc, người chăm sóc tạm thời", "type": "TEXT", "required": true}]}
]$form$);
insert into form_template (id, version, created_at, updated_at, code, edition, name, kind, title, status, valid_from, legal_basis,
    signer, footnote, sections) values (gen_random_uuid(), 0, now(), now(), 'mau-08', 1, 'Mẫu số 08', 'ĐƠN ĐĂNG KÝ',
    'Nhận chăm sóc thay thế', 'UNCONFIRMED', '2017-07-01', 'NĐ 56/2017/NĐ-CP Đ.39.1',
    'NGƯỜI LÀM ĐƠN', null, $form$[
  {"code": "applicant", "title": "Người đăng ký", "questions": [
    {"code": "applicantName", "label": "Họ và tên", "type": "TEXT", "required": true},
    {"code": "dateOfBirth", "label": "Ngày, tháng, năm sinh", "type": "DATE"},
    {"code": "residence", "label": "Nơi cư trú", "type": "TEXT", "required": true},
    {"code": "household", "label": "Hoàn cảnh, điều kiện của gia đình", "type": "TEXT", "required": true},
    {"code": "wish", "label": "Nguyện vọng nhận chăm sóc", "type": "TEXT", "required": true}]}
]$form$);
insert into form_template (id, version, created_at, updated_at, code, edition, name, kind, title, status, valid_from, legal_basis,
    signer, footnote, sections) values (gen_random_uuid(), 0, now(), now(), 'mau-09', 1, 'Mẫu số 09', 'DANH SÁCH',
    'Cá nhân, gia đình đăng ký nhận chăm sóc thay thế', 'UNCONFIRMED', '2017-07-01', 'NĐ 56/2017/NĐ-CP Đ.40.1',
    'Người lập danh sách', null, $form$[
  {"code": "list", "title": "Danh sách", "questions": [
    {"code": "carers", "label": "Cá nhân, gia đình", "type": "TABLE", "required": true, "columns": [{"code": "name", "label": "Họ và tên", "type": "TEXT", "required": true}, {"code": "residence", "label": "Nơi cư trú", "type": "TEXT", "required": true}, {"code": "registeredOn", "label": "Ngày đăng ký", "type": "DATE"}, {"code": "note", "label": "Ghi chú", "type": "TEXT"}]}]}
]$form$);
insert into form_template (id, version, created_at, updated_at, code, edition, name, kind, title, status, valid_from, legal_basis,
    signer, footnote, sections) values (gen_random_uuid(), 0, now(), now(), 'mau-10', 1, 'Mẫu số 10', 'ĐÁNH GIÁ',
    'Trẻ em cần được chăm sóc thay thế', 'UNCONFIRMED', '2017-07-01', 'NĐ 56/2017/NĐ-CP Đ.38.3.d',
    'Cán bộ đánh giá', null, $form$[
  {"code": "child", "title": "Trẻ em", "questions": [
    {"code": "childName", "label": "Họ và tên trẻ em", "type": "TEXT", "required": true, "prefill": "CHILD_NAME"},
    {"code": "dateOfBirth", "label": "Ngày, tháng, năm sinh", "type": "DATE", "prefill": "CHILD_BIRTH_DATE"},
    {"code": "sex", "label": "Giới tính", "type": "CHOICE", "options": [{"code": "MALE", "label": "Nam"}, {"code": "FEMALE", "label": "Nữ"}, {"code": "UNKNOWN", "label": "Không biết"}], "prefill": "CHILD_SEX"}]},
  {"code": "assessment", "title": "Nội dung", "questions": [
    {"code": "circumstances", "label": "Hoàn cảnh của trẻ em", "type": "TEXT", "required": true},
    {"code": "health", "label": "Sức khỏe, thể chất, tâm lý", "type": "TEXT", "required": true},
    {"code": "needs", "label": "Nhu cầu chăm sóc thay thế", "type": "TEXT", "required": true},
    {"code": "childsWish", "label": "Nguyện vọng của trẻ em (trẻ em từ đủ 7 tuổi phải được hỏi ý kiến)", "type": "TEXT"}]}
]$form$);
insert into form_template (id, version, created_at, updated_at, code, edition, name, kind, title, status, valid_from, legal_basis,
    signer, footnote, sections) values (gen_random_uuid(), 0, now(), now(), 'mau-11', 1, 'Mẫu số 11', 'XÁC MINH',
    'Điều kiện của người nhận chăm sóc thay thế', 'UNCONFIRMED', '2017-07-01', 'NĐ 56/2017/NĐ-CP Đ.42.1; TT 14/2020/TT-BLĐTBXH Đ.8.2',
    'Cán bộ xác minh', null, $form$[
  {"code": "carer", "title": "Người nhận chăm sóc", "questions": [
    {"code": "carerName", "label": "Họ và tên", "type": "TEXT", "required": true},
    {"code": "residence", "label": "Nơi cư trú", "type": "TEXT", "required": true}]},
  {"code": "conditions", "title": "Điều kiện (Luật Trẻ em Điều 63 khoản 2)", "questions": [
    {"code": "resident", "label": "Cư trú tại Việt Nam", "type": "YES_NO_UNKNOWN", "required": true},
    {"code": "healthy", "label": "Có sức khỏe, năng lực hành vi dân sự đầy đủ", "type": "YES_NO_UNKNOWN", "required": true},
    {"code": "conduct", "label": "Có tư cách đạo đức tốt; không bị hạn chế quyền của cha, mẹ; không có hành vi xâm hại trẻ em", "type": "YES_NO_UNKNOWN", "required": true},
    {"code": "means", "label": "Có chỗ ở, điều kiện kinh tế phù hợp", "type": "YES_NO_UNKNOWN", "required": true},
    {"code": "voluntary", "label": "Tự nguyện; các thành viên trong gia đình đồng thuận", "type": "YES_NO_UNKNOWN", "required": true},
    {"code": "ageGap", "label": "Hơn trẻ em từ 20 tuổi trở lên (trừ người thân thích)", "type": "YES_NO_UNKNOWN", "required": true},
    {"code": "remarks", "label": "Nhận xét", "type": "TEXT"}]}
]$form$);
insert into form_template (id, version, created_at, updated_at, code, edition, name, kind, title, status, valid_from, legal_basis,
    signer, footnote, sections) values (gen_random_uuid(), 0, now(), now(), 'mau-12', 1, 'Mẫu số 12', 'QUYẾT ĐỊNH',
    'Giao, nhận trẻ em cho cá nhân, gia đình nhận chăm sóc thay thế', 'UNCONFIRMED', '2017-07-01', 'NĐ 56/2017/NĐ-CP Đ.42.7',
    'CHỦ TỊCH', null, $form$[
  {"code": "child", "title": "Trẻ em", "questions": [
    {"code": "childName", "label": "Họ và tên trẻ em", "type": "TEXT", "required": true, "prefill": "CHILD_NAME"},
    {"code": "dateOfBirth", "label": "Ngày, tháng, năm sinh", "type": "DATE", "prefill": "CHILD_BIRTH_DATE"},
    {"code": "sex", "label": "Giới tính", "type": "CHOICE", "options": [{"code": "MALE", "label": "Nam"}, {"code": "FEMALE", "label": "Nữ"}, {"code": "UNKNOWN", "label": "Không biết"}], "prefill": "CHILD_SEX"}]},
  {"code": "decision", "title": "Nội dung", "questions": [
    {"code": "carerName", "label": "Cá nhân, gia đình nhận chăm sóc", "type": "TEXT", "required": true},
    {"code": "residence", "label": "Nơi cư trú", "type": "TEXT", "required": true},
    {"code": "from", "label": "Từ ngày", "type": "DATE", "required": true},
    {"code": "duties", "label": "Trách nhiệm của các bên", "type": "TEXT"}]}
]$form$);
insert into form_template (id, version, created_at, updated_at, code, edition, name, kind, title, status, valid_from, legal_basis,
    signer, footnote, sections) values (gen_random_uuid(), 0, now(), now(), 'mau-13', 1, 'Mẫu số 13', 'THEO DÕI, ĐÁNH GIÁ',
    'Tình hình trẻ em được chăm sóc thay thế', 'UNCONFIRMED', '2017-07-01', 'NĐ 56/2017/NĐ-CP Đ.43.2',
    'Cán bộ theo dõi', null, $form$[
  {"code": "who", "title": "Thông tin chung", "questions": [
    {"code": "childName", "label": "Họ và tên trẻ em", "type": "TEXT", "required": true, "prefill": "CHILD_NAME"},
    {"code": "officerName", "label": "Họ và tên cán bộ thực hiện", "type": "TEXT", "required": true, "prefill": "OFFICER_NAME"},
    {"code": "assessedOn", "label": "Ngày, tháng, năm thực hiện", "type": "DATE", "required": true, "prefill": "TODAY"}]},
  {"code": "contents", "title": "Nội dung theo Điều 43 khoản 2", "questions": [
    {"code": "living", "label": "Điều kiện sống", "type": "TEXT", "required": true},
    {"code": "health", "label": "Sức khỏe", "type": "TEXT", "required": true},
    {"code": "physical", "label": "Thể chất", "type": "TEXT", "required": true},
    {"code": "mental", "label": "Tinh thần", "type": "TEXT", "required": true},
    {"code": "integration", "label": "Sự hòa nhập", "type": "TEXT", "required": true},
    {"code": "proposal", "label": "Đề xuất", "type": "TEXT"}]}
]$form$);
insert into form_template (id, version, created_at, updated_at, code, edition, name, kind, title, status, valid_from, legal_basis,
    signer, footnote, sections) values (gen_random_uuid(), 0, now(), now(), 'mau-14', 1, 'Mẫu số 14', 'DANH SÁCH',
    'Trẻ em tại cơ sở trợ giúp xã hội cần tìm cá nhân, gia đình nhận chăm sóc thay thế', 'UNCONFIRMED', '2017-07-01', 'NĐ 56/2017/NĐ-CP Đ.45.1',
    'Người đứng đầu cơ sở', null, $form$[
  {"code": "list", "title": "Danh sách", "questions": [
    {"code": "children", "label": "Trẻ em", "type": "TABLE", "required": true, "columns": [{"code": "name", "label": "Họ và tên", "type": "TEXT", "required": true}, {"code": "dateOfBirth", "label": "Ngày sinh", "type": "DATE"}, {"code": "admittedOn", "label": "Ngày vào cơ sở", "type": "DATE"}, {"code": "note", "label": "Ghi chú", "type": "TEXT"}]}]}
]$form$);
insert into form_template (id, version, created_at, updated_at, code, edition, name, kind, title, status, valid_from, legal_basis,
    signer, footnote, sections) values (gen_random_uuid(), 0, now(), now(), 'mau-15', 1, 'Mẫu số 15', 'ĐƠN ĐỀ NGHỊ',
    'Chấm dứt việc chăm sóc thay thế', 'UNCONFIRMED', '2017-07-01', 'NĐ 56/2017/NĐ-CP Đ.48.1',
    'NGƯỜI ĐỀ NGHỊ', null, $form$[
  {"code": "child", "title": "Trẻ em", "questions": [
    {"code": "childName", "label": "Họ và tên trẻ em", "type": "TEXT", "required": true, "prefill": "CHILD_NAME"},
    {"code": "dateOfBirth", "label": "Ngày, tháng, năm sinh", "type": "DATE", "prefill": "CHILD_BIRTH_DATE"},
    {"code": "sex", "label": "Giới tính", "type": "CHOICE", "options": [{"code": "MALE", "label": "Nam"}, {"code": "FEMALE", "label": "Nữ"}, {"code": "UNKNOWN", "label": "Không biết"}], "prefill": "CHILD_SEX"}]},
  {"code": "request", "title": "Nội dung", "questions": [
    {"code": "applicantName", "label": "Người đề nghị", "type": "TEXT", "required": true},
    {"code": "reason", "label": "Lý do (Luật Trẻ em Điều 69)", "type": "TEXT", "required": true}]}
]$form$);
insert into form_template (id, version, created_at, updated_at, code, edition, name, kind, title, status, valid_from, legal_basis,
    signer, footnote, sections) values (gen_random_uuid(), 0, now(), now(), 'mau-16', 1, 'Mẫu số 16', 'QUYẾT ĐỊNH',
    'Chấm dứt hoặc thay đổi hình thức chăm sóc thay thế', 'UNCONFIRMED', '2017-07-01', 'NĐ 56/2017/NĐ-CP Đ.48.2',
    'CHỦ TỊCH', null, $form$[
  {"code": "child", "title": "Trẻ em", "questions": [
    {"code": "childName", "label": "Họ và tên trẻ em", "type": "TEXT", "required": true, "prefill": "CHILD_NAME"},
    {"code": "dateOfBirth", "label": "Ngày, tháng, năm sinh", "type": "DATE", "prefill": "CHILD_BIRTH_DATE"},
    {"code": "sex", "label": "Giới tính", "type": "CHOICE", "options": [{"code": "MALE", "label": "Nam"}, {"code": "FEMALE", "label": "Nữ"}, {"code": "UNKNOWN", "label": "Không biết"}], "prefill": "CHILD_SEX"}]},
  {"code": "decision", "title": "Nội dung", "questions": [
    {"code": "carerName", "label": "Cá nhân, gia đình, cơ sở đang chăm sóc", "type": "TEXT", "required": true},
    {"code": "reason", "label": "Lý do", "type": "TEXT", "required": true},
    {"code": "from", "label": "Từ ngày", "type": "DATE", "required": true},
    {"code": "next", "label": "Hình thức chăm sóc tiếp theo", "type": "TEXT"}]}
]$form$);
--rollback alter table form_template disable trigger form_template_stays; delete from form_template where code like 'mau-%' and edition = 1; alter table form_template enable trigger form_template_stays;
