--liquibase formatted sql

--changeset mangnon:children-merged-into
alter table child add merged_into uuid constraint fk_child_merged_into references child;
alter table child add constraint ck_child_merged_into check (
    merged_into is null or status = 'MERGED' and merged_into <> id);
create index ix_child_merged_into on child (merged_into) where merged_into is not null;
--rollback drop index ix_child_merged_into; alter table child drop constraint ck_child_merged_into; alter table child drop merged_into;

--changeset mangnon:children-survivor splitStatements:false
--comment Who answers for a child that was merged, perhaps more than once. Only an id, and only of who may see the first: so it may follow where the asking transaction sees nothing.
create function surviving_child(asked uuid) returns uuid language plpgsql volatile security definer
    set search_path = public, pg_temp
as $$
declare
    said text := current_setting('mangnon.children', true);
    survivor uuid := asked;
    further uuid;
begin
    if not exists (select from child c where c.id = asked) then
        return null;
    end if;
    perform set_config('mangnon.children', '/', true);
    loop
        select c.merged_into into further from child c where c.id = survivor;
        exit when further is null;
        survivor := further;
    end loop;
    perform set_config('mangnon.children', coalesce(said, ''), true);
    return survivor;
end
$$;
--rollback drop function surviving_child(uuid);

--changeset mangnon:children-twin splitStatements:false
--comment The living record of a name, a birth date and a mother. Whoever asks for the same child waits until the one before has ended, so that of two who register it at once the second finds the first. It sees what the transaction may see, plus nothing: who must know of a child elsewhere asks with everything in sight.
create index ix_child_name_folded on child_name (folded, born);
create function twin_of(full_name text, birth date, mother text) returns table (child_id uuid, unit_path text)
    language plpgsql volatile security definer
    set search_path = public, pg_temp
as $$
declare
    wanted text := name_folded(name_marked(full_name));
begin
    perform pg_advisory_xact_lock(hashtextextended('twin ' || wanted || ' ' || birth, 0));
    return query
        select c.id, c.unit_path
          from child_name n join child c on c.id = n.child_id
         where n.folded = wanted and n.born = birth and c.status <> 'MERGED'
           and exists (select from child_caregiver g
                        where g.child_id = c.id
                          and name_folded(name_marked(g.relation)) in ('me', 'me de', 'me ruot', 'ma', 'bu', 'bam', 'u', 'mother')
                          and name_folded(name_marked(g.full_name)) = name_folded(name_marked(mother)))
         order by c.created_at, c.id limit 1;
end
$$;
--rollback drop function twin_of(text, date, text); drop index ix_child_name_folded;

--changeset mangnon:children-merged-change-feed splitStatements:false
--comment A record that stands again after its merger is told as made: whoever followed the feed has let it go.
create or replace function note_child_change() returns trigger language plpgsql as $$
begin
    insert into change_entry (resource, resource_id, operation, unit_path, previous_path)
    values ('children', new.id,
            case when tg_op = 'INSERT' then 'CREATED'
                 when new.status = 'MERGED' and old.status <> 'MERGED' then 'MERGED'
                 when new.status <> 'MERGED' and old.status = 'MERGED' then 'CREATED'
                 else 'CHANGED' end,
            new.unit_path,
            case when tg_op = 'UPDATE' then old.unit_path end);
    return null;
end
$$;
--rollback empty
