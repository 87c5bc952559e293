--liquibase formatted sql

--changeset mangnon:codes-code-entry
create table code_entry (
    list        text    not null,
    position    integer not null,
    code        text    not null,
    parent_code text,
    label_vi    text    not null,
    label_en    text    not null,
    sensitive   boolean not null,
    valid_from  date    not null,
    valid_to    date constraint ck_code_entry_valid_to check (valid_to > valid_from),
    legal_basis text    not null,
    constraint pk_code_entry primary key (list, code),
    constraint uq_code_entry_position unique (list, position)
);
--rollback drop table code_entry;
