--liquibase formatted sql

--changeset mangnon:jobs-subject
--comment What a job works on, if it may be taken up again by another process.
alter table job add subject_id uuid;
--rollback alter table job drop subject_id;

--changeset mangnon:imports-run
create table import_run (
    id               uuid        not null constraint pk_import_run primary key,
    version          bigint      not null,
    created_at       timestamptz not null,
    updated_at       timestamptz not null,
    account_id       uuid        not null constraint fk_import_run_account_id references account,
    format           text        not null constraint ck_import_run_format check (format in ('XLSX', 'CSV', 'NDJSON')),
    mode             text        not null constraint ck_import_run_mode check (mode in ('ATOMIC', 'ROW_BY_ROW')),
    dry_run          boolean     not null,
    rows             bigint      not null,
    ignored_headings jsonb       not null,
    job_id           uuid        constraint fk_import_run_job_id references job,
    finished_at      timestamptz
);
create index ix_import_run_account_id on import_run (account_id, id);
create index ix_import_run_created_at on import_run (created_at);
--rollback drop table import_run;

--changeset mangnon:imports-chunk
--comment Some hundred rows, compressed and sealed, until they are done. Whoever takes one locks it, and what comes of it is written in the same transaction as that it is done: nothing is done twice, and nothing is left out, whoever dies when.
create table import_chunk (
    import_id  uuid    not null constraint fk_import_chunk_import_id references import_run on delete cascade,
    number     integer not null,
    rows       integer not null,
    content_sealed bytea,
    is_done    boolean not null default false,
    refused    integer not null default 0,
    constraint pk_import_chunk primary key (import_id, number),
    constraint ck_import_chunk_content check (is_done or content_sealed is not null)
);
create index ix_import_chunk_waiting on import_chunk (import_id, number) where not is_done;
--rollback drop table import_chunk;

--changeset mangnon:imports-fault
--comment Codes and places, no word of what stood there.
create table import_fault (
    import_id  uuid    not null constraint fk_import_fault_import_id references import_run on delete cascade,
    line       bigint  not null,
    position   integer not null,
    column_key text,
    code       text    not null,
    parameters jsonb   not null,
    constraint pk_import_fault primary key (import_id, line, position)
);
--rollback drop table import_fault;

--changeset mangnon:children-twins
--comment Who has the same name and day of birth as one that is brought: asked for every row of an import.
create index ix_child_born on child (date_of_birth, folded_name);
--rollback drop index ix_child_born;
