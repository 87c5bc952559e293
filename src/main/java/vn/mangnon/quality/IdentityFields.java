package vn.mangnon.quality;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.mangnon.children.BirthDatePrecision;
import vn.mangnon.children.ChildCorrections.Identity;
import vn.mangnon.children.PersonalIdStatus;
import vn.mangnon.children.Sex;

/** What an authority verifies of a child, field by field, each as text. */
final class IdentityFields {

    static final String FULL_NAME = "fullName";
    static final String DATE_OF_BIRTH = "dateOfBirth";
    static final String SEX = "sex";
    static final String PERSONAL_ID = "personalId";

    private IdentityFields() {}

    /** The same child, with this field as the authority says it. */
    static Identity with(Identity ours, String field, String value) {
        return switch (field) {
            case FULL_NAME ->
                new Identity(
                        value,
                        ours.dateOfBirth(),
                        ours.birthDatePrecision(),
                        ours.sex(),
                        ours.personalId(),
                        ours.personalIdStatus());
            case DATE_OF_BIRTH ->
                new Identity(
                        ours.fullName(),
                        LocalDate.parse(value),
                        BirthDatePrecision.EXACT,
                        ours.sex(),
                        ours.personalId(),
                        ours.personalIdStatus());
            case SEX ->
                new Identity(
                        ours.fullName(),
                        ours.dateOfBirth(),
                        ours.birthDatePrecision(),
                        Sex.valueOf(value),
                        ours.personalId(),
                        ours.personalIdStatus());
            case PERSONAL_ID ->
                new Identity(
                        ours.fullName(),
                        ours.dateOfBirth(),
                        ours.birthDatePrecision(),
                        ours.sex(),
                        value,
                        PersonalIdStatus.VERIFIED);
            default -> throw new IllegalArgumentException(field);
        };
    }

    static @Nullable String valueOf(Identity identity, String field) {
        return switch (field) {
            case FULL_NAME -> identity.fullName();
            case DATE_OF_BIRTH -> identity.dateOfBirth().toString();
            case SEX -> identity.sex().name();
            case PERSONAL_ID -> identity.personalId();
            default -> throw new IllegalArgumentException(field);
        };
    }
}
