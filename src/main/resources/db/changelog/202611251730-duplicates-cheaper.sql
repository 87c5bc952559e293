--liquibase formatted sql

--changeset mangnon:duplicates-names-folded splitStatements:false rollbackSplitStatements:false
--comment The same folding in a language that keeps its plans: as SQL each of these was read anew by every statement that makes a carer or asks for one, which took longer than the folding.
create or replace function name_marked(name text) returns text
    language plpgsql immutable strict parallel safe
as $$
begin
    return btrim(regexp_replace(
        regexp_replace(
            normalize(
                regexp_replace(lower(normalize(name, nfc) collate "pg_c_utf8"), '[^[:alnum:]\u0300-\u036f]+' collate "pg_c_utf8", ' ', 'g'),
                nfd),
            '([\u0300\u0301\u0303\u0309\u0323])(\S+)', '\2\1', 'g'),
        '(^| )(qu|[bcdđghklmnprstvx]+)y(?=[\u0300\u0301\u0303\u0309\u0323]?( |$))', '\1\2i', 'g'));
end
$$;
create or replace function name_folded(marked text) returns text
    language plpgsql immutable strict parallel safe
as $$
begin
    return replace(regexp_replace(marked, '[\u0300-\u036f]', '', 'g'), 'đ', 'd');
end
$$;
--rollback create or replace function name_marked(name text) returns text language sql immutable strict parallel safe as $$ select btrim(regexp_replace( regexp_replace( normalize( regexp_replace(lower(normalize(name, nfc) collate "pg_c_utf8"), '[^[:alnum:]\u0300-\u036f]+' collate "pg_c_utf8", ' ', 'g'), nfd), '([\u0300\u0301\u0303\u0309\u0323])(\S+)', '\2\1', 'g'), '(^| )(qu|[bcdđghklmnprstvx]+)y(?=[\u0300\u0301\u0303\u0309\u0323]?( |$))', '\1\2i', 'g')) $$; create or replace function name_folded(marked text) returns text language sql immutable strict parallel safe as $$ select replace(regexp_replace(marked, '[\u0300-\u036f]', '', 'g'), 'đ', 'd') $$;

--changeset mangnon:duplicates-mothers splitStatements:false rollbackSplitStatements:false
--comment Whether a carer is the mother is written down once, as the folded name is, and not found out at every comparison. The rule says where its functions are, or a restored copy, which looks for them nowhere, could not compute the column.
create or replace function is_mother(relation text) returns boolean
    language plpgsql immutable strict parallel safe
as $$
begin
    return relation in ('mẹ', 'Mẹ') or public.name_folded(public.name_marked(relation)) in ('me', 'me de', 'me ruot', 'ma', 'bu', 'bam', 'u', 'mother');
end
$$;
alter table child_caregiver add mother boolean not null generated always as (coalesce(is_mother(relation), false)) stored;
--rollback alter table child_caregiver drop mother; create or replace function is_mother(relation text) returns boolean language sql immutable strict parallel safe as $$ select name_folded(name_marked(relation)) in ('me', 'me de', 'me ruot', 'ma', 'bu', 'bam', 'u', 'mother') $$;

--changeset mangnon:duplicates-twins-known splitStatements:false rollbackSplitStatements:false
--comment All living records of many names, birth dates and mothers, the first that was made first: the one rule for a child that is registered and for a list of them. It looks everywhere, whoever asks; what is told of what it finds is for its caller to say (before, a list registered as a whole did not see who had been faster where its owner sees nothing). Who is going to register them waits: until whoever asked for one of them before has ended. Locks are taken in the order of their numbers, so that two lists with the same children do not wait for each other. Beside them all share one lock, which who registers a list too long for so many locks takes alone, for a moment at its end.
drop function twin_of(text, date, text);
drop function twins_of(text[], date[], text[]);
drop function twins_known(text[], date[], text[]);
create function twins_known(full_names text[], births date[], mothers text[], waits boolean)
    returns table (asked integer, child_id uuid, unit_path text)
    language plpgsql volatile security definer
    set search_path = public, pg_temp set plan_cache_mode = force_generic_plan
as $$
declare
    said text := current_setting('mangnon.children', true);
    names text[] := array(select name_folded(name_marked(n)) from unnest(full_names) with ordinality w(n, i) order by i);
    lock bigint;
