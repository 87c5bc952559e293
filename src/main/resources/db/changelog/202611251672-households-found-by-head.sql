--liquibase formatted sql

--changeset mangnon:households-head-folded
--comment What a household is found by: its head's name as children's names are looked up, whatever the diacritics. A column, because under row level security only equality is leakproof, and no function of a row is.
alter table household add head_folded text collate "C" generated always as (name_folded(name_marked(head_name))) stored;
create index ix_household_head_folded on household (head_folded);
--rollback drop index ix_household_head_folded; alter table household drop head_folded;
