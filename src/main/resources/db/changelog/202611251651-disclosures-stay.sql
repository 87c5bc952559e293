--liquibase formatted sql

--changeset mangnon:disclosures-stay splitStatements:false
--comment What was told to others stays as it was written, whoever writes: a disclosure is added, never changed. Seals may be renewed, and a child that turns out to be another takes its disclosures along.
create function disclosure_stays() returns trigger language plpgsql as $$
begin
    if row(new.id, new.created_at, new.recipient_id, new.request_reference, new.ground, new.consent_purpose,
            new.legal_provision, new.form, new.items, new.disclosed_on, new.disclosed_by)
            is distinct from row(old.id, old.created_at, old.recipient_id, old.request_reference, old.ground,
            old.consent_purpose, old.legal_provision, old.form, old.items, old.disclosed_on, old.disclosed_by)
        or (new.requested_by_sealed is null) <> (old.requested_by_sealed is null)
        or (new.purpose_sealed is null) <> (old.purpose_sealed is null) then
        raise exception 'a disclosure is added, never changed' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger disclosure_stays before update on disclosure for each row execute function disclosure_stays();
--rollback drop trigger disclosure_stays on disclosure; drop function disclosure_stays();
