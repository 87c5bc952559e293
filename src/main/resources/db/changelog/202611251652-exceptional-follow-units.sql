--liquibase formatted sql

--changeset mangnon:exceptional-follow-units splitStatements:false
--comment What was looked at by way of exception, and who asked for a sensitive group, is told where the place lies in the tree of today: communes that merge take it along. The application may change neither table, so the database does it. A place that is the whole country, or none any more, stays as it is.
alter table exceptional_access add admin_unit_id uuid constraint fk_exceptional_access_admin_unit_id references admin_unit;
alter table sensitive_search add admin_unit_id uuid constraint fk_sensitive_search_admin_unit_id references admin_unit;
create index ix_exceptional_access_admin_unit_id on exceptional_access (admin_unit_id);
create index ix_sensitive_search_admin_unit_id on sensitive_search (admin_unit_id);

create function unit_at(place text) returns uuid language sql stable as $$
    select id from admin_unit where home = place order by valid_to desc nulls first, valid_from desc, id limit 1
$$;
create function exceptional_notes_unit() returns trigger language plpgsql as $$
begin
    new.admin_unit_id := unit_at(new.unit_path);
    return new;
end
$$;
create trigger exceptional_access_notes_unit before insert on exceptional_access
    for each row execute function exceptional_notes_unit();
create trigger sensitive_search_notes_unit before insert on sensitive_search
    for each row execute function exceptional_notes_unit();
update exceptional_access set admin_unit_id = unit_at(unit_path);
update sensitive_search set admin_unit_id = unit_at(unit_path);

create function exceptional_follows_units() returns trigger language plpgsql
    security definer set search_path = public, pg_temp as $$
begin
    update exceptional_access e set unit_path = u.home from moved u
        where u.id = e.admin_unit_id and e.unit_path <> u.home;
    update sensitive_search s set unit_path = u.home from moved u
        where u.id = s.admin_unit_id and s.unit_path <> u.home;
    return null;
end
$$;
create trigger exceptional_follows_units after update on admin_unit
    referencing new table as moved for each statement execute function exceptional_follows_units();
--rollback drop trigger exceptional_follows_units on admin_unit; drop function exceptional_follows_units(); drop trigger sensitive_search_notes_unit on sensitive_search; drop trigger exceptional_access_notes_unit on exceptional_access; drop function exceptional_notes_unit(); drop function unit_at(text); alter table sensitive_search drop admin_unit_id; alter table exceptional_access drop admin_unit_id;
