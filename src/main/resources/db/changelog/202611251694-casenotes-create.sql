--liquibase formatted sql

--changeset mangnon:casenotes-note
create table case_note (
    id          uuid        not null constraint pk_case_note primary key,
    version     bigint      not null,
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    case_id     uuid        not null constraint fk_case_note_case_id references protection_case,
    happened_at timestamptz not null,
    text_sealed bytea       not null,
    corrects_id uuid constraint fk_case_note_corrects_id references case_note
                     constraint uq_case_note_corrects_id unique,
    written_by  uuid        not null constraint fk_case_note_written_by references account
);
create index ix_case_note_case_id on case_note (case_id, happened_at desc, id desc);
alter table case_note enable row level security, force row level security;
create policy in_sight on case_note using (coalesce(
    (select current_setting('mangnon.cases', true)) = '/' or case_in_sight(case_id), false));
-- Sealing anew with another key changes the sealed column alone.
create trigger case_note_stays before delete or update of case_id, happened_at, corrects_id, written_by, created_at
    on case_note for each row execute function refuse_change();
--rollback drop table case_note;

--changeset mangnon:casenotes-meeting
create table case_meeting (
    id                 uuid        not null constraint pk_case_meeting primary key,
    version            bigint      not null,
    created_at         timestamptz not null,
    updated_at         timestamptz not null,
    case_id            uuid        not null constraint fk_case_meeting_case_id references protection_case,
    kind               text        not null constraint ck_case_meeting_kind check (kind in (
        'NEEDS', 'REVIEW', 'COORDINATION', 'OTHER')),
    held_at            timestamptz not null,
    venue_sealed       bytea,
    chaired_by_sealed  bytea       not null,
    attendees_sealed   bytea       not null,
    conclusions_sealed bytea       not null,
    document_id        uuid constraint fk_case_meeting_document_id references case_document,
    corrects_id        uuid constraint fk_case_meeting_corrects_id references case_meeting
                            constraint uq_case_meeting_corrects_id unique,
    written_by         uuid        not null constraint fk_case_meeting_written_by references account
);
create index ix_case_meeting_case_id on case_meeting (case_id, held_at desc, id desc);
alter table case_meeting enable row level security, force row level security;
create policy in_sight on case_meeting using (coalesce(
    (select current_setting('mangnon.cases', true)) = '/' or case_in_sight(case_id), false));
create trigger case_meeting_stays
    before delete or update of case_id, kind, held_at, document_id, corrects_id, written_by, created_at
    on case_meeting for each row execute function refuse_change();
--rollback drop table case_meeting;
