--liquibase formatted sql

--changeset mangnon:campaigns-campaign
create table campaign (
    id                 uuid        not null constraint pk_campaign primary key,
    version            bigint      not null,
    created_at         timestamptz not null,
    updated_at         timestamptz not null,
    name               text        not null,
    kind               text        not null constraint ck_campaign_kind check (kind in (
        'ACTION_MONTH', 'CHILDREN_DAY', 'MID_AUTUMN', 'FORUM', 'COMMUNICATION', 'GIFT_GIVING', 'SUMMER', 'TRAINING',
        'OTHER')),
    theme              text,
    year               integer     not null,
    starts_on          date        not null,
    ends_on            date        not null constraint ck_campaign_ends_on check (ends_on >= starts_on),
    organization_id    uuid        not null constraint fk_campaign_organization_id references organization,
    organization_path  text collate "C" not null,
    budget             bigint constraint ck_campaign_budget check (budget >= 0),
    cancelled_at       timestamptz,
    cancellation_note  text,
    result_children    bigint,
    result_adults      bigint,
    result_spent       bigint,
    result_note        text,
    result_recorded_at timestamptz,
    result_recorded_by uuid constraint fk_campaign_result_recorded_by references account,
    constraint ck_campaign_result check (num_nonnulls(result_children, result_recorded_at, result_recorded_by) in (0, 3)),
    constraint ck_campaign_cancelled check (cancelled_at is null or result_recorded_at is null)
);
create index ix_campaign_starts_on on campaign (starts_on, id);
create index ix_campaign_organization_id on campaign (organization_id, starts_on, id);
create index ix_campaign_organization_path on campaign (organization_path, starts_on, id);
--rollback drop table campaign;

--changeset mangnon:campaigns-place
create table campaign_place (
    campaign_id   uuid not null constraint fk_campaign_place_campaign_id references campaign,
    admin_unit_id uuid not null constraint fk_campaign_place_admin_unit_id references admin_unit,
    unit_path     text collate "C" not null,
    constraint pk_campaign_place primary key (campaign_id, admin_unit_id)
);
create index ix_campaign_place_unit_path on campaign_place (unit_path, campaign_id);
create index ix_campaign_place_admin_unit_id on campaign_place (admin_unit_id, campaign_id);
--rollback drop table campaign_place;

--changeset mangnon:campaigns-activity
create table campaign_activity (
    id               uuid        not null constraint pk_campaign_activity primary key,
    version          bigint      not null,
    created_at       timestamptz not null,
    updated_at       timestamptz not null,
    campaign_id      uuid        not null constraint fk_campaign_activity_campaign_id references campaign,
    kind             text        not null constraint ck_campaign_activity_kind check (kind in (
        'BROADCAST', 'TALK', 'GROUP_COUNSELLING', 'CLUB', 'FORUM', 'CONTEST', 'SPORT_OR_CULTURE', 'CAMP', 'GIFT_GIVING',
        'TRAINING', 'OTHER')),
    title            text        not null,
    held_on          date        not null,
    admin_unit_id    uuid constraint fk_campaign_activity_admin_unit_id references admin_unit,
    times            integer     not null constraint ck_campaign_activity_times check (times > 0),
    children_reached integer constraint ck_campaign_activity_children_reached check (children_reached >= 0),
    adults_reached   integer constraint ck_campaign_activity_adults_reached check (adults_reached >= 0),
    note             text
);
create index ix_campaign_activity_campaign_id on campaign_activity (campaign_id, held_on, id);
--rollback drop table campaign_activity;
