--liquibase formatted sql

--changeset mangnon:children-name-keys-gathered
--comment A name has seventeen keys, and to put each into its list by itself was half of what a registration costs the database. They are gathered, of some hundred names, and put in together; a search reads what is gathered, 64 kB at most, besides.
alter index ix_child_name_keys set (fastupdate = on, gin_pending_list_limit = 64);
--rollback alter index ix_child_name_keys set (fastupdate = off); select gin_clean_pending_list('ix_child_name_keys');
