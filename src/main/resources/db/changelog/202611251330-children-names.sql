--liquibase formatted sql

--changeset mangnon:children-name-folding splitStatements:false
--comment A name as two people may write it and mean one. Marked: its words in lower case with their diacritics, the tone behind the word (hòa and hoà are one), i for a y that is the only vowel (Lý and Lí, Quý and Quí). Folded: the same without diacritics. Composed and decomposed Unicode are one.
create function name_marked(name text) returns text
    language sql immutable strict parallel safe
as $$
    select btrim(regexp_replace(
        regexp_replace(
            normalize(
                regexp_replace(lower(normalize(name, nfc) collate "pg_c_utf8"), '[^[:alnum:]\u0300-\u036f]+' collate "pg_c_utf8", ' ', 'g'),
                nfd),
            '([\u0300\u0301\u0303\u0309\u0323])(\S+)', '\2\1', 'g'),
        '(^| )(qu|[bcdđghklmnprstvx]+)y(?=[\u0300\u0301\u0303\u0309\u0323]?( |$))', '\1\2i', 'g'))
$$;
create function name_folded(marked text) returns text
    language sql immutable strict parallel safe
as $$
    select replace(regexp_replace(marked, '[\u0300-\u036f]', '', 'g'), 'đ', 'd')
$$;
--rollback drop function name_folded(text); drop function name_marked(text);

--changeset mangnon:children-name-keys splitStatements:false
--comment What a child is found by, as words of one index: each part of the name folded, and marked behind a tilde; its own name behind a dollar; the whole without spaces behind an equals sign; the year of birth behind an at sign; every place it lies in. Parts, own name and year stand there once more with each place below a province in front: an officer's commune is looked up in lists of its own, not in those of all that are called Nguyễn.
create function name_keys(folded text, marked text, unit_path text, born date) returns text[]
    language plpgsql immutable strict parallel safe
as $$
declare
    parts text := folded || ' $' || substring(folded from '[^ ]+$') || ' @' || extract(year from born);
    keys text := parts || ' ~' || replace(marked, ' ', ' ~') || ' =' || replace(folded, ' ', '')
        || ' =~' || replace(marked, ' ', '');
    place text := '/';
begin
    for i in 2 .. length(unit_path) - length(replace(unit_path, '/', '')) loop
        place := place || split_part(unit_path, '/', i) || '/';
        keys := keys || ' ' || place;
        if i > 2 then
            keys := keys || ' ' || place || replace(parts, ' ', ' ' || place);
        end if;
    end loop;
    return string_to_array(keys, ' ');
end
$$;
--rollback drop function name_keys(text, text, text, date);

--changeset mangnon:children-name-shortened splitStatements:false
--comment A word and what is left of it when one letter is missing: two words that differ in one letter, or in the order of two, have one of these in common.
create function name_shortened(word text) returns text[]
    language sql immutable strict parallel safe
as $$
    select array(select distinct overlay(word placing '' from i for 1) from generate_series(1, length(word)) i) || word
$$;
--rollback drop function name_shortened(text);

--changeset mangnon:children-name
--comment The index that names are looked up in. Beside the register, because under row level security no index of child can serve such a question (its operators are not leakproof). The application has no right to this table at all (grants.sql): it asks find_children, which runs as the owner and shows what the asking transaction may see. The policy is the second lock: whoever else is given a right by mistake finds no row.
create table child_name (
    child_id          uuid   not null constraint pk_child_name primary key
                             constraint fk_child_name_child_id references child on delete cascade,
    folded            text collate "C" not null,
    marked            text collate "C" not null,
    born              date   not null,
    unit_path         text collate "C" not null,
    residence_unit_id uuid   not null
);
alter table child_name enable row level security, force row level security;
create policy for_its_functions on child_name to current_user using (true);
-- Every part of any name: what may have been meant by a word that is no part of one. It says nobody's name.
create table name_word (
    word      text collate "C" not null constraint pk_name_word primary key,
    shortened text[] collate "C" not null
);
create index ix_name_word_shortened on name_word using gin (shortened) with (fastupdate = off);
--rollback drop table name_word; drop table child_name;

--changeset mangnon:children-name-kept splitStatements:false
--comment A trigger, so that whoever writes a child, a request, an import or the move of a whole commune, keeps it.
create function keep_child_name() returns trigger
    language plpgsql security definer
    set search_path = public, pg_temp
as $$
declare
    marked text;
    folded text;
