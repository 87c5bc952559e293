--liquibase formatted sql

--changeset mangnon:duplicates-pair
--comment Two records that may be of one child. Kept, not computed when asked: it is found when a child is registered, and by the work that looks at whoever was written since.
create table duplicate_pair (
    id         uuid        not null constraint pk_duplicate_pair primary key,
    version    bigint      not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    one_id     uuid        not null constraint fk_duplicate_pair_one_id references child,
    other_id   uuid        not null constraint fk_duplicate_pair_other_id references child,
    score      numeric(3, 2) not null constraint ck_duplicate_pair_score check (score between 0 and 1),
    reasons    text        not null,
    unit_path  text collate "C" not null,
    status     text        not null constraint ck_duplicate_pair_status check (status in ('OPEN', 'DISMISSED', 'MERGED')),
    dismissal_sealed bytea,
    dismissed_by uuid      constraint fk_duplicate_pair_dismissed_by references account,
    constraint ck_duplicate_pair_order check (one_id < other_id),
    constraint ck_duplicate_pair_dismissed check ((status = 'DISMISSED') = (dismissal_sealed is not null)),
    constraint uq_duplicate_pair unique (one_id, other_id)
);
create index ix_duplicate_pair_other_id on duplicate_pair (other_id);
create index ix_duplicate_pair_open on duplicate_pair (unit_path, score desc, id) where status = 'OPEN';
create index ix_duplicate_pair_score on duplicate_pair (score desc, id) where status = 'OPEN';
create index ix_duplicate_pair_dismissed_by on duplicate_pair (dismissed_by);
alter table duplicate_pair enable row level security, force row level security;
create policy in_sight on duplicate_pair using (coalesce(
    (select current_setting('mangnon.children', true)) = '/' or child_in_sight(one_id) and child_in_sight(other_id), false));
--rollback drop table duplicate_pair;

--changeset mangnon:duplicates-merge
--comment That one record took another's place, what was moved with it, and whether it was undone. What was moved stands as the key of its row, so that exactly that goes back.
create table child_merge (
    id            uuid        not null constraint pk_child_merge primary key,
    version       bigint      not null,
    created_at    timestamptz not null,
    updated_at    timestamptz not null,
    absorbed_id   uuid        not null constraint fk_child_merge_absorbed_id references child,
    kept_id       uuid        not null constraint fk_child_merge_kept_id references child,
    status_before text        not null,
    reason_sealed bytea       not null,
    username      text        not null,
    undone_at     timestamptz,
    undone_by     text
);
create unique index uq_child_merge_standing on child_merge (absorbed_id) where undone_at is null;
create index ix_child_merge_kept_id on child_merge (kept_id);
create table child_merge_part (
    merge_id uuid    not null constraint fk_child_merge_part_merge_id references child_merge,
    relation text    not null,
    -- The column that names the child.
    reference text   not null,
    row_key  jsonb   not null
);
create index ix_child_merge_part_merge_id on child_merge_part (merge_id);
create function merge_in_sight(merge uuid) returns boolean language plpgsql stable as $$ begin
    return exists (select from child_merge m where m.id = $1);
end $$;
alter table child_merge enable row level security, force row level security;
create policy in_sight on child_merge using (coalesce(
    (select current_setting('mangnon.children', true)) = '/' or child_in_sight(absorbed_id) and child_in_sight(kept_id), false));
alter table child_merge_part enable row level security, force row level security;
create policy in_sight on child_merge_part using (coalesce(
    (select current_setting('mangnon.children', true)) = '/' or merge_in_sight(merge_id), false));
--rollback drop table child_merge_part; drop table child_merge; drop function merge_in_sight(uuid);

--changeset mangnon:duplicates-move splitStatements:false
--comment Everything that belongs to a child, by the foreign keys that lead to it: a table that is made tomorrow is moved too, and nobody can forget it. What may not stand twice with one child (an equal circumstance at the same time, an equal household) stays with the absorbed record, and so do the tables that may only be added to.
create function move_with_merge(merge uuid, absorbed uuid, kept uuid) returns void language plpgsql as $$
declare
    t record;
    r record;
