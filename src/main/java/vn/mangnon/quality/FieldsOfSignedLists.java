package vn.mangnon.quality;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.mangnon.children.ChildCorrections.Identity;
import vn.mangnon.children.VerifiedField;
import vn.mangnon.children.VerifiedFields;

/** Tells the register which fields of a child a signed list vouches for today. */
@ApplicationScoped
class FieldsOfSignedLists implements VerifiedFields {

    private final QualityRepository quality;
    private final Clock clock;

    FieldsOfSignedLists(QualityRepository quality, Clock clock) {
        this.quality = quality;
        this.clock = clock;
    }

    @Override
    public List<VerifiedField> of(UUID childId, Identity says) {
        var today = LocalDate.now(clock);
        return quality.provenanceOf(List.of(childId)).getOrDefault(childId, List.of()).stream()
                .filter(known -> known.validUntil() == null || today.isBefore(known.validUntil()))
                .filter(known -> {
                    var value = QualityService.valueOf(says, known.field());
                    return value != null && quality.saysSo(known, value);
                })
                .map(known -> new VerifiedField(
                        known.field(),
                        known.source().name(),
                        known.documentNumber(),
                        known.verifiedOn(),
                        known.validUntil()))
                .toList();
    }
}
