package vn.mangnon.codes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** One code of one list. Written by migrations alone. */
@Entity
@Table(name = "code_entry")
@IdClass(CodeEntry.Key.class)
class CodeEntry {

    record Key(String list, String code) implements Serializable {}

    @Id
    @Column(name = "list")
    private String list;

    @Id
    private String code;

    private int position;

    @Column(name = "parent_code")
    private @Nullable String parentCode;

    @Column(name = "label_vi")
    private String labelVi;

    @Column(name = "label_en")
    private String labelEn;

    private boolean sensitive;

    private @Nullable String needs;

    @Column(name = "applies_under_age")
    private @Nullable Integer appliesUnderAge;

    @Column(name = "applies_to")
    private @Nullable String appliesTo;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    @Column(name = "legal_basis")
    private String legalBasis;

    @SuppressWarnings("NullAway.Init")
    protected CodeEntry() {}

    boolean isInForceOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }

    String list() {
        return list;
    }

    String code() {
        return code;
    }

    @Nullable
    String parentCode() {
        return parentCode;
    }

    String labelVi() {
        return labelVi;
    }

    String labelEn() {
        return labelEn;
    }

    boolean sensitive() {
        return sensitive;
    }

    /** Whether it is for somebody who turns so old on a day and of whom these codes hold. */
    boolean appliesTo(IntFunction<LocalDate> turns, Set<String> holding, LocalDate day) {
        var isYoung = appliesUnderAge == null || day.isBefore(turns.apply(appliesUnderAge));
        var holds = appliesTo == null || Arrays.stream(appliesTo.split(",")).anyMatch(holding::contains);
        return isYoung && holds && (appliesUnderAge != null || appliesTo != null);
    }

    @Nullable
    String needs() {
        return needs;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    @Nullable
    LocalDate validTo() {
        return validTo;
    }

    String legalBasis() {
        return legalBasis;
    }
}