begin
    for t in
        select c.conrelid::regclass::text as relation, quote_ident(a.attname) as reference,
               (select array_agg(k.attname::text) from pg_index i join pg_attribute k on k.attrelid = i.indrelid
                   and k.attnum = any (i.indkey) and k.attname <> a.attname where i.indrelid = c.conrelid and i.indisprimary) as key,
               exists (select from pg_attribute v where v.attrelid = c.conrelid and v.attname = 'version' and not v.attisdropped)
                   as versioned
          from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
         where c.contype = 'f' and c.confrelid = 'child'::regclass and cardinality(c.conkey) = 1
           and c.conrelid::regclass::text not in ('child', 'child_name', 'child_caregiver', 'duplicate_pair', 'child_merge')
           and has_table_privilege(c.conrelid, 'update')
         order by 1, 2
    loop
        for r in execute format(
                'select to_jsonb(x) as whole from %s x where %s = $1 order by to_jsonb(x)::text', t.relation, t.reference) using absorbed
        loop
            begin
                execute format('update %s x set %s = $1 %s where %s = $2 and to_jsonb(x) = $3', t.relation, t.reference,
                               case when t.versioned then ', version = version + 1' else '' end, t.reference)
                    using kept, absorbed, r.whole;
                insert into child_merge_part (merge_id, relation, reference, row_key)
                values (merge, t.relation, t.reference,
                        (select coalesce(jsonb_object_agg(k, r.whole -> k), '{}') from unnest(t.key) k));
            exception when unique_violation or exclusion_violation then
                null;
            end;
        end loop;
    end loop;
    -- A carer whom the kept record does not have is written there too.
    with added as (
        insert into child_caregiver (child_id, position, full_name, relation, phone_sealed, phone_index, since)
        select kept, (select coalesce(max(position), -1) from child_caregiver where child_id = kept)
                     + row_number() over (order by g.position), g.full_name, g.relation, g.phone_sealed, g.phone_index, g.since
          from child_caregiver g
         where g.child_id = absorbed
           and not exists (select from child_caregiver k where k.child_id = kept
                              and name_folded(name_marked(k.full_name)) = name_folded(name_marked(g.full_name)))
        returning full_name, relation)
    insert into child_merge_part (merge_id, relation, reference, row_key)
    select merge, 'child_caregiver', 'child_id', jsonb_build_object('full_name', full_name, 'relation', relation) from added;
end
$$;
create function move_back(merge uuid, absorbed uuid, kept uuid) returns void language plpgsql as $$
declare
    p record;
begin
    for p in select * from child_merge_part m where m.merge_id = merge and m.relation <> 'child_caregiver' loop
        execute format('update %s x set %s = $1 %s where %s = $2 and to_jsonb(x) @> $3', p.relation, p.reference,
                       case when exists (select from pg_attribute v where v.attrelid = p.relation::regclass and v.attname = 'version')
                            then ', version = version + 1' else '' end, p.reference)
            using absorbed, kept, p.row_key;
    end loop;
    delete from child_caregiver g using child_merge_part m
     where m.merge_id = merge and m.relation = 'child_caregiver' and g.child_id = kept
       and g.full_name = m.row_key ->> 'full_name' and g.relation is not distinct from m.row_key ->> 'relation';
    -- Positions go on without a gap.
    update child_caregiver g set position = -1 - n.position
      from (select position as was, row_number() over (order by position) - 1 as position from child_caregiver where child_id = kept) n
     where g.child_id = kept and g.position = n.was;
    update child_caregiver g set position = -1 - position where g.child_id = kept;
end
$$;
--rollback drop function move_back(uuid, uuid, uuid); drop function move_with_merge(uuid, uuid, uuid);

--changeset mangnon:duplicates-lookalikes splitStatements:false
--comment Who may be the same as this child, and why. Points: the name (equal with its diacritics 0.5, without 0.45, all parts but one 0.25), the birth date (equal 0.3; one of the two only about 0.2; the same year only 0.1), mother, phone and commune (0.15, 0.15, 0.05); another mother -0.25, another sex -0.2. From 0.7 on it is likely; in another commune from 0.85, or the people of one name and day of a whole province would be called one.
create function lookalikes_of(asked uuid) returns table (child_id uuid, unit_path text, score numeric, reasons text)
    language plpgsql stable security definer
    set search_path = public, pg_temp
