--liquibase formatted sql

--changeset mangnon:children-own-name-as-written splitStatements:false rollbackSplitStatements:false
--comment Who bears the name that was typed as his own, as it was typed, stands before whoever has the part elsewhere: for "Anh" Lan Anh before Anh Ánh, whose own name is another.
create or replace function weigh_names(
        must text[], one_of text[], places text[], single uuid[], asked_places text[], asked_units uuid[], birth date,
        marked text, folded text, givens text[], how text, low double precision, seen uuid[], most integer,
        out ids uuid[], out scores double precision[], out reasons text[], out is_all boolean, out is_whole boolean)
    language plpgsql stable
    set search_path = public, pg_temp set plan_cache_mode = force_generic_plan
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
    found child_name[];
    whole_marked constant text := replace(marked, ' ', '');
    whole_folded constant text := replace(folded, ' ', '');
    marked_parts constant text[] := string_to_array(marked, ' ');
    typed constant integer := length(folded);
    in_order constant text := '% ' || replace(folded, ' ', '% ') || '%';
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
    wanted := 'select n from child_name n where ' || wanted || besides
        || case when single = '{}' then '' else ' union select n from child_name n where n.child_id = any ($4) and '
               || conditions || besides || case when asked_places is null then '' else ' and n.unit_path ^@ any ($5)' end end;
    -- Looked up by a statement made for it, ranked by one that is planned once: to plan both anew took longer than both.
    execute format('select array(select n from (%s) w(n) limit %s)', wanted, bound)
       into found using birth, asked_units, seen, single, asked_places;
    with classed as (
        select n.child_id,
               0.6::double precision * least(typed, length(n.folded)) / greatest(typed, length(n.folded))
                   + case when ' ' || n.folded like in_order then 0.4 else 0 end as rest,
               '$' || split_part(n.folded, ' ', -1) = any (givens) as given,
               split_part(n.marked, ' ', -1) = marked_parts[cardinality(marked_parts)] as own,
               case when how <> 'strict' then (
                   select avg(case when m = any (string_to_array(n.marked, ' ')) then 1 else 0 end) from unnest(marked_parts) m) end
                   as marks,
               case when replace(n.marked, ' ', '') = whole_marked then 1
                    when string_to_array(n.marked, ' ') @> marked_parts then 2
                    when replace(n.folded, ' ', '') = whole_folded then 3 else 4 end as class
          from unnest(found) n),
    best as (
        select c.*,
               round(1000 * case when how <> 'strict' then low + 0.03 * rest + 0.02 * marks + case when given then 0.04 else 0 end
                                 when class = 1 then 1
                                 when class = 2 and own then 0.8 + 0.15 * rest
                                 when class = 2 then 0.65 + 0.1 * rest
                                 when class = 3 then 0.62
                                 when given then 0.5 + 0.1 * rest
                                 else 0.4 + 0.08 * rest end) / 1000 as score
          from classed c order by score desc, child_id limit most)
    select array_agg(b.child_id order by b.score desc, b.child_id), array_agg(b.score order by b.score desc, b.child_id),
           array_agg(concat_ws(',', case when how <> 'strict' then how end,
                                    case when b.class = 1 or b.class = 3 then 'wholeName' end,
                                    case when b.class <= 2 then 'diacritics' end,
                                    case when b.given then 'givenName' end) order by b.score desc, b.child_id),
           (select coalesce(bool_or(c.class <= 3), false) from classed c)
      into ids, scores, reasons, is_whole
      from best b;
    is_all := cardinality(found) < bound;
end
$$;
--rollback create or replace function weigh_names( must text[], one_of text[], places text[], single uuid[], asked_places text[], asked_units uuid[], birth date, marked text, folded text, givens text[], how text, low double precision, seen uuid[], most integer, out ids uuid[], out scores double precision[], out reasons text[], out is_all boolean, out is_whole boolean) language plpgsql stable set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$ declare bound constant integer := 500; keys constant text := 'name_keys(n.folded, n.marked, n.unit_path, n.born)'; within_few constant boolean := cardinality(places) between 1 and 8 and not exists (select from unnest(places) p where length(p) - length(replace(p, '/', '')) < 3); conditions text := concat_ws(' and ', case when must <> '{}' then format('%s @> %L::text[]', keys, must) end, case when one_of is not null then format('%s && %L::text[]', keys, one_of) end); besides text := concat_ws(' and ', '', case when birth is not null then 'n.born = $1' end, case when asked_units is not null then 'n.residence_unit_id = any ($2)' end, case when seen <> '{}' then 'n.child_id <> all ($3)' end); wanted text; found child_name[]; whole_marked constant text := replace(marked, ' ', ''); whole_folded constant text := replace(folded, ' ', ''); marked_parts constant text[] := string_to_array(marked, ' '); typed constant integer := length(folded); in_order constant text := '% ' || replace(folded, ' ', '% ') || '%'; begin if conditions = '' then raise exception 'nothing to look up'; end if; wanted := case when '/' = any (places) then conditions when within_few then ( select '(' || string_agg(concat_ws(' and ', case when must <> '{}' then format('%s @> %L::text[]', keys, array( select case when left(k, 1) in ('~', '=') then k else p || k end from unnest(must) k) || p) end, case when one_of is not null then format('%s && %L::text[]', keys, array( select p || k from unnest(one_of) k)) end), ' or ') || ')' from unnest(places) p) when places <> '{}' then format('%s and %s && %L::text[]', conditions, keys, places) else 'false' end; wanted := 'select n from child_name n where ' || wanted || besides || case when single = '{}' then '' else ' union select n from child_name n where n.child_id = any ($4) and ' || conditions || besides || case when asked_places is null then '' else ' and n.unit_path ^@ any ($5)' end end; execute format('select array(select n from (%s) w(n) limit %s)', wanted, bound) into found using birth, asked_units, seen, single, asked_places; with classed as ( select n.child_id, 0.6::double precision * least(typed, length(n.folded)) / greatest(typed, length(n.folded)) + case when ' ' || n.folded like in_order then 0.4 else 0 end as rest, '$' || split_part(n.folded, ' ', -1) = any (givens) as given, case when how <> 'strict' then ( select avg(case when m = any (string_to_array(n.marked, ' ')) then 1 else 0 end) from unnest(marked_parts) m) end as marks, case when replace(n.marked, ' ', '') = whole_marked then 1 when string_to_array(n.marked, ' ') @> marked_parts then 2 when replace(n.folded, ' ', '') = whole_folded then 3 else 4 end as class from unnest(found) n), best as ( select c.*, round(1000 * case when how <> 'strict' then low + 0.03 * rest + 0.02 * marks + case when given then 0.04 else 0 end when class = 1 then 1 when class = 2 and given then 0.8 + 0.15 * rest when class = 2 then 0.65 + 0.1 * rest when class = 3 then 0.62 when given then 0.5 + 0.1 * rest else 0.4 + 0.08 * rest end) / 1000 as score from classed c order by score desc, child_id limit most) select array_agg(b.child_id order by b.score desc, b.child_id), array_agg(b.score order by b.score desc, b.child_id), array_agg(concat_ws(',', case when how <> 'strict' then how end, case when b.class = 1 or b.class = 3 then 'wholeName' end, case when b.class <= 2 then 'diacritics' end, case when b.given then 'givenName' end) order by b.score desc, b.child_id), (select coalesce(bool_or(c.class <= 3), false) from classed c) into ids, scores, reasons, is_whole from best b; is_all := cardinality(found) < bound; end $$;