begin
    if new.status = 'MERGED' then
        delete from child_name n where n.child_id = new.id;
        return null;
    end if;
    marked := name_marked(new.full_name);
    folded := name_folded(marked);
    insert into child_name as n (child_id, folded, marked, born, unit_path, residence_unit_id)
    values (new.id, folded, marked, new.date_of_birth, new.unit_path, new.residence_unit_id)
    on conflict (child_id) do update
        set folded = excluded.folded, marked = excluded.marked, born = excluded.born,
            unit_path = excluded.unit_path, residence_unit_id = excluded.residence_unit_id;
    insert into name_word (word, shortened)
    select w, name_shortened(w) from unnest(string_to_array(folded, ' ')) w
     where not exists (select from name_word k where k.word = w)
    on conflict do nothing;
    return null;
end
$$;
create trigger child_name_made after insert on child for each row execute function keep_child_name();
create trigger child_name_kept after update of full_name, date_of_birth, unit_path, residence_unit_id, status on child
    for each row when ((old.full_name, old.date_of_birth, old.unit_path, old.residence_unit_id, old.status)
        is distinct from (new.full_name, new.date_of_birth, new.unit_path, new.residence_unit_id, new.status))
    execute function keep_child_name();
--rollback drop trigger child_name_kept on child; drop trigger child_name_made on child; drop function keep_child_name();

--changeset mangnon:children-name-of-those-there
select set_config('mangnon.children', '/', true);
insert into child_name (child_id, folded, marked, born, unit_path, residence_unit_id)
select id, name_folded(marked), marked, date_of_birth, unit_path, residence_unit_id
  from (select c.*, name_marked(c.full_name) as marked from child c where c.status <> 'MERGED' offset 0) c;
insert into name_word (word, shortened)
select w, name_shortened(w) from (select distinct unnest(string_to_array(n.folded, ' ')) from child_name n) d(w);
-- Without a list of what is still to be put in, which every search would read.
create index ix_child_name_keys on child_name using gin (name_keys(folded, marked, unit_path, born)) with (fastupdate = off);
create index ix_child_name_born on child_name (born, folded);
--rollback drop index ix_child_name_born; drop index ix_child_name_keys; delete from name_word; delete from child_name;

--changeset mangnon:children-name-weighed splitStatements:false
--comment One look into the index: who bears all of these keys, and one of those, in one of these places; and how well. Only what runs as the owner may ask it, for nobody else may read the table.
create function weigh_names(
        must text[], one_of text[], places text[], single uuid[], asked_places text[], asked_units uuid[], birth date,
        marked text, folded text, givens text[], how text, low double precision, seen uuid[], most integer,
        out ids uuid[], out scores double precision[], out reasons text[], out is_all boolean, out is_whole boolean)
    language plpgsql stable
    set search_path = public, pg_temp
as $$
declare
    -- What has been looked up is ranked; so much of it, and no more.
    bound constant integer := 500;
    keys constant text := 'name_keys(n.folded, n.marked, n.unit_path, n.born)';
    -- Keys of a place of their own there are below a province.
    within_few constant boolean := cardinality(places) between 1 and 8
        and not exists (select from unnest(places) p where length(p) - length(replace(p, '/', '')) < 3);
    conditions text := concat_ws(' and ',
        case when must <> '{}' then format('%s @> %L::text[]', keys, must) end,
        case when one_of is not null then format('%s && %L::text[]', keys, one_of) end);
    besides text := concat_ws(' and ', '',
        case when birth is not null then 'n.born = $1' end,
        case when asked_units is not null then 'n.residence_unit_id = any ($2)' end,
        case when seen <> '{}' then 'n.child_id <> all ($3)' end);
    wanted text;
