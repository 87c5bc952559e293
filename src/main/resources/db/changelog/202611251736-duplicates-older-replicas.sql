--liquibase formatted sql

--changeset mangnon:duplicates-older-replicas splitStatements:false rollbackSplitStatements:false
--comment Replicas of the release before ask by these names until they are replaced; to be dropped one release later (decision 8).
create function twins_known(full_names text[], births date[], mothers text[])
    returns table (asked integer, child_id uuid, unit_path text)
    language sql volatile
as $$
    select * from twins_known(full_names, births, mothers, false)
$$;
create function twins_of(full_names text[], births date[], mothers text[])
    returns table (asked integer, child_id uuid, unit_path text)
    language sql volatile
as $$
    select * from twins_known(full_names, births, mothers, true)
$$;
create function twin_of(full_name text, birth date, mother text) returns table (child_id uuid, unit_path text)
    language sql volatile
as $$
    select t.child_id, t.unit_path from twins_known(array[full_name], array[birth], array[mother], true) t limit 1
$$;
--rollback drop function twin_of(text, date, text); drop function twins_of(text[], date[], text[]); drop function twins_known(text[], date[], text[]);
