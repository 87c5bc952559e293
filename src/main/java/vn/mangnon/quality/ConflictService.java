package vn.mangnon.quality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.children.ChildCorrections;
import vn.mangnon.children.ChildCorrections.Identity;
import vn.mangnon.children.Children;
import vn.mangnon.kernel.InputChecks;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.Versions;

/** By what a field is verified, and who was right where a list says otherwise. */
@ApplicationScoped
@Transactional
class ConflictService {

    private final QualityRepository quality;
    private final ChildCorrections corrections;
    private final Children children;
    private final InputChecks checks;
    private final CurrentUser user;
    private final Clock clock;

    ConflictService(
            QualityRepository quality,
            ChildCorrections corrections,
            Children children,
            InputChecks checks,
            CurrentUser user,
            Clock clock) {
        this.quality = quality;
        this.corrections = corrections;
        this.children = children;
        this.checks = checks;
        this.user = user;
        this.clock = clock;
    }

    List<ProvenanceView> provenance(UUID childId) {
        if (!children.isVisible(childId, user.children())) {
            throw Problem.notFound();
        }
        var known = quality.provenanceOf(List.of(childId)).getOrDefault(childId, List.of());
        var identity = corrections.identity(childId).orElse(null);
        return known.stream()
                .map(provenance -> new ProvenanceView(
                        provenance.field(),
                        provenance.source(),
                        provenance.listId(),
                        provenance.documentNumber(),
                        provenance.verifiedOn(),
                        provenance.validUntil(),
                        identity != null
                                && quality.holds(
                                        provenance,
                                        IdentityFields.valueOf(identity, provenance.field()),
                                        LocalDate.now(clock))))
                .toList();
    }

    Page<ConflictView> conflicts(ConflictState state, PageRequest request) {
        var page = quality.conflicts(state, user.children(), request);
        var identities = corrections.identities(
                page.items().stream().map(FieldConflict::childId).toList());
        return page.map(conflict -> view(conflict, identities.get(conflict.childId())));
    }

    private static ConflictView view(FieldConflict conflict, @Nullable Identity identity) {
        return ConflictView.of(conflict, identity == null ? null : IdentityFields.valueOf(identity, conflict.field()));
    }

    ConflictView resolve(UUID id, @Nullable String ifMatch, ResolveConflict resolution) {
        var conflict = quality.requireConflict(id, user.children());
        Versions.require(ifMatch, conflict.version());
        checks.of(resolution).throwIfAny();
        var ours = corrections.identity(conflict.childId()).orElseThrow(Problem::notFound);
        var isTheirs = resolution.take() == ResolveConflict.Side.THEIRS;
        conflict.decide(isTheirs ? ConflictState.TAKEN : ConflictState.KEPT, user.accountId(), clock.instant());
        if (isTheirs) {
            var faults = corrections.correct(
                    conflict.childId(), IdentityFields.with(ours, conflict.field(), conflict.theirs()));
            if (!faults.isEmpty()) {
                throw Problem.invalid(faults);
            }
            quality.verify(conflict.childId(), conflict.field(), quality.list(conflict.listId()), conflict.theirs());
        }
        quality.flush();
        return view(conflict, corrections.identity(conflict.childId()).orElse(null));
    }
}