begin
    if waits then
        perform pg_advisory_xact_lock_shared(hashtextextended('twins', 0));
        for lock in
            select distinct hashtextextended('twin ' || w.name || ' ' || w.born, 0) from unnest(names, births) w(name, born) order by 1
        loop
            perform pg_advisory_xact_lock(lock);
        end loop;
    end if;
    perform set_config('mangnon.children', '/', true);
    return query
        select w.i::integer, c.id, c.unit_path
          from unnest(names, births, mothers) with ordinality w(name, born, mother, i)
          join child_name n on n.folded = w.name and n.born = w.born
          join child c on c.id = n.child_id and c.status <> 'MERGED'
         where exists (select from child_caregiver g
                        where g.child_id = n.child_id and g.mother and g.folded = name_folded(name_marked(w.mother)))
         order by w.i, c.created_at, c.id;
    perform set_config('mangnon.children', coalesce(said, ''), true);
end
$$;
create or replace function twin_meanwhile(said_to_be_others uuid[]) returns boolean
    language plpgsql volatile security definer
    set search_path = public, pg_temp
as $$
declare
    me xid := pg_current_xact_id()::xid;
    said text := current_setting('mangnon.children', true);
    is_there boolean;
begin
    perform pg_advisory_xact_lock(hashtextextended('twins', 0));
    perform set_config('mangnon.children', '/', true);
    is_there := exists (
        select from child_name mine
          join child_name n on n.folded = mine.folded and n.born = mine.born and n.child_id <> mine.child_id
          join child_caregiver a on a.child_id = mine.child_id and a.mother
          join child_caregiver b on b.child_id = n.child_id and b.mother
         where mine.xmin = me and n.xmin <> me and mine.child_id <> all (said_to_be_others)
           and a.folded = b.folded
           and not exists (select from child_caregiver f
                            where f.child_id = a.child_id and f.position < a.position and f.mother));
    perform set_config('mangnon.children', coalesce(said, ''), true);
    return is_there;
end
$$;
--rollback drop function twins_known(text[], date[], text[], boolean); create function twins_known(full_names text[], births date[], mothers text[]) returns table (asked integer, child_id uuid, unit_path text) language plpgsql volatile security definer set search_path = public, pg_temp as $$ begin return query with wanted as materialized ( select name_folded(name_marked(w.full_name)) as folded, w.born, name_folded(name_marked(w.mother)) as mother, w.i::integer as i from unnest(full_names, births, mothers) with ordinality w(full_name, born, mother, i)) select w.i, c.id, c.unit_path from wanted w join child_name n on n.folded = w.folded and n.born = w.born join child c on c.id = n.child_id and c.status <> 'MERGED' where exists (select from child_caregiver g where g.child_id = c.id and is_mother(g.relation) and name_folded(name_marked(g.full_name)) = w.mother) order by w.i, c.created_at, c.id; end $$; create function twins_of(full_names text[], births date[], mothers text[]) returns table (asked integer, child_id uuid, unit_path text) language plpgsql volatile security definer set search_path = public, pg_temp as $$ declare lock bigint; begin perform pg_advisory_xact_lock_shared(hashtextextended('twins', 0)); for lock in select distinct hashtextextended('twin ' || name_folded(name_marked(w.full_name)) || ' ' || w.born, 0) from unnest(full_names, births) w(full_name, born) order by 1 loop perform pg_advisory_xact_lock(lock); end loop; return query select t.asked, t.child_id, t.unit_path from twins_known(full_names, births, mothers) t; end $$; create function twin_of(full_name text, birth date, mother text) returns table (child_id uuid, unit_path text) language plpgsql volatile security definer set search_path = public, pg_temp as $$ begin return query select t.child_id, t.unit_path from twins_of(array[full_name], array[birth], array[mother]) t limit 1; end $$; create or replace function twin_meanwhile(said_to_be_others uuid[]) returns boolean language plpgsql volatile security definer set search_path = public, pg_temp as $$ declare me xid := pg_current_xact_id()::xid; begin perform pg_advisory_xact_lock(hashtextextended('twins', 0)); return exists ( select from child_name mine join child_name n on n.folded = mine.folded and n.born = mine.born and n.child_id <> mine.child_id join child_caregiver a on a.child_id = mine.child_id and is_mother(a.relation) join child_caregiver b on b.child_id = n.child_id and is_mother(b.relation) where mine.xmin = me and n.xmin <> me and mine.child_id <> all (said_to_be_others) and name_folded(name_marked(a.full_name)) = name_folded(name_marked(b.full_name)) and not exists (select from child_caregiver f where f.child_id = a.child_id and f.position < a.position and is_mother(f.relation))); end $$;

