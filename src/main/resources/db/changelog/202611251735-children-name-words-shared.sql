--liquibase formatted sql

--changeset mangnon:children-name-words-shared rollbackSplitStatements:false
--comment A part of a name that is new may stand in the list of parts more than once, when it came by two transactions at once; who asks the list sees no difference. Where it may stand there once only, whoever registers such a name waits for whoever was before, and a list that is registered as a whole takes minutes.
alter table name_word drop constraint pk_name_word;
create index ix_name_word_word on name_word (word);
--rollback drop index ix_name_word_word; delete from name_word a using name_word b where a.word = b.word and a.ctid > b.ctid; alter table name_word add constraint pk_name_word primary key (word);
