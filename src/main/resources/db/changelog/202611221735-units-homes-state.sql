--liquibase formatted sql

--changeset mangnon:units-homes-state
--comment What the homes were last reckoned from, so that a start does not do it all again. A release that reckons otherwise empties it.
create table unit_homes_state (
    only_one boolean not null default true constraint pk_unit_homes_state primary key
                                           constraint ck_unit_homes_state_only_one check (only_one),
    day      date    not null,
    units    text    not null
);
--rollback drop table unit_homes_state;