--changeset mangnon:duplicates-to-compare splitStatements:false rollbackSplitStatements:false
--comment Whom nobody has compared yet stands in a list of its own: as a column of child_name the end of a comparison wrote all of a name's keys a second time.
create table child_to_compare (
    child_id uuid not null constraint pk_child_to_compare primary key
                  constraint fk_child_to_compare_child_id references child_name on delete cascade
);
alter table child_to_compare enable row level security, force row level security;
create policy for_its_functions on child_to_compare to current_user using (true);
insert into child_to_compare select n.child_id from child_name n where not n.compared;
drop trigger child_name_changed on child_name;
drop function forget_comparison();
drop index ix_child_name_not_compared;
alter table child_name drop compared;
create function compare_names_made() returns trigger
    language plpgsql security definer
    set search_path = public, pg_temp
as $$
begin
    insert into child_to_compare select m.child_id from made m on conflict do nothing;
    return null;
end
$$;
create trigger child_name_to_compare after insert on child_name referencing new table as made
    for each statement execute function compare_names_made();
create function compare_name_changed() returns trigger
    language plpgsql security definer
    set search_path = public, pg_temp
as $$
begin
    insert into child_to_compare values (new.child_id) on conflict do nothing;
    return null;
end
$$;
create trigger child_name_changed after update of folded, born, unit_path on child_name
    for each row when ((old.folded, old.born, old.unit_path) is distinct from (new.folded, new.born, new.unit_path))
    execute function compare_name_changed();
--rollback drop trigger child_name_changed on child_name; drop trigger child_name_to_compare on child_name; drop function compare_name_changed(); drop function compare_names_made(); alter table child_name add compared boolean not null default false; create index ix_child_name_not_compared on child_name (child_id) where not compared; drop table child_to_compare; create function forget_comparison() returns trigger language plpgsql as $$ begin new.compared := false; return new; end $$; create trigger child_name_changed before update of folded, born, unit_path on child_name for each row when ((old.folded, old.born, old.unit_path) is distinct from (new.folded, new.born, new.unit_path)) execute function forget_comparison();

--changeset mangnon:duplicates-parts splitStatements:false rollbackSplitStatements:false
--comment A name as a set of its parts, whole and with one of them left out, each together with the day of birth: two names that differ in one part have one of these in common. So who may be the same is looked up, and not picked out of everybody of one day, who are thousands where a year alone is known.
create function name_parts(folded text, born date) returns bigint[]
    language plpgsql immutable strict parallel safe
as $$
declare
    -- In the order of their bytes, wherever the database stands.
    parts constant text[] := array(select p collate "C" from unnest(string_to_array(folded, ' ')) p order by 1);
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
create index ix_child_name_parts on child_name using gin (name_parts(folded, born)) with (fastupdate = off);
--rollback drop index ix_child_name_parts; drop function name_parts(text, date);

--changeset mangnon:duplicates-lookalikes-looked-up splitStatements:false rollbackSplitStatements:false
--comment Who may be the same as this child, and why. Points: the name (equal with its diacritics 0.5, without 0.45, all parts but one 0.25), the birth date (equal 0.3; one of the two only about 0.2; the same year only 0.1), mother, phone and commune (0.15, 0.15, 0.05); another mother -0.25, another sex -0.2. From 0.7 on it is likely; in another commune from 0.85, or the people of one name and day of a whole province would be called one.
create or replace function lookalikes_of(asked uuid) returns table (child_id uuid, unit_path text, score numeric, reasons text)
    language plpgsql stable security definer
    set search_path = public, pg_temp
as $$
declare
    x record;
    parts text[];
    keys bigint[];
    -- Null where there is none: then nothing is said of the other's.
    mothers text[];
    phones bytea[];
    candidates uuid[];
