--liquibase formatted sql

--changeset mangnon:vault-index-sample
--comment The blind index of the sample, so that a start with the index keys of another database is refused as one with its encryption keys is. Absent until the first start of this release.
alter table vault_sample add indexed bytea;
--rollback alter table vault_sample drop indexed;