begin
    if conditions = '' then
        raise exception 'nothing to look up';
    end if;
    wanted := case
        when '/' = any (places) then conditions
        when within_few then (
            select '(' || string_agg(concat_ws(' and ',
                       case when must <> '{}' then format('%s @> %L::text[]', keys, array(
                           select case when left(k, 1) in ('~', '=') then k else p || k end from unnest(must) k) || p) end,
                       case when one_of is not null then format('%s && %L::text[]', keys, array(
                           select p || k from unnest(one_of) k)) end), ' or ') || ')'
              from unnest(places) p)
        when places <> '{}' then format('%s and %s && %L::text[]', conditions, keys, places)
        else 'false' end;
    wanted := 'select n.* from child_name n where ' || wanted || besides
        || case when single = '{}' then '' else ' union select n.* from child_name n where n.child_id = any ($4) and '
               || conditions || besides || case when asked_places is null then '' else ' and n.unit_path ^@ any ($5)' end end;
    execute format($q$
        with n as materialized (select * from (%s) w limit %s),
             classed as (
                select n.child_id, e.*,
                       case when replace(n.marked, ' ', '') = $8 then 1
                            when string_to_array(n.marked, ' ') @> $11 then 2
                            when replace(n.folded, ' ', '') = $9 then 3 else 4 end as class
                  from n,
                       lateral (select 0.6 * least(length($7), length(n.folded)) / greatest(length($7), length(n.folded))
                                           + case when ' ' || n.folded like $10 then 0.4 else 0 end as rest,
                                       '$' || substring(n.folded from '[^ ]+$') = any ($12) as given,
                                           case when $13 <> 'strict' then (
                                               select avg(case when m = any (string_to_array(n.marked, ' ')) then 1 else 0 end)
                                                 from unnest($11) m) end as marks) e),
             scored as (
                select child_id,
                       round(cast(case when $13 <> 'strict'
                                           then $14 + 0.03 * rest + 0.02 * marks + case when given then 0.04 else 0 end
                                  when class = 1 then 1
                                  when class = 2 and given then 0.8 + 0.15 * rest
                                  when class = 2 then 0.65 + 0.1 * rest
                                  when class = 3 then 0.62
                                  when given then 0.5 + 0.1 * rest
                                  else 0.4 + 0.08 * rest end as numeric), 3) as score,
                       concat_ws(',', case when $13 <> 'strict' then $13 end,
                                      case when class = 1 or class = 3 then 'wholeName' end,
                                      case when class <= 2 then 'diacritics' end,
                                      case when given then 'givenName' end) as reason
                  from classed),
             best as (select * from scored order by score desc, child_id limit $6)
        select array_agg(child_id order by score desc, child_id), array_agg(score order by score desc, child_id),
               array_agg(reason order by score desc, child_id), (select count(*) from n) < %s, (select coalesce(bool_or(class <= 3), false) from classed)
          from best$q$, wanted, bound, bound)
       into ids, scores, reasons, is_all, is_whole
      using birth, asked_units, seen, single, asked_places, most, folded, replace(marked, ' ', ''),
            replace(folded, ' ', ''), '% ' || replace(folded, ' ', '% ') || '%', string_to_array(marked, ' '), givens, how, low;
end
$$;
--rollback drop function weigh_names(text[], text[], text[], uuid[], text[], uuid[], date, text, text, text[], text, double precision, uuid[], integer);

--changeset mangnon:children-name-found splitStatements:false
--comment The children that somebody may mean by a name, the likeliest first, out of those in sight of the asking transaction and of no other: it reads the same setting as the policies, and without one finds nobody. Five hundred are weighed at a time: who asks a whole province for a surname is shown some that bear it.
create function find_children(typed text, year integer, birth date, asked_places text[], asked_units uuid[], most integer)
    returns table (child_id uuid, score double precision, reasons text)
    language plpgsql stable security definer
    set search_path = public, pg_temp
as $$
declare
    sight text[] := string_to_array(nullif(current_setting('mangnon.children', true), ''), ',');
    places text[] := array(select s from unnest(sight) s where s ^@ '/');
    single uuid[] := array(select s::uuid from unnest(sight) s where s <> '' and not s ^@ '/');
    marked text := name_marked(typed);
    folded text := name_folded(marked);
    words text[] := string_to_array(folded, ' ');
    -- One's own name is said last.
    givens text[] := array['$' || words[cardinality(words)]];
    also text[] := '{}';
    -- What is looked up, one after the other, until enough is found: keys that all must be there, keys of which one
    -- must, how it is told, and from where it is scored.
    musts text[] := '{}';
    one_ofs text[] := '{}';
    hows text[] := '{}';
    lows double precision[] := '{}';
    givens_of text[] := '{}';
    found record;
    all_ids uuid[] := '{}';
    all_scores double precision[] := '{}';
    all_reasons text[] := '{}';
    unknown integer[];
    at integer;
    meant text[];
    others text[];
