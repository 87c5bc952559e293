--liquibase formatted sql

--changeset mangnon:children-sealed-columns
--comment Beside the columns in clear, which the next start empties. Their partial indexes say at once that nothing is left.
alter table child add personal_id_sealed bytea, add personal_id_index bytea, add address_line_sealed bytea;
alter table child_caregiver add phone_sealed bytea;
alter table child_circumstance add evidence_sealed bytea;
create index ix_child_personal_id_clear on child (id) where personal_id is not null;
create index ix_child_address_line_clear on child (id) where address_line is not null;
create index ix_child_caregiver_phone_clear on child_caregiver (child_id) where phone is not null;
create index ix_child_circumstance_evidence_clear on child_circumstance (id) where evidence is not null;
--rollback drop index ix_child_circumstance_evidence_clear; drop index ix_child_caregiver_phone_clear; drop index ix_child_address_line_clear; drop index ix_child_personal_id_clear; alter table child_circumstance drop evidence_sealed; alter table child_caregiver drop phone_sealed; alter table child drop address_line_sealed, drop personal_id_index, drop personal_id_sealed;

--changeset mangnon:children-sealed-personal-id
--comment Equal numbers have equal indexes, so one living record keeps its number to itself as before.
create unique index uq_child_personal_id_index on child (personal_id_index) where status <> 'MERGED';
alter table child drop constraint ck_child_personal_id_known;
alter table child add constraint ck_child_personal_id_known check (
    (personal_id is null and personal_id_sealed is null) = (personal_id_status = 'NONE'));
alter table child add constraint ck_child_personal_id_indexed check (
    (personal_id_sealed is null) = (personal_id_index is null));
--rollback alter table child drop constraint ck_child_personal_id_indexed; alter table child drop constraint ck_child_personal_id_known; alter table child add constraint ck_child_personal_id_known check ((personal_id is null) = (personal_id_status = 'NONE')); drop index uq_child_personal_id_index;

--changeset mangnon:children-sealed-refuse-clear
create trigger child_personal_id_clear before insert or update of personal_id on child
    for each row when (new.personal_id is not null) execute function refuse_clear('child.personal_id');
create trigger child_address_line_clear before insert or update of address_line on child
    for each row when (new.address_line is not null) execute function refuse_clear('child.address_line');
create trigger child_caregiver_phone_clear before insert or update of phone on child_caregiver
    for each row when (new.phone is not null) execute function refuse_clear('child_caregiver.phone');
create trigger child_circumstance_evidence_clear before insert or update of evidence on child_circumstance
    for each row when (new.evidence is not null) execute function refuse_clear('child_circumstance.evidence');
--rollback drop trigger child_circumstance_evidence_clear on child_circumstance; drop trigger child_caregiver_phone_clear on child_caregiver; drop trigger child_address_line_clear on child; drop trigger child_personal_id_clear on child;

--changeset mangnon:children-sealed-change-feed
--comment Sealing anew is no change of what a record says: it leaves the version, and nobody is told. Whoever changes a record moves it.
drop trigger child_change on child;
create trigger child_change after insert or update of version on child
    for each row execute function note_child_change();
--rollback drop trigger child_change on child; create trigger child_change after insert or update on child for each row execute function note_child_change();
