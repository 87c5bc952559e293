--liquibase formatted sql

--changeset mangnon:casedocuments-case-document
create table case_document (
    id                        uuid        not null constraint pk_case_document primary key,
    version                   bigint      not null,
    created_at                timestamptz not null,
    updated_at                timestamptz not null,
    case_id                   uuid        not null constraint fk_case_document_case_id references protection_case,
    status                    text        not null constraint ck_case_document_status check (status in (
        'AWAITING_CONTENT', 'STORED', 'WITHDRAWN')),
    confidentiality           text        not null constraint ck_case_document_confidentiality check (confidentiality in (
        'CASE', 'RESTRICTED')),
    title_sealed              bytea       not null,
    distribution_scope_sealed bytea       not null,
    content_type              text,
    size                      bigint constraint ck_case_document_size check (size > 0),
    sha256                    text constraint ck_case_document_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
    content_key_sealed        bytea,
    created_by                uuid        not null constraint fk_case_document_created_by references account,
    stored_at                 timestamptz,
    withdrawn_at              timestamptz,
    withdrawn_by              uuid constraint fk_case_document_withdrawn_by references account,
    withdrawal_note_sealed    bytea,
    constraint ck_case_document_content check (
        num_nonnulls(content_type, size, sha256, content_key_sealed, stored_at) in (0, 5)
        and (status <> 'STORED' or stored_at is not null) and (status <> 'AWAITING_CONTENT' or stored_at is null)),
    constraint ck_case_document_withdrawn check (
        num_nonnulls(withdrawn_at, withdrawn_by, withdrawal_note_sealed) = case when status = 'WITHDRAWN' then 3 else 0 end)
);
create index ix_case_document_case_id on case_document (case_id, created_at desc, id desc);
alter table case_document enable row level security, force row level security;
create policy in_sight on case_document using (coalesce(
    (select current_setting('mangnon.cases', true)) = '/' or case_in_sight(case_id), false));
--rollback drop table case_document;

--changeset mangnon:casedocuments-case-document-piece splitStatements:false
--comment Encrypted, so there is nothing to compress. Written once, with the document's row; nobody changes or takes away a piece.
create function case_document_in_sight(document uuid) returns boolean language plpgsql stable as $$
begin
    return exists (select from case_document d where d.id = $1);
end
$$;
create table case_document_piece (
    document_id uuid    not null constraint fk_case_document_piece_document_id references case_document,
    position    integer not null constraint ck_case_document_piece_position check (position >= 0),
    sealed      bytea   not null,
    constraint pk_case_document_piece primary key (document_id, position)
);
alter table case_document_piece alter sealed set storage external;
alter table case_document_piece enable row level security, force row level security;
create policy in_sight on case_document_piece using (coalesce(
    (select current_setting('mangnon.cases', true)) = '/' or case_document_in_sight(document_id), false));
create trigger case_document_piece_stays before update or delete on case_document_piece
    for each row execute function refuse_change();
--rollback drop table case_document_piece; drop function case_document_in_sight(uuid);
