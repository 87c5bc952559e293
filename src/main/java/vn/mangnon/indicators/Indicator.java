package vn.mangnon.indicators;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One indicator of the catalogue; rows come with migrations. */
@Entity
@Immutable
@Table(name = "indicator")
class Indicator {

    @Id
    private String code;

    private int position;

    @Column(name = "label_vi")
    private String labelVi;

    @Column(name = "label_en")
    private String labelEn;

    @Column(name = "definition_vi")
    private String definitionVi;

    @Column(name = "definition_en")
    private String definitionEn;

    private String unit;

    /** A small count of it may tell of a single child. */
    private boolean sensitive;

    @Column(name = "legal_basis")
    private @Nullable String legalBasis;

    @SuppressWarnings("NullAway.Init")
    protected Indicator() {}

    String code() {
        return code;
    }

    String label(String language) {
        return language.equals("en") ? labelEn : labelVi;
    }

    String definition(String language) {
        return language.equals("en") ? definitionEn : definitionVi;
    }

    boolean sensitive() {
        return sensitive;
    }

    IndicatorUnit unit() {
        return IndicatorUnit.valueOf(unit);
    }

    @Nullable
    String legalBasis() {
        return legalBasis;
    }
}
