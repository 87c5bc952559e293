--liquibase formatted sql

--changeset mangnon:households-household splitStatements:false
--comment Seen where the children of its place are seen: it says who lives with whom.
create table household (
    id                  uuid        not null constraint pk_household primary key,
    version             bigint      not null,
    created_at          timestamptz not null,
    updated_at          timestamptz not null,
    head_name           text        not null constraint ck_household_head_name check (length(head_name) between 1 and 200),
    admin_unit_id       uuid        not null constraint fk_household_admin_unit_id references admin_unit,
    unit_path           text collate "C" not null,
    address_line_sealed bytea,
    poverty_status      text        not null constraint ck_household_poverty_status check (poverty_status in (
        'POOR', 'NEAR_POOR', 'NONE'))
);
create index ix_household_unit_path on household (unit_path, id);
create index ix_household_admin_unit_id on household (admin_unit_id, id);
alter table household enable row level security, force row level security;
create policy in_sight on household using (coalesce(
    unit_path ^@ any ((select string_to_array(current_setting('mangnon.children', true), ','))::text[]), false));
create function household_in_sight(household uuid) returns boolean language plpgsql stable as $$
begin
    return exists (select from household h where h.id = $1);
end
$$;
--rollback drop table household cascade; drop function household_in_sight(uuid);

--changeset mangnon:households-poverty
--comment Poor and near-poor from when to when, by the yearly review (Luật Trẻ em's group n) asks for it). What a child's own register says of hardship stands with the child.
create table household_poverty (
    household_id uuid    not null constraint fk_household_poverty_household_id references household,
    status       text    not null constraint ck_household_poverty_status check (status in ('POOR', 'NEAR_POOR')),
    since        date    not null,
    until        date    constraint ck_household_poverty_until check (until > since),
    review_year  integer constraint ck_household_poverty_review_year check (review_year between 1990 and 2200),
    constraint pk_household_poverty primary key (household_id, since),
    constraint ex_household_poverty_overlap exclude using gist (household_id with =, daterange(since, until) with &&)
);
alter table household_poverty enable row level security, force row level security;
create policy in_sight on household_poverty using (coalesce(
    (select current_setting('mangnon.children', true)) = '/' or household_in_sight(household_id), false));
--rollback drop table household_poverty;

--changeset mangnon:households-member
--comment Who lives there beside the registered children, who say so themselves (child.household_id). A child here is one that nobody has registered yet.
create table household_member (
    id            uuid        not null constraint pk_household_member primary key,
    version       bigint      not null,
    created_at    timestamptz not null,
    updated_at    timestamptz not null,
    household_id  uuid        not null constraint fk_household_member_household_id references household,
    full_name     text        not null constraint ck_household_member_full_name check (length(full_name) between 1 and 200),
    date_of_birth date,
    sex           text        constraint ck_household_member_sex check (sex in ('MALE', 'FEMALE', 'UNKNOWN')),
    relation      text
);
create index ix_household_member_household_id on household_member (household_id);
create index ix_household_member_born on household_member (date_of_birth, id) where date_of_birth is not null;
alter table household_member enable row level security, force row level security;
create policy in_sight on household_member using (coalesce(
    (select current_setting('mangnon.children', true)) = '/' or household_in_sight(household_id), false));
--rollback drop table household_member;

--changeset mangnon:children-household
alter table child add household_id uuid constraint fk_child_household_id references household;
create index ix_child_household_id on child (household_id) where household_id is not null;
--rollback alter table child drop household_id;

--changeset mangnon:visits-visit splitStatements:false
create table household_visit (
    id           uuid        not null constraint pk_household_visit primary key,
    version      bigint      not null,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    household_id uuid        not null constraint fk_household_visit_household_id references household,
    visited_on   date        not null,
    visited_by   uuid        not null constraint fk_household_visit_visited_by references account,
    note_sealed  bytea
);
create index ix_household_visit_household_id on household_visit (household_id, visited_on desc, id desc);
alter table household_visit enable row level security, force row level security;
create policy in_sight on household_visit using (coalesce(
    (select current_setting('mangnon.children', true)) = '/' or household_in_sight(household_id), false));
--rollback drop table household_visit;

--changeset mangnon:visits-risk-proposal
--comment A sign of risk that a visitor saw. The officer decides; there is one that waits for each child and reason.
create table risk_proposal (
    id             uuid        not null constraint pk_risk_proposal primary key,
    version        bigint      not null,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    visit_id       uuid        not null constraint fk_risk_proposal_visit_id references household_visit,
    household_id   uuid        not null constraint fk_risk_proposal_household_id references household,
    unit_path      text collate "C" not null,
    child_id       uuid        constraint fk_risk_proposal_child_id references child,
    member_id      uuid,
    at_risk_reason text        not null,
    seen_on        date        not null,
    note_sealed    bytea,
    state          text        not null constraint ck_risk_proposal_state check (state in ('OPEN', 'ACCEPTED', 'DECLINED')),
    decided_by     uuid        constraint fk_risk_proposal_decided_by references account,
    decided_at     timestamptz,
    reason_sealed  bytea,
    circumstance_id uuid,
    constraint ck_risk_proposal_about check (num_nonnulls(child_id, member_id) >= 1),
    constraint ck_risk_proposal_decided check ((state = 'OPEN') = (decided_at is null)),
    constraint ck_risk_proposal_declined check (state <> 'DECLINED' or reason_sealed is not null)
);
create index ix_risk_proposal_unit_path on risk_proposal (state, unit_path, id);
create index ix_risk_proposal_visit_id on risk_proposal (visit_id);
create unique index uq_risk_proposal_open on risk_proposal (coalesce(child_id, member_id), at_risk_reason) where state = 'OPEN';
alter table risk_proposal enable row level security, force row level security;
create policy in_sight on risk_proposal using (coalesce(
    (select current_setting('mangnon.children', true)) = '/' or household_in_sight(household_id), false));
--rollback drop table risk_proposal;