begin
    if sight is null or folded = '' then
        return;
    end if;
    if asked_places is not null then
        places := array(select distinct case when a ^@ s then a else s end
                          from unnest(places) s, unnest(asked_places) a where a ^@ s or s ^@ a);
    end if;
    year := coalesce(extract(year from birth)::integer, year);
    if year is not null then
        also := array['@' || year];
    end if;

    found := weigh_names(words || also, null, places, single, asked_places, asked_units, birth, marked, folded,
                         givens, 'strict', 0, '{}', most);
    if found.is_all then
        all_ids := found.ids;
        all_scores := found.scores;
        all_reasons := found.reasons;
    else
        -- More bear it than are weighed: those that rank above the rest are looked up by themselves.
        musts := array['=~' || replace(marked, ' ', ''), '~' || replace(marked, ' ', ' ~'), '~' || replace(marked, ' ', ' ~'),
                       '=' || replace(folded, ' ', ''), folded, folded];
        one_ofs := array[null, givens[1], null, null, givens[1], null];
        for i in 1 .. 6 loop
            exit when coalesce(cardinality(all_ids), 0) >= most;
            found := weigh_names(string_to_array(musts[i], ' ') || also, string_to_array(one_ofs[i], ' '), places, single,
                                 asked_places, asked_units, birth, marked, folded, givens, 'strict', 0, coalesce(all_ids, '{}'),
                                 most - coalesce(cardinality(all_ids), 0));
            all_ids := all_ids || found.ids;
            all_scores := all_scores || found.scores;
            all_reasons := all_reasons || found.reasons;
        end loop;
    end if;

    -- Whoever bears the whole name is meant; else it may be written in another way than it was typed.
    if coalesce(cardinality(all_ids), 0) < most and not found.is_whole then
        musts := '{}';
        one_ofs := '{}';
        unknown := array(select i from generate_subscripts(words, 1) i
                          where not exists (select from name_word k where k.word = words[i]) order by i);
        -- A space too many or too few, in the name as a whole and in a part of it.
        musts := musts || ('=' || replace(folded, ' ', ''));
        one_ofs := one_ofs || null::text;
        hows := hows || 'spacing'::text;
        lows := lows || 0.3::double precision;
        givens_of := givens_of || null::text;
        if cardinality(unknown) > 0 then
            for i in 1 .. cardinality(words) - 1 loop
                if (i = any (unknown) or i + 1 = any (unknown))
                        and exists (select from name_word k where k.word = name_folded(name_marked(words[i] || words[i + 1]))) then
                    musts := musts || array_to_string(words[:i - 1] || name_folded(name_marked(words[i] || words[i + 1])) || words[i + 2:], ' ');
                    one_ofs := one_ofs || null::text;
                    hows := hows || 'spacing'::text;
                    lows := lows || 0.3::double precision;
        givens_of := givens_of || null::text;
                end if;
            end loop;
        end if;
        if cardinality(unknown) = 1 then
            for i in 1 .. length(words[unknown[1]]) - 1 loop
                others := array[name_folded(name_marked(left(words[unknown[1]], i))), name_folded(name_marked(substr(words[unknown[1]], i + 1)))];
                if (select count(distinct k.word) from name_word k where k.word = any (others)) = cardinality(others) then
                    musts := musts || array_to_string(words[:unknown[1] - 1] || others || words[unknown[1] + 1:], ' ');
                    one_ofs := one_ofs || null::text;
                    hows := hows || 'spacing'::text;
                    lows := lows || 0.3::double precision;
        givens_of := givens_of || null::text;
                end if;
            end loop;
        end if;
        -- The beginning of a part: the last that was typed, unless only another one is no part of any name.
        if cardinality(unknown) < 2 then
            at := coalesce(unknown[1], cardinality(words));
            meant := array(select k.word from name_word k
                            where k.word > words[at] and k.word < words[at] || '{' limit 300);
            if meant <> '{}' then
                musts := musts || array_to_string(words[:at - 1] || words[at + 1:], ' ');
                one_ofs := one_ofs || array_to_string(meant, ' ');
                hows := hows || 'beginning'::text;
                lows := lows || 0.2::double precision;
                    givens_of := givens_of || case when at = cardinality(words)
                                      then '$' || array_to_string(meant, ' $') end;
            end if;
            -- One wrong letter: in the one part that is none of any name, or else in any.
            for i in 1 .. cardinality(words) loop
                continue when length(words[i]) < 2 or unknown[1] <> i;
                meant := array(select k.word from name_word k
                                where k.shortened && name_shortened(words[i]) and k.word <> words[i] limit 300);
                if meant <> '{}' then
                    musts := musts || array_to_string(words[:i - 1] || words[i + 1:], ' ');
                    one_ofs := one_ofs || array_to_string(meant, ' ');
                    hows := hows || 'oneLetterDiffers'::text;
                    lows := lows || 0.1::double precision;
                    givens_of := givens_of || case when i = cardinality(words)
                                      then '$' || array_to_string(meant, ' $') end;
                end if;
            end loop;
        end if;
        for i in 1 .. cardinality(musts) loop
            exit when coalesce(cardinality(all_ids), 0) >= most;
            found := weigh_names(string_to_array(musts[i], ' ') || also, string_to_array(one_ofs[i], ' '), places, single,
                                 asked_places, asked_units, birth, marked, folded,
                                 coalesce(string_to_array(givens_of[i], ' '), givens), hows[i], lows[i], coalesce(all_ids, '{}'),
                                 most - coalesce(cardinality(all_ids), 0));
            all_ids := all_ids || found.ids;
            all_scores := all_scores || found.scores;
            all_reasons := all_reasons || found.reasons;
        end loop;
    end if;
    return query select * from unnest(all_ids, all_scores, all_reasons);
end
$$;
--rollback drop function find_children(text, integer, date, text[], uuid[], integer);
