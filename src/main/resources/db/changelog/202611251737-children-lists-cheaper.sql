--liquibase formatted sql

--changeset mangnon:children-names-of-a-list splitStatements:false rollbackSplitStatements:false
--comment How many keys of names are gathered before they are put in together is said by whoever writes them: 64 kB for one child, which a search reads besides; 1 MB for children of a list. The next child alone puts in what a list left.
create or replace function keep_child_names() returns trigger
    language plpgsql security definer
    set search_path = public, pg_temp
as $$
begin
    perform set_config('gin_pending_list_limit', case when exists (select from made offset 1) then '1MB' else '64kB' end, true);
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
alter index ix_child_name_keys reset (gin_pending_list_limit);
--rollback alter index ix_child_name_keys set (gin_pending_list_limit = 64); create or replace function keep_child_names() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$ begin with named as materialized ( select m.id, m.marked, name_folded(m.marked) as folded, m.date_of_birth, m.unit_path, m.residence_unit_id from (select c.*, name_marked(c.full_name) as marked from made c where c.status <> 'MERGED' offset 0) m), words as ( insert into name_word (word, shortened) select d.word, name_shortened(d.word) from (select distinct unnest(string_to_array(n.folded, ' ')) as word from named n) d where not exists (select from name_word k where k.word = d.word) order by d.word on conflict do nothing) insert into child_name (child_id, folded, marked, born, unit_path, residence_unit_id) select n.id, n.folded, n.marked, n.date_of_birth, n.unit_path, n.residence_unit_id from named n; return null; end $$;

--changeset mangnon:children-name-parts-sorted splitStatements:false rollbackSplitStatements:false
--comment The same parts, put in order without a query. Each child's name is taken apart when it is registered, and again when it is compared.
create or replace function name_parts(folded text, born date) returns bigint[]
    language plpgsql immutable strict parallel safe
as $$
declare
    -- In the order of their bytes, wherever the database stands.
    parts constant text[] := array_sort(string_to_array(folded, ' ') collate "C");
    day constant text := (born - date '2000-01-01') || ' ';
    found bigint[] := array[hashtextextended(day || array_to_string(parts, ' '), 0)];
begin
    -- Of two parts one is too little to go by.
    if cardinality(parts) > 2 then
        for i in 1 .. cardinality(parts) loop
            found := found || hashtextextended(day || array_to_string(parts[:i - 1] || parts[i + 1:], ' '), 0);
        end loop;
    end if;
    return found;
end
$$;
--rollback create or replace function name_parts(folded text, born date) returns bigint[] language plpgsql immutable strict parallel safe as $$ declare parts constant text[] := array(select p collate "C" from unnest(string_to_array(folded, ' ')) p order by 1); day constant text := (born - date '2000-01-01') || ' '; found bigint[] := array[hashtextextended(day || array_to_string(parts, ' '), 0)]; begin if cardinality(parts) > 2 then for i in 1 .. cardinality(parts) loop found := found || hashtextextended(day || array_to_string(parts[:i - 1] || parts[i + 1:], ' '), 0); end loop; end if; return found; end $$;

--changeset mangnon:children-written-in-sight
--comment What is written for every child that is registered asks for its sight by a part of its own statement, which stands ready, and not by a function that runs one more for each row. Reading asks as before: there the planner would reckon with the price of it.
alter policy in_sight on residence_period with check (coalesce((select current_setting('mangnon.children', true)) = '/' or (select true from child c where c.id = child_id), false));
alter policy in_sight on child_caregiver with check (coalesce((select current_setting('mangnon.children', true)) = '/' or (select true from child c where c.id = child_id), false));
--rollback alter policy in_sight on residence_period with check (coalesce((select current_setting('mangnon.children', true)) = '/' or child_in_sight(child_id), false)); alter policy in_sight on child_caregiver with check (coalesce((select current_setting('mangnon.children', true)) = '/' or child_in_sight(child_id), false));

--changeset mangnon:duplicates-to-compare-unbound
--comment A place in the list of those to compare whose name is gone meanwhile compares with nobody, and goes; every child that is registered was looked up once more to make sure that there is none.
alter table child_to_compare drop constraint fk_child_to_compare_child_id;
--rollback delete from child_to_compare d where not exists (select from child_name n where n.child_id = d.child_id); alter table child_to_compare add constraint fk_child_to_compare_child_id foreign key (child_id) references child_name on delete cascade;
