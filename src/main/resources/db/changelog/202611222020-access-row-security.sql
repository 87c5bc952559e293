--liquibase formatted sql

--changeset mangnon:access-row-security-functions splitStatements:false
--comment Not SQL, which the planner would turn into a scan of all children: one look by the key for each row that is asked about.
create function child_in_sight(child uuid) returns boolean language plpgsql stable as $$
begin
    return exists (select from child c where c.id = $1);
end
$$;
create function case_in_sight(protection_case uuid) returns boolean language plpgsql stable as $$
begin
    return exists (select from protection_case c where c.id = $1);
end
$$;
--rollback drop function child_in_sight(uuid); drop function case_in_sight(uuid);

--changeset mangnon:access-row-security splitStatements:false
--comment The floor under the application's own scope: what a transaction may see of children and cases. Two settings of the transaction list it, places (with a slash at the front) and single ids; without them a row is not there. They bind the owner of the tables too.
-- A list is split once for each statement, not once for each row: that is what the inner select is for. Without coalesce
-- the planner takes it for a very rare condition, and joins accordingly.
alter table child enable row level security, force row level security;
create policy in_sight on child using (coalesce(
    unit_path ^@ any ((select string_to_array(current_setting('mangnon.children', true), ','))::text[])
        or id::text = any ((select string_to_array(current_setting('mangnon.children', true), ','))::text[]), false));
alter table protection_case enable row level security, force row level security;
create policy in_sight on protection_case using (coalesce(
    unit_path ^@ any ((select string_to_array(current_setting('mangnon.cases', true), ','))::text[])
        or id::text = any ((select string_to_array(current_setting('mangnon.cases', true), ','))::text[]), false));
-- What belongs to one is seen with it; who sees everything need not be asked row by row.
alter table child_caregiver enable row level security, force row level security;
create policy in_sight on child_caregiver using (coalesce(
    (select current_setting('mangnon.children', true)) = '/' or child_in_sight(child_id), false));
alter table child_circumstance enable row level security, force row level security;
create policy in_sight on child_circumstance using (coalesce(
    (select current_setting('mangnon.children', true)) = '/' or child_in_sight(child_id), false));
alter table child_external_id enable row level security, force row level security;
create policy in_sight on child_external_id using (coalesce(
    (select current_setting('mangnon.children', true)) = '/' or child_in_sight(child_id), false));
alter table assistance enable row level security, force row level security;
create policy in_sight on assistance using (coalesce(
    (select current_setting('mangnon.children', true)) = '/' or child_in_sight(child_id), false));
alter table case_clock enable row level security, force row level security;
create policy in_sight on case_clock using (coalesce(
    (select current_setting('mangnon.cases', true)) = '/' or case_in_sight(case_id), false));
alter table emergency_measure enable row level security, force row level security;
create policy in_sight on emergency_measure using (coalesce(
    (select current_setting('mangnon.cases', true)) = '/' or case_in_sight(case_id), false));
--rollback drop policy in_sight on child; alter table child no force row level security, disable row level security;
--rollback drop policy in_sight on protection_case; alter table protection_case no force row level security, disable row level security;
--rollback drop policy in_sight on child_caregiver; alter table child_caregiver no force row level security, disable row level security;
--rollback drop policy in_sight on child_circumstance; alter table child_circumstance no force row level security, disable row level security;
--rollback drop policy in_sight on child_external_id; alter table child_external_id no force row level security, disable row level security;
--rollback drop policy in_sight on assistance; alter table assistance no force row level security, disable row level security;
--rollback drop policy in_sight on case_clock; alter table case_clock no force row level security, disable row level security;
--rollback drop policy in_sight on emergency_measure; alter table emergency_measure no force row level security, disable row level security;