as $$
begin
    return query
    with x as (
        select n.*, c.sex, c.birth_date_precision = 'EXACT' as exact, c.unit_path as place
          from child_name n join child c on c.id = n.child_id where n.child_id = asked),
    candidate as (
        select n.* from x join child_name n on n.born = x.born
        union
        select n.* from x join child_name n on n.folded = x.folded and n.born between x.born - 366 and x.born + 366),
    compared as (
        select n.child_id, c.unit_path,
               case when n.marked = x.marked then 0.5 when n.folded = x.folded then 0.45
                    when p.common >= 2 and p.common >= p.most - 1 then 0.25 else 0 end as name,
               case when n.born = x.born and x.exact and c.birth_date_precision = 'EXACT' then 0.3
                    when n.born = x.born then 0.2
                    when extract(year from n.born) = extract(year from x.born) then 0.1 else 0 end as birth,
               c.sex <> x.sex and 'UNKNOWN' not in (c.sex, x.sex) as other_sex,
               c.unit_path = x.place as same_place, x.child_id as asked_id
          from x join candidate n on n.child_id <> x.child_id join child c on c.id = n.child_id and c.status <> 'MERGED',
               lateral (select count(*) filter (where w = any (string_to_array(x.folded, ' '))) as common,
                               greatest(count(*), cardinality(string_to_array(x.folded, ' '))) as most
                          from unnest(string_to_array(n.folded, ' ')) w) p),
    likely as (select * from compared where name > 0 and birth > 0 and name + birth >= 0.35),
    carers as (
        select l.*,
               (select bool_or(name_folded(name_marked(a.full_name)) = name_folded(name_marked(b.full_name)))
                  from child_caregiver a, child_caregiver b
                 where a.child_id = l.asked_id and b.child_id = l.child_id
                   and name_folded(name_marked(a.relation)) in ('me', 'me de', 'me ruot', 'ma', 'bu', 'bam', 'u', 'mother')
                   and name_folded(name_marked(b.relation)) in ('me', 'me de', 'me ruot', 'ma', 'bu', 'bam', 'u', 'mother'))
                   as same_mother,
               exists (select from child_caregiver a join child_caregiver b on b.phone_index = a.phone_index
                        where a.child_id = l.asked_id and b.child_id = l.child_id) as same_phone
          from likely l),
    scored as (
        select l.*, least(1, name + birth + case when same_mother then 0.15 when not same_mother then -0.25 else 0 end
                        + case when same_phone then 0.15 else 0 end + case when same_place then 0.05 else 0 end
                        - case when other_sex then 0.2 else 0 end) as points
          from carers l)
    select s.child_id, s.unit_path, s.points::numeric(3, 2),
           concat_ws(',', case when name >= 0.45 then 'SAME_NAME' else 'SIMILAR_NAME' end,
                          case when birth >= 0.2 then 'SAME_BIRTH_DATE' else 'SAME_BIRTH_YEAR' end,
                          case when same_mother then 'SAME_MOTHER' end, case when same_phone then 'SAME_PHONE' end,
                          case when same_place then 'SAME_PLACE' end)
      from scored s
     where points >= case when same_place then 0.7 else 0.85 end
     order by points desc, s.child_id limit 20;
end
$$;
-- Whom nobody has compared yet, in the order of writing.
alter table child_name add compared boolean not null default false;
create index ix_child_name_not_compared on child_name (child_id) where not compared;
create function forget_comparison() returns trigger language plpgsql as $$
begin
    new.compared := false;
    return new;
end
$$;
create trigger child_name_changed before update of folded, born, unit_path on child_name
    for each row when ((old.folded, old.born, old.unit_path) is distinct from (new.folded, new.born, new.unit_path))
    execute function forget_comparison();
--rollback drop trigger child_name_changed on child_name; drop function forget_comparison(); drop index ix_child_name_not_compared; alter table child_name drop compared; drop function lookalikes_of(uuid);

--changeset mangnon:duplicates-compared splitStatements:false
--comment Compares some of those that nobody has compared, or one; each is compared once, of several replicas by one. Done with everything in sight.
create function compare_children(only_child uuid, most integer, at timestamptz) returns integer
    language plpgsql security definer
    set search_path = public, pg_temp
as $$
declare
    due uuid[] := array(select n.child_id from child_name n
                         where not n.compared and (only_child is null or n.child_id = only_child)
                         order by n.child_id limit most for update skip locked);
begin
    if current_setting('mangnon.children', true) is distinct from '/' then
        raise exception 'compared with everything in sight, or a pair would be missed';
    end if;
    insert into duplicate_pair (id, version, created_at, updated_at, one_id, other_id, score, reasons, unit_path, status)
    select uuidv7(), 0, at, at, least(d.id, l.child_id), greatest(d.id, l.child_id), max(l.score), max(l.reasons),
           max(common_place(l.unit_path, c.unit_path)), 'OPEN'
      from unnest(due) d(id) join child c on c.id = d.id, lateral lookalikes_of(d.id) l
     group by 5, 6
    on conflict (one_id, other_id) do update
        set score = excluded.score, reasons = excluded.reasons, unit_path = excluded.unit_path, updated_at = at,
            version = duplicate_pair.version + 1
      where (duplicate_pair.score, duplicate_pair.reasons, duplicate_pair.unit_path)
            is distinct from (excluded.score, excluded.reasons, excluded.unit_path);
    update child_name set compared = true where child_id = any (due);
    return cardinality(due);
end
$$;
create function common_place(one text, other text) returns text language sql immutable strict as $$
    select max(p) from (select substr(one, 1, i) as p from generate_series(1, length(one)) i where substr(one, i, 1) = '/') a
     where other ^@ p
$$;
-- A pair lies where both lie: it follows them when they move.
create function keep_pair_places() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
    said text := current_setting('mangnon.children', true);
begin
    perform set_config('mangnon.children', '/', true);
    update duplicate_pair p set unit_path = common_place(a.unit_path, b.unit_path)
      from child a, child b
     where (p.one_id = new.id or p.other_id = new.id) and a.id = p.one_id and b.id = p.other_id;
    perform set_config('mangnon.children', coalesce(said, ''), true);
    return null;
end
$$;
create trigger child_pairs_follow after update of unit_path on child
    for each row when (old.unit_path is distinct from new.unit_path) execute function keep_pair_places();
--rollback drop trigger child_pairs_follow on child; drop function keep_pair_places(); drop function common_place(text, text); drop function compare_children(uuid, integer, timestamptz);
