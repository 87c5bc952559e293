--liquibase formatted sql

--changeset mangnon:children-names-made-together splitStatements:false rollbackSplitStatements:false
--comment Children are registered one by one, or a hundred in one statement: what follows from their making is written once for each statement, not once for each child.
create function keep_child_names() returns trigger
    language plpgsql security definer
    set search_path = public, pg_temp
as $$
begin
    with named as materialized (
        select m.id, m.marked, name_folded(m.marked) as folded, m.date_of_birth, m.unit_path, m.residence_unit_id
          from (select c.*, name_marked(c.full_name) as marked from made c where c.status <> 'MERGED' offset 0) m),
    words as (
        insert into name_word (word, shortened)
        select d.word, name_shortened(d.word)
          from (select distinct unnest(string_to_array(n.folded, ' ')) as word from named n) d
         where not exists (select from name_word k where k.word = d.word)
         order by d.word
        on conflict do nothing)
    insert into child_name (child_id, folded, marked, born, unit_path, residence_unit_id)
    select n.id, n.folded, n.marked, n.date_of_birth, n.unit_path, n.residence_unit_id from named n;
    return null;
end
$$;
drop trigger child_name_made on child;
create trigger child_name_made after insert on child referencing new table as made
    for each statement execute function keep_child_names();
--rollback drop trigger child_name_made on child; drop function keep_child_names(); create trigger child_name_made after insert on child for each row execute function keep_child_name();

--changeset mangnon:children-homes-made-together splitStatements:false rollbackSplitStatements:false
create function keep_first_residences() returns trigger language plpgsql as $$
begin
    insert into residence_period (id, version, created_at, updated_at, child_id, unit_id, unit_path, kind, is_main, since,
            until, counted_from, ended_by, came_by_move, born_on, sixteen_on)
    select uuidv7(), 0, n.created_at, n.created_at, n.id, n.residence_unit_id, n.unit_path,
           n.residence_kind, true, n.residence_since,
           case when n.status <> 'ACTIVE' then greatest(
                coalesce(n.left_on, cast(n.updated_at at time zone 'Asia/Ho_Chi_Minh' as date)), n.residence_since,
                cast(n.created_at at time zone 'Asia/Ho_Chi_Minh' as date)) end,
           coalesce(n.residence_since, cast(n.created_at at time zone 'Asia/Ho_Chi_Minh' as date)),
           case when n.status <> 'ACTIVE' then n.status end, false, n.date_of_birth, n.sixteen_on
      from made n;
    return null;
end
$$;
drop trigger residence_period_kept on child;
create trigger residence_period_kept after insert on child referencing new table as made
    for each statement execute function keep_first_residences();
--rollback drop trigger residence_period_kept on child; drop function keep_first_residences(); create trigger residence_period_kept after insert on child for each row execute function keep_residence_period();

--changeset mangnon:children-feed-made-together splitStatements:false rollbackSplitStatements:false
create function note_children_made() returns trigger language plpgsql as $$
begin
    insert into change_entry (resource, resource_id, operation, unit_path)
    select 'children', n.id, 'CREATED', n.unit_path from made n;
    return null;
end
$$;
drop trigger child_change on child;
create trigger child_change after update of version on child
    for each row execute function note_child_change();
create trigger child_made after insert on child referencing new table as made
    for each statement execute function note_children_made();
--rollback drop trigger child_made on child; drop function note_children_made(); drop trigger child_change on child; create trigger child_change after insert or update of version on child for each row execute function note_child_change();
