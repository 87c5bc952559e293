--liquibase formatted sql

--changeset mangnon:grants runAlways:true splitStatements:false
--comment What the application may do that does not own the tables: read and write rows, and nothing about the tables themselves. Runs with every migration, so that a new table is covered; where there is no role mangnon_app (the embedded database), nothing happens.
do $$
begin
    if not exists (select from pg_roles where rolname = 'mangnon_app') then
        return;
    end if;
    -- Row level security holds for nobody who may do one of these.
    if exists (select from pg_roles where rolname = 'mangnon_app' and (rolsuper or rolbypassrls)) then
        raise exception 'the role mangnon_app must be neither a superuser nor BYPASSRLS';
    end if;
    if pg_has_role('mangnon_app', current_user, 'member') then
        raise exception 'the role mangnon_app must not be %, which owns the tables, nor a member of it', current_user;
    end if;
    -- Imports lay their rows out in temporary tables.
    execute format('grant connect, temporary on database %I to mangnon_app', current_database());
    revoke create on schema public from public, mangnon_app;
    grant usage on schema public to mangnon_app;
    grant select, insert, update, delete on all tables in schema public to mangnon_app;
    grant usage on all sequences in schema public to mangnon_app;
    -- What only migrations write. The first tells a starting replica whether the database is as new as itself.
    revoke insert, update, delete on databasechangelog, code_entry, indicator, privacy_limit from mangnon_app;
    -- One row for ever, which triggers count up.
    revoke insert, delete on grants_change from mangnon_app;
    -- Read by functions alone, which show what the asking transaction may see.
    revoke all on child_name, child_to_compare, name_word from mangnon_app;
    -- What is on record stays: the application adds to the trail and to its seals, and nothing else.
    revoke update, delete on audit_entry, audit_seal from mangnon_app;
    revoke all on databasechangeloglock from mangnon_app;
    -- A version of a form that was published does not change.
    revoke update, delete on form_template from mangnon_app;
    -- What was looked at by way of exception stays as it was written, and who took note of it; a newer key seals the reason
    -- anew. What it said is in the trail, as a keyed digest.
    revoke update, delete on exceptional_access, exceptional_acknowledgement, sensitive_search from mangnon_app;
    grant update (reason, reason_sealed) on exceptional_access to mangnon_app;
    grant update (reason_sealed) on sensitive_search to mangnon_app;
    -- A consent is withdrawn, never taken back out of the ledger; what was asked and what was told stays too.
    revoke delete on consent, disclosure, data_subject_request, breach_notice, breach_dispatch from mangnon_app;
end
$$;
--rollback empty
