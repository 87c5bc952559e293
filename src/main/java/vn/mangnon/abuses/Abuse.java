package vn.mangnon.abuses;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.AuditSubject;
import vn.mangnon.kernel.Audited;
import vn.mangnon.kernel.StoredEntity;

/** What was done to the child of a case. */
@Audited(value = AuditSubject.CASE, partOf = "caseId")
@Entity
@Table(name = "case_abuse")
class Abuse extends StoredEntity {

    @Column(name = "case_id", updatable = false)
    private UUID caseId;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] acts;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] settings;

    @Convert(converter = AbuseSecrets.Circumstances.class)
    @Column(name = "circumstances_sealed")
    private @Nullable String circumstances;

    @Column(name = "recorded_by")
    private UUID recordedBy;

    @OneToMany(mappedBy = "abuse", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<AllegedPerpetrator> allegedPerpetrators = new ArrayList<>();

    @OneToMany(mappedBy = "abuse", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<AbuseHandling> handlings = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Abuse() {}

    Abuse(UUID caseId, AbuseDetails details, UUID account, Instant now) {
        super(null, now);
        this.caseId = caseId;
        write(details, account, now);
    }

    final void write(AbuseDetails details, UUID account, Instant now) {
        acts = names(details.acts());
        settings = names(details.settings());
        circumstances = details.circumstances();
        recordedBy = account;
        allegedPerpetrators.clear();
        details.allegedPerpetrators()
                .forEach(each ->
                        allegedPerpetrators.add(new AllegedPerpetrator(this, allegedPerpetrators.size(), each, now)));
        handlings.clear();
        details.handlings().forEach(each -> handlings.add(new AbuseHandling(this, handlings.size(), each, now)));
        touch(now);
    }

    private static String[] names(List<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).distinct().sorted().toArray(String[]::new);
    }

    UUID caseId() {
        return caseId;
    }

    List<AbuseAct> acts() {
        return Arrays.stream(acts).map(AbuseAct::valueOf).toList();
    }

    List<AbuseSetting> settings() {
        return Arrays.stream(settings).map(AbuseSetting::valueOf).toList();
    }

    @Nullable
    String circumstances() {
        return circumstances;
    }

    UUID recordedBy() {
        return recordedBy;
    }

    List<AllegedPerpetrator> allegedPerpetrators() {
        return List.copyOf(allegedPerpetrators);
    }

    List<AbuseHandling> handlings() {
        return List.copyOf(handlings);
    }
}
