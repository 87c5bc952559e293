--liquibase formatted sql

--changeset mangnon:audit-entry
--comment Who looked at, changed or was refused what. No foreign keys: the trail outlives what it tells about. The order is that of the transactions, like the change feed's.
create table audit_entry (
    seq          bigint      generated always as identity constraint pk_audit_entry primary key,
    txid         xid8        not null default pg_current_xact_id(),
    id           uuid        not null,
    at           timestamptz not null,
    account_id   uuid,
    username     text,
    acting_for   uuid,
    address      text,
    operation    text        not null,
    trace_id     text,
    subject_type text,
    subject_ids  uuid[]      not null,
    outcome      text        not null constraint ck_audit_entry_outcome check (outcome in ('ALLOWED', 'REFUSED')),
    status       integer,
    times        integer     not null constraint ck_audit_entry_times check (times > 0),
    changes      jsonb
);
create index ix_audit_entry_txid on audit_entry (txid, seq);
create index ix_audit_entry_subject_ids on audit_entry using gin (subject_ids);
create index ix_audit_entry_username on audit_entry (username, seq);
create index ix_audit_entry_at on audit_entry (at, seq);
--rollback drop table audit_entry;

--changeset mangnon:audit-seal
--comment A seal holds the digest of every entry it covers, so that it can name the one that does not fit, and is chained to the seal before. An entry belongs to a seal's era if its number is above after_entry; a restore into another server, where transactions count anew, ends an era at ends_era_at.
create table audit_seal (
    number      bigint      constraint pk_audit_seal primary key,
    at          timestamptz not null,
    entries     integer     not null constraint ck_audit_seal_entries check (entries >= 0),
    after_entry bigint      not null,
    last_txid   xid8        not null,
    last_entry  bigint      not null,
    ends_era_at bigint,
    seqs        bigint[]    not null,
    leaves      bytea       not null,
    root        bytea       not null,
    previous    bytea       not null,
    digest      bytea       not null,
    constraint ck_audit_seal_leaves check (cardinality(seqs) = entries and length(leaves) = 32 * entries)
);
--rollback drop table audit_seal;

--changeset mangnon:audit-append-only splitStatements:false
--comment Holds for the owner of the tables too: a slip is refused, and only who may switch triggers off gets past, which the seals then show.
create function refuse_to_forget() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: % is refused', tg_table_name, tg_op;
end
$$;
create trigger audit_entry_append_only before update or delete or truncate on audit_entry
    for each statement execute function refuse_to_forget();
create trigger audit_seal_append_only before update or delete or truncate on audit_seal
    for each statement execute function refuse_to_forget();
--rollback drop trigger audit_seal_append_only on audit_seal; drop trigger audit_entry_append_only on audit_entry; drop function refuse_to_forget();
