--liquibase formatted sql

--changeset mangnon:homes-residence-of-who-left splitStatements:false
--comment A record of a child that has moved away or died may still go to another unit: corrected, assigned, or to the commune that asks for it. The period that this makes ended before it began; before, it lasted, and movement counted a child that is not there.
create or replace function keep_residence_period() returns trigger language plpgsql as $$
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
    -- Who has left and is written elsewhere lived there on no day.
    if new.status <> 'ACTIVE' and (old.status <> new.status or old.left_on is distinct from new.left_on
                                   or current.until is null) then
        update residence_period
           set until = greatest(coalesce(new.left_on, today), since),
               counted_from = least(counted_from, greatest(coalesce(new.left_on, today), since)),
               ended_by = new.status, updated_at = new.updated_at, version = version + 1
         where id = current.id;
    elsif new.status = 'ACTIVE' and old.status <> 'ACTIVE' then
        update residence_period set until = null, ended_by = null, updated_at = new.updated_at, version = version + 1
         where id = current.id;
    end if;
    return null;
end
$$;
--rollback empty

--changeset mangnon:homes-residence-of-those-who-left splitStatements:false
--comment Those that were left open by the function of before.
select set_config('mangnon.children', '/', true);
update residence_period r
   set until = greatest(coalesce(c.left_on, r.since, r.counted_from), r.since),
       counted_from = least(r.counted_from, greatest(coalesce(c.left_on, r.since, r.counted_from), r.since)),
       ended_by = c.status, version = r.version + 1
  from child c
 where c.id = r.child_id and c.status <> 'ACTIVE' and r.is_main and r.withdrawn_at is null and r.until is null;
--rollback empty
