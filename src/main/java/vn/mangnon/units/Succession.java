package vn.mangnon.units;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** What became of a unit. Written by the import alone. */
@Entity
@Table(name = "admin_unit_succession")
class Succession {

    @Id
    private UUID id;

    @Column(name = "predecessor_id")
    private UUID predecessorId;

    @Column(name = "successor_id")
    private UUID successorId;

    @Column(name = "effective_on")
    private LocalDate effectiveOn;

    @Enumerated(EnumType.STRING)
    private SuccessionExtent extent;

    @SuppressWarnings("NullAway.Init")
    protected Succession() {}

    UUID predecessorId() {
        return predecessorId;
    }

    UUID successorId() {
        return successorId;
    }

    LocalDate effectiveOn() {
        return effectiveOn;
    }

    SuccessionExtent extent() {
        return extent;
    }
}
