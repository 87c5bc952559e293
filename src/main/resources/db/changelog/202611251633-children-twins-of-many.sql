--liquibase formatted sql

--changeset mangnon:children-twins-known splitStatements:false
--comment All living records of many names, birth dates and mothers, the first that was made first: the one rule for a child that is registered and for a list of them. It sees what the transaction may see, plus nothing, and waits for nobody.
create function is_mother(relation text) returns boolean
    language sql immutable strict parallel safe
as $$
    select name_folded(name_marked(relation)) in ('me', 'me de', 'me ruot', 'ma', 'bu', 'bam', 'u', 'mother')
$$;
create function twins_known(full_names text[], births date[], mothers text[])
    returns table (asked integer, child_id uuid, unit_path text)
    language plpgsql volatile security definer
    set search_path = public, pg_temp
as $$
begin
    return query
        with wanted as materialized (
            select name_folded(name_marked(w.full_name)) as folded, w.born, name_folded(name_marked(w.mother)) as mother,
                   w.i::integer as i
              from unnest(full_names, births, mothers) with ordinality w(full_name, born, mother, i))
        select w.i, c.id, c.unit_path
          from wanted w
          join child_name n on n.folded = w.folded and n.born = w.born
          join child c on c.id = n.child_id and c.status <> 'MERGED'
         where exists (select from child_caregiver g
                        where g.child_id = c.id and is_mother(g.relation)
                          and name_folded(name_marked(g.full_name)) = w.mother)
         order by w.i, c.created_at, c.id;
end
$$;
--rollback drop function twins_known(text[], date[], text[]); drop function is_mother(text);

--changeset mangnon:children-twins-of splitStatements:false rollbackSplitStatements:false
--comment The same for who is going to register them: whoever asks for one of these children waits until the one before has ended. Locks are taken in the order of their numbers, so that two lists with the same children do not wait for each other. Beside them all share one lock, which who registers a list too long for so many locks takes alone, for a moment at its end.
create function twins_of(full_names text[], births date[], mothers text[])
    returns table (asked integer, child_id uuid, unit_path text)
    language plpgsql volatile security definer
    set search_path = public, pg_temp
as $$
declare
    lock bigint;
begin
    perform pg_advisory_xact_lock_shared(hashtextextended('twins', 0));
    for lock in
        select distinct hashtextextended('twin ' || name_folded(name_marked(w.full_name)) || ' ' || w.born, 0)
          from unnest(full_names, births) w(full_name, born) order by 1
    loop
        perform pg_advisory_xact_lock(lock);
    end loop;
    return query select t.asked, t.child_id, t.unit_path from twins_known(full_names, births, mothers) t;
end
$$;
create or replace function twin_of(full_name text, birth date, mother text) returns table (child_id uuid, unit_path text)
    language plpgsql volatile security definer
    set search_path = public, pg_temp
as $$
begin
    return query select t.child_id, t.unit_path from twins_of(array[full_name], array[birth], array[mother]) t limit 1;
end
$$;
--rollback drop function twin_of(text, date, text); create function twin_of(full_name text, birth date, mother text) returns table (child_id uuid, unit_path text) language plpgsql volatile security definer set search_path = public, pg_temp as $$ declare wanted text := name_folded(name_marked(full_name)); begin perform pg_advisory_xact_lock(hashtextextended('twin ' || wanted || ' ' || birth, 0)); return query select c.id, c.unit_path from child_name n join child c on c.id = n.child_id where n.folded = wanted and n.born = birth and c.status <> 'MERGED' and exists (select from child_caregiver g where g.child_id = c.id and name_folded(name_marked(g.relation)) in ('me', 'me de', 'me ruot', 'ma', 'bu', 'bam', 'u', 'mother') and name_folded(name_marked(g.full_name)) = name_folded(name_marked(mother))) order by c.created_at, c.id limit 1; end $$; drop function twins_of(text[], date[], text[]);

--changeset mangnon:children-twin-meanwhile splitStatements:false
--comment Whether somebody else has registered one of the children that this transaction registers without having waited for anybody. From the answer until it ends nobody else registers a child that has a mother. Those that are said to be other children do not count.
create function twin_meanwhile(said_to_be_others uuid[]) returns boolean
    language plpgsql volatile security definer
    set search_path = public, pg_temp
as $$
declare
    me xid := pg_current_xact_id()::xid;
begin
    perform pg_advisory_xact_lock(hashtextextended('twins', 0));
    return exists (
        select from child_name mine
          join child_name n on n.folded = mine.folded and n.born = mine.born and n.child_id <> mine.child_id
          join child_caregiver a on a.child_id = mine.child_id and is_mother(a.relation)
          join child_caregiver b on b.child_id = n.child_id and is_mother(b.relation)
         where mine.xmin = me and n.xmin <> me and mine.child_id <> all (said_to_be_others)
           and name_folded(name_marked(a.full_name)) = name_folded(name_marked(b.full_name))
           and not exists (select from child_caregiver f
                            where f.child_id = a.child_id and f.position < a.position and is_mother(f.relation)));
end
$$;
--rollback drop function twin_meanwhile(uuid[]);
