--liquibase formatted sql

--changeset mangnon:homes-residence
--comment Where a child lived, period by period. The main ones follow each other and are where the register counts the child; others may stand beside them. since may be unknown; counted_from is the day from which movement counts the child there: never before it was entered in the register. The birthdays stand here too: movement over a district then reads this table, by one index, and no child.
create table residence_period (
    id                       uuid        not null constraint pk_residence_period primary key,
    version                  bigint      not null,
    created_at               timestamptz not null,
    updated_at               timestamptz not null,
    child_id                 uuid        not null constraint fk_residence_period_child_id references child,
    unit_id                  uuid        not null constraint fk_residence_period_unit_id references admin_unit,
    unit_path                text collate "C" not null,
    kind                     text        not null constraint ck_residence_period_kind check (kind in (
        'PERMANENT', 'TEMPORARY', 'ACTUAL')),
    address_line_sealed      bytea,
    is_main                  boolean     not null,
    since                    date,
    until                    date,
    counted_from             date        not null,
    came_by_move             boolean     not null,
    born_on                  date        not null,
    sixteen_on               date        not null,
    ended_by                 text constraint ck_residence_period_ended_by check (ended_by in (
        'MOVE', 'MOVED_AWAY', 'DECEASED', 'MERGED', 'ENDED')),
    withdrawn_at             timestamptz,
    withdrawn_by             uuid,
    withdrawal_reason_sealed bytea,
    constraint ck_residence_period_until check (until >= since),
    constraint ck_residence_period_ended check ((until is null) = (ended_by is null)),
    constraint ck_residence_period_counted check (counted_from <= until),
    constraint ck_residence_period_withdrawn check (num_nulls(withdrawn_at, withdrawal_reason_sealed) in (0, 2)),
    constraint ex_residence_period_main exclude using gist (
        child_id with =, daterange(since, until) with &&) where (is_main and withdrawn_at is null),
    constraint ex_residence_period_beside exclude using gist (
        child_id with =, kind with =, daterange(since, until) with &&) where (not is_main and withdrawn_at is null)
);
create index ix_residence_period_child_id on residence_period (child_id);
create index ix_residence_period_unit_path on residence_period (unit_path)
    include (child_id, counted_from, until, born_on, sixteen_on, came_by_move, ended_by)
    where is_main and withdrawn_at is null;
create index ix_residence_period_unit_id on residence_period (unit_id) where is_main and withdrawn_at is null;
alter table residence_period enable row level security, force row level security;
create policy in_sight on residence_period using (coalesce(
    (select current_setting('mangnon.children', true)) = '/' or child_in_sight(child_id), false));
--rollback drop table residence_period;

--changeset mangnon:homes-residence-of-those-there splitStatements:false
select set_config('mangnon.children', '/', true);
insert into residence_period (id, version, created_at, updated_at, child_id, unit_id, unit_path, kind, is_main, until,
        counted_from, ended_by, came_by_move, born_on, sixteen_on)
select uuidv7(), 0, created_at, updated_at, id, residence_unit_id, unit_path, residence_kind, true,
       case when status <> 'ACTIVE' then cast(updated_at at time zone 'Asia/Ho_Chi_Minh' as date) end,
       cast(created_at at time zone 'Asia/Ho_Chi_Minh' as date),
       case when status <> 'ACTIVE' then status end, false, date_of_birth, sixteen_on
  from child;
--rollback delete from residence_period;

--changeset mangnon:homes-residence-trigger splitStatements:false
--comment A trigger, so that no move is missed whoever writes: a request, an import, a transfer, a merger of two records. Days are those of the writer's clock, which stands in the row.
create function keep_residence_period() returns trigger language plpgsql as $$
declare
    today     date := cast(new.updated_at at time zone 'Asia/Ho_Chi_Minh' as date);
    current   residence_period;
    moved_on  date;
