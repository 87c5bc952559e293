--liquibase formatted sql

--changeset mangnon:vault-sample
--comment Tells at start whether the keys at hand are those of this database.
create table vault_sample (
    one    boolean not null default true constraint pk_vault_sample primary key constraint ck_vault_sample_one check (one),
    sealed bytea
);
insert into vault_sample default values;
--rollback drop table vault_sample;

--changeset mangnon:vault-refuse-clear splitStatements:false
--comment For columns that are kept sealed now: a release that would still write them in clear is refused.
create function refuse_clear() returns trigger language plpgsql as $$
begin
    raise exception '% is kept sealed; a release that writes it in clear is too old for this database', tg_argv[0]
        using errcode = 'check_violation';
end
$$;
--rollback drop function refuse_clear();
