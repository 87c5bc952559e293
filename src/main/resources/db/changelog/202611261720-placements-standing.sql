--liquibase formatted sql

--changeset mangnon:placements-standing
--comment Who is placed at the end of a day is found among those that lasted until then, and not among all there ever were: a province's list went through every case it ever had.
create index ix_case_placement_ended_at on case_placement (ended_at) where placed_at is not null;
--rollback drop index ix_case_placement_ended_at;