begin
    select n.folded, n.marked, n.born, c.sex, c.birth_date_precision = 'EXACT' as exact, c.unit_path as place
      into x from child_name n join child c on c.id = n.child_id where n.child_id = asked;
    if not found then
        return;
    end if;
    parts := string_to_array(x.folded, ' ');
    keys := name_parts(x.folded, x.born);
    select array_agg(g.folded) filter (where g.mother), array_agg(g.phone_index) filter (where g.phone_index is not null)
      into mothers, phones from child_caregiver g where g.child_id = asked;
    -- By itself: how few they are no planner can guess, and would read the whole register for what is asked of them.
    candidates := array(
        select n.child_id from child_name n where name_parts(n.folded, n.born) && keys
        union
        select n.child_id from child_name n
         where n.folded = x.folded and n.born between make_date(extract(year from x.born)::integer, 1, 1)
                                                  and make_date(extract(year from x.born)::integer, 12, 31));
    return query
    with named as (
        select n.child_id, n.born,
               case when n.marked = x.marked then 0.5 when n.folded = x.folded then 0.45
                    when p.common >= 2 and p.common >= p.most - 1 then 0.25 else 0 end as name
          from unnest(candidates) k join child_name n on n.child_id = k,
               lateral (select count(*) filter (where w = any (parts)) as common, greatest(count(*), cardinality(parts)) as most
                          from unnest(string_to_array(n.folded, ' ')) w) p
         where k <> asked),
    compared as (
        select n.child_id, c.unit_path, n.name,
               case when n.born = x.born and x.exact and c.birth_date_precision = 'EXACT' then 0.3
                    when n.born = x.born then 0.2 else 0.1 end as birth,
               c.sex <> x.sex and 'UNKNOWN' not in (c.sex, x.sex) as other_sex,
               c.unit_path = x.place as same_place
          from named n join child c on c.id = n.child_id and c.status <> 'MERGED'
         where n.name > 0),
    carers as materialized (
        select l.*,
               (select bool_or(b.folded = any (mothers)) from child_caregiver b where b.child_id = l.child_id and b.mother)
                   as same_mother,
               exists (select from child_caregiver b where b.child_id = l.child_id and b.phone_index = any (phones)) as same_phone
          from compared l),
    scored as (
        select l.*, least(1, l.name + l.birth + case when l.same_mother then 0.15 when not l.same_mother then -0.25 else 0 end
                        + case when l.same_phone then 0.15 else 0 end + case when l.same_place then 0.05 else 0 end
                        - case when l.other_sex then 0.2 else 0 end) as points
          from carers l)
    select s.child_id, s.unit_path, s.points::numeric(3, 2),
           concat_ws(',', case when s.name >= 0.45 then 'SAME_NAME' else 'SIMILAR_NAME' end,
                          case when s.birth >= 0.2 then 'SAME_BIRTH_DATE' else 'SAME_BIRTH_YEAR' end,
                          case when s.same_mother then 'SAME_MOTHER' end, case when s.same_phone then 'SAME_PHONE' end,
                          case when s.same_place then 'SAME_PLACE' end)
      from scored s
     where s.points >= case when s.same_place then 0.7 else 0.85 end
     order by s.points desc, s.child_id limit 20;
end
$$;
--rollback create or replace function lookalikes_of(asked uuid) returns table (child_id uuid, unit_path text, score numeric, reasons text) language plpgsql stable security definer set search_path = public, pg_temp as $$ begin return query with x as ( select n.*, c.sex, c.birth_date_precision = 'EXACT' as exact, c.unit_path as place from child_name n join child c on c.id = n.child_id where n.child_id = asked), candidate as ( select n.* from x join child_name n on n.born = x.born union select n.* from x join child_name n on n.folded = x.folded and n.born between x.born - 366 and x.born + 366), compared as ( select n.child_id, c.unit_path, case when n.marked = x.marked then 0.5 when n.folded = x.folded then 0.45 when p.common >= 2 and p.common >= p.most - 1 then 0.25 else 0 end as name, case when n.born = x.born and x.exact and c.birth_date_precision = 'EXACT' then 0.3 when n.born = x.born then 0.2 when extract(year from n.born) = extract(year from x.born) then 0.1 else 0 end as birth, c.sex <> x.sex and 'UNKNOWN' not in (c.sex, x.sex) as other_sex, c.unit_path = x.place as same_place, x.child_id as asked_id from x join candidate n on n.child_id <> x.child_id join child c on c.id = n.child_id and c.status <> 'MERGED', lateral (select count(*) filter (where w = any (string_to_array(x.folded, ' '))) as common, greatest(count(*), cardinality(string_to_array(x.folded, ' '))) as most from unnest(string_to_array(n.folded, ' ')) w) p), likely as (select * from compared where name > 0 and birth > 0 and name + birth >= 0.35), carers as ( select l.*, (select bool_or(name_folded(name_marked(a.full_name)) = name_folded(name_marked(b.full_name))) from child_caregiver a, child_caregiver b where a.child_id = l.asked_id and b.child_id = l.child_id and name_folded(name_marked(a.relation)) in ('me', 'me de', 'me ruot', 'ma', 'bu', 'bam', 'u', 'mother') and name_folded(name_marked(b.relation)) in ('me', 'me de', 'me ruot', 'ma', 'bu', 'bam', 'u', 'mother')) as same_mother, exists (select from child_caregiver a join child_caregiver b on b.phone_index = a.phone_index where a.child_id = l.asked_id and b.child_id = l.child_id) as same_phone from likely l), scored as ( select l.*, least(1, name + birth + case when same_mother then 0.15 when not same_mother then -0.25 else 0 end + case when same_phone then 0.15 else 0 end + case when same_place then 0.05 else 0 end - case when other_sex then 0.2 else 0 end) as points from carers l) select s.child_id, s.unit_path, s.points::numeric(3, 2), concat_ws(',', case when name >= 0.45 then 'SAME_NAME' else 'SIMILAR_NAME' end, case when birth >= 0.2 then 'SAME_BIRTH_DATE' else 'SAME_BIRTH_YEAR' end, case when same_mother then 'SAME_MOTHER' end, case when same_phone then 'SAME_PHONE' end, case when same_place then 'SAME_PLACE' end) from scored s where points >= case when same_place then 0.7 else 0.85 end order by points desc, s.child_id limit 20; end $$;

