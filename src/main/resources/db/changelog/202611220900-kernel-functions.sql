--liquibase formatted sql

--changeset mangnon:kernel-extensions
create extension if not exists btree_gist;
create extension if not exists pg_trgm;
create extension if not exists unaccent;
--rollback drop extension if exists unaccent; drop extension if exists pg_trgm; drop extension if exists btree_gist;

--changeset mangnon:kernel-fold-vietnamese splitStatements:false
--comment A name as people type it: without diacritics, lower case, single spaces. Immutable, so that it can be indexed.
create function fold_vietnamese(value text) returns text
    language sql immutable strict parallel safe
    set search_path = public, pg_catalog
as $$
    select btrim(regexp_replace(lower(unaccent('unaccent'::regdictionary, normalize(value, nfc))), '\s+', ' ', 'g'))
$$;
--rollback drop function fold_vietnamese(text);
