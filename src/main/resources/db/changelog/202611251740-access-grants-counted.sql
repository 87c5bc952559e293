--liquibase formatted sql

--changeset mangnon:access-grants-counted
--comment How often anything changed that says what an account may do. Who remembers that asks for this one figure, and no change that was made elsewhere, or by hand, stays unnoticed.
create table grants_change (
    id      boolean not null default true constraint pk_grants_change primary key constraint ck_grants_change_id check (id),
    changes bigint  not null
);
insert into grants_change (changes) values (0);
--rollback drop table grants_change;

--changeset mangnon:access-grants-counting splitStatements:false
--comment Counted at the end of a transaction, so that the one row is locked for as long as a commit takes, and after all others: nobody waits for it while he holds what somebody else wants.
create function count_grants_change() returns trigger language plpgsql as $$
begin
    -- Once in a transaction, however many rows it changed.
    update grants_change set changes = changes + 1 where xmin <> pg_current_xact_id()::xid;
    return null;
end
$$;
--rollback drop function count_grants_change();

--changeset mangnon:access-grants-counting-triggers
create constraint trigger count_grants_change after insert or delete on account deferrable initially deferred for each row execute function count_grants_change();
create constraint trigger count_grants_change_of after update on account deferrable initially deferred for each row
    when ((old.username, old.organization_id, old.enabled, old.sessions, old.sessions_ended_at) is distinct from (new.username, new.organization_id, new.enabled, new.sessions, new.sessions_ended_at))
    execute function count_grants_change();
create constraint trigger count_grants_change after insert or update or delete on account_duty deferrable initially deferred for each row execute function count_grants_change();
create constraint trigger count_grants_change after insert or update or delete on account_scope deferrable initially deferred for each row execute function count_grants_change();
create constraint trigger count_grants_change after insert or update or delete on case_access deferrable initially deferred for each row execute function count_grants_change();
create constraint trigger count_grants_change after insert or delete on exceptional_access deferrable initially deferred for each row execute function count_grants_change();
create constraint trigger count_grants_change after insert or delete on admin_unit deferrable initially deferred for each row execute function count_grants_change();
create constraint trigger count_grants_change_of after update on admin_unit deferrable initially deferred for each row when (old.home is distinct from new.home) execute function count_grants_change();
create constraint trigger count_grants_change after insert or update or delete on admin_unit_succession deferrable initially deferred for each row execute function count_grants_change();
create constraint trigger count_grants_change after insert or delete on organization deferrable initially deferred for each row execute function count_grants_change();
create constraint trigger count_grants_change_of after update on organization deferrable initially deferred for each row when (old.parent_id is distinct from new.parent_id) execute function count_grants_change();
--rollback drop trigger count_grants_change_of on organization; drop trigger count_grants_change on organization; drop trigger count_grants_change on admin_unit_succession;
--rollback drop trigger count_grants_change_of on admin_unit; drop trigger count_grants_change on admin_unit; drop trigger count_grants_change on exceptional_access;
--rollback drop trigger count_grants_change on case_access; drop trigger count_grants_change on account_scope; drop trigger count_grants_change on account_duty;
--rollback drop trigger count_grants_change_of on account; drop trigger count_grants_change on account;