begin
    if tg_op = 'INSERT' then
        insert into residence_period (id, version, created_at, updated_at, child_id, unit_id, unit_path, kind, is_main, since,
                until, counted_from, ended_by, came_by_move, born_on, sixteen_on)
        values (uuidv7(), 0, new.created_at, new.created_at, new.id, new.residence_unit_id, new.unit_path,
                new.residence_kind, true, new.residence_since,
                case when new.status <> 'ACTIVE' then greatest(coalesce(new.left_on, today), new.residence_since,
                     cast(new.created_at at time zone 'Asia/Ho_Chi_Minh' as date)) end,
                coalesce(new.residence_since, cast(new.created_at at time zone 'Asia/Ho_Chi_Minh' as date)),
                case when new.status <> 'ACTIVE' then new.status end, false, new.date_of_birth, new.sixteen_on);
        return null;
    end if;
    if new.sixteen_on <> old.sixteen_on or new.date_of_birth <> old.date_of_birth then
        update residence_period set born_on = new.date_of_birth, sixteen_on = new.sixteen_on where child_id = new.id;
    end if;
    select * into current from residence_period
     where child_id = new.id and is_main and withdrawn_at is null
     order by since desc nulls last, counted_from desc, id desc limit 1;
    -- What a withdrawal gave back stands there already.
    if (new.residence_unit_id <> old.residence_unit_id or new.residence_kind <> old.residence_kind)
       and (current.unit_id <> new.residence_unit_id or current.kind <> new.residence_kind) then
        moved_on := case when new.residence_since is distinct from old.residence_since
                         then coalesce(new.residence_since, today) else today end;
        -- Whose unit was split has not moved, and who moves on the day he came was written down wrongly.
        if old.unit_path like '%/~%' or current.since >= moved_on then
            update residence_period set unit_id = new.residence_unit_id, unit_path = new.unit_path, kind = new.residence_kind,
                   updated_at = new.updated_at, version = version + 1
             where id = current.id;
        elsif current.until is not null then
            -- It had left, and is back somewhere else.
            insert into residence_period (id, version, created_at, updated_at, child_id, unit_id, unit_path, kind, is_main,
                    since, counted_from, came_by_move, born_on, sixteen_on)
            values (uuidv7(), 0, new.updated_at, new.updated_at, new.id, new.residence_unit_id, new.unit_path,
                    new.residence_kind, true, greatest(moved_on, current.until), greatest(moved_on, current.until),
                    false, new.date_of_birth, new.sixteen_on)
            returning * into current;
        else
            update residence_period set until = moved_on, ended_by = 'MOVE', counted_from = least(counted_from, moved_on),
                   updated_at = new.updated_at, version = version + 1
             where id = current.id;
            insert into residence_period (id, version, created_at, updated_at, child_id, unit_id, unit_path, kind, is_main,
                    since, counted_from, came_by_move, born_on, sixteen_on)
            values (uuidv7(), 0, new.updated_at, new.updated_at, new.id, new.residence_unit_id, new.unit_path,
                    new.residence_kind, true, moved_on, greatest(moved_on, current.counted_from),
                    moved_on > current.counted_from, new.date_of_birth, new.sixteen_on)
            returning * into current;
        end if;
    elsif new.residence_since is distinct from old.residence_since
          and new.residence_since is distinct from current.since then
        -- The one before ends where this one begins; in this order the two never overlap.
        if new.residence_since < current.since then
            update residence_period set until = new.residence_since, counted_from = least(counted_from, new.residence_since)
             where child_id = new.id and is_main and withdrawn_at is null and ended_by = 'MOVE' and until = current.since
               and id <> current.id and (since is null or since < new.residence_since);
        end if;
        update residence_period set since = new.residence_since,
               counted_from = coalesce(new.residence_since, counted_from), updated_at = new.updated_at, version = version + 1
         where id = current.id;
        if new.residence_since > current.since then
            update residence_period set until = new.residence_since
             where child_id = new.id and is_main and withdrawn_at is null and ended_by = 'MOVE' and until = current.since
               and id <> current.id;
        end if;
    end if;
    if new.status <> 'ACTIVE' and (old.status <> new.status or old.left_on is distinct from new.left_on) then
        update residence_period
           set until = coalesce(new.left_on, today), counted_from = least(counted_from, coalesce(new.left_on, today)),
               ended_by = new.status, updated_at = new.updated_at, version = version + 1
         where id = current.id;
    elsif new.status = 'ACTIVE' and old.status <> 'ACTIVE' then
        update residence_period set until = null, ended_by = null, updated_at = new.updated_at, version = version + 1
         where id = current.id;
    end if;
    return null;
end
$$;
create trigger residence_period_kept after insert on child for each row execute function keep_residence_period();
create trigger residence_period_kept_on after update of residence_unit_id, residence_kind, residence_since, status, left_on,
        date_of_birth, birth_date_precision on child for each row
    when (old.residence_unit_id <> new.residence_unit_id or old.residence_kind <> new.residence_kind
          or old.residence_since is distinct from new.residence_since or old.status <> new.status
          or old.left_on is distinct from new.left_on or old.date_of_birth <> new.date_of_birth
          or old.birth_date_precision <> new.birth_date_precision)
    execute function keep_residence_period();
--rollback drop trigger residence_period_kept_on on child; drop trigger residence_period_kept on child; drop function keep_residence_period();

--changeset mangnon:homes-past-caregiver
--comment Who cared for a child and no longer does; who does stands in child_caregiver.
create table child_past_caregiver (
    id                       uuid        not null constraint pk_child_past_caregiver primary key,
    version                  bigint      not null,
    created_at               timestamptz not null,
    updated_at               timestamptz not null,
    child_id                 uuid        not null constraint fk_child_past_caregiver_child_id references child,
    full_name                text        not null,
    relation                 text,
    phone_sealed             bytea,
    since                    date,
    until                    date        not null,
    withdrawn_at             timestamptz,
    withdrawn_by             uuid,
    withdrawal_reason_sealed bytea,
    constraint ck_child_past_caregiver_withdrawn check (num_nulls(withdrawn_at, withdrawal_reason_sealed) in (0, 2))
);
create index ix_child_past_caregiver_child_id on child_past_caregiver (child_id, until);
alter table child_past_caregiver enable row level security, force row level security;
create policy in_sight on child_past_caregiver using (coalesce(
    (select current_setting('mangnon.children', true)) = '/' or child_in_sight(child_id), false));
--rollback drop table child_past_caregiver;