--changeset mangnon:duplicates-compared-from-list splitStatements:false rollbackSplitStatements:false
--comment Compares some of those that nobody has compared, or one; each is compared once, of several replicas by one. It sees everything, whoever asks, and tells only how many. Planned once for a connection: to plan it for each child anew takes four times as long as to do it.
create or replace function compare_children(only_child uuid, most integer, at timestamptz) returns integer
    language plpgsql security definer
    set search_path = public, pg_temp set plan_cache_mode = force_generic_plan
as $$
declare
    due uuid[];
    one uuid;
    l record;
    said text := current_setting('mangnon.children', true);
begin
    perform set_config('mangnon.children', '/', true);
    -- Two questions: as one, a single child would be looked for among a million that wait after an import.
    if only_child is null then
        due := array(select d.child_id from child_to_compare d order by d.child_id limit most for update skip locked);
    else
        due := array(select d.child_id from child_to_compare d where d.child_id = only_child for update skip locked);
    end if;
    foreach one in array due loop
        -- Most have nobody like them: nothing is prepared for writing until somebody is found.
        for l in select * from lookalikes_of(one) loop
            insert into duplicate_pair (id, version, created_at, updated_at, one_id, other_id, score, reasons, unit_path, status)
            select uuidv7(), 0, at, at, least(one, l.child_id), greatest(one, l.child_id), l.score, l.reasons,
                   common_place(l.unit_path, c.unit_path), 'OPEN'
              from child c where c.id = one
            on conflict (one_id, other_id) do update
                set score = excluded.score, reasons = excluded.reasons, unit_path = excluded.unit_path, updated_at = at,
                    version = duplicate_pair.version + 1
              where (duplicate_pair.score, duplicate_pair.reasons, duplicate_pair.unit_path)
                    is distinct from (excluded.score, excluded.reasons, excluded.unit_path);
        end loop;
    end loop;
    delete from child_to_compare d where d.child_id = any (due);
    perform set_config('mangnon.children', coalesce(said, ''), true);
    return cardinality(due);
end
$$;
--rollback create or replace function compare_children(only_child uuid, most integer, at timestamptz) returns integer language plpgsql security definer set search_path = public, pg_temp as $$ declare due uuid[] := array(select n.child_id from child_name n where not n.compared and (only_child is null or n.child_id = only_child) order by n.child_id limit most for update skip locked); begin if current_setting('mangnon.children', true) is distinct from '/' then raise exception 'compared with everything in sight, or a pair would be missed'; end if; insert into duplicate_pair (id, version, created_at, updated_at, one_id, other_id, score, reasons, unit_path, status) select uuidv7(), 0, at, at, least(d.id, l.child_id), greatest(d.id, l.child_id), max(l.score), max(l.reasons), max(common_place(l.unit_path, c.unit_path)), 'OPEN' from unnest(due) d(id) join child c on c.id = d.id, lateral lookalikes_of(d.id) l group by 5, 6 on conflict (one_id, other_id) do update set score = excluded.score, reasons = excluded.reasons, unit_path = excluded.unit_path, updated_at = at, version = duplicate_pair.version + 1 where (duplicate_pair.score, duplicate_pair.reasons, duplicate_pair.unit_path) is distinct from (excluded.score, excluded.reasons, excluded.unit_path); update child_name set compared = true where child_id = any (due); return cardinality(due); end $$;
