--liquibase formatted sql

--changeset mangnon:platform-epoch
--comment What was handed out before a restore (positions in the feed, sign-ins) ends with it; place tells one copy from another.
create table epoch (
    only_one boolean not null default true constraint pk_epoch primary key
                                           constraint ck_epoch_only_one check (only_one),
    id       uuid    not null default gen_random_uuid(),
    place    text
);
insert into epoch default values;
--rollback drop table epoch;

--changeset mangnon:platform-after-restore splitStatements:false
--comment The server calls it where it sees a restore itself; where it cannot, its operator does.
create function after_restore() returns void language sql as $$
    update epoch set id = gen_random_uuid();
    delete from refresh_token;
$$;
--rollback drop function after_restore();
