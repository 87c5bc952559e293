--liquibase formatted sql

--changeset mangnon:duplicates-dismissal-stays
--comment A pair that was dismissed and merged all the same is dismissed again when the merger is undone, with the words of then.
alter table duplicate_pair
    drop constraint ck_duplicate_pair_dismissed,
    add constraint ck_duplicate_pair_dismissed check (case status
        when 'OPEN' then dismissal_sealed is null when 'DISMISSED' then dismissal_sealed is not null else true end);
--rollback update duplicate_pair set dismissal_sealed = null, dismissed_by = null where status = 'MERGED'; alter table duplicate_pair drop constraint ck_duplicate_pair_dismissed, add constraint ck_duplicate_pair_dismissed check ((status = 'DISMISSED') = (dismissal_sealed is not null));
