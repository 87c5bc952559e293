package vn.mangnon.indicators;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.mangnon.access.RowSecurity;
import vn.mangnon.kernel.Language;
import vn.mangnon.units.UnitExtent;

/** The door: the catalogue, read once at start for it changes only with a migration, and the figures. */
@ApplicationScoped
public class Indicators {

    private final IndicatorRepository catalogue;
    private final Language language;
    private final RowSecurity rowSecurity;
    private final Map<String, IndicatorSource> sources = new HashMap<>();
    private Map<String, Indicator> byCode = Map.of();

    Indicators(
            IndicatorRepository catalogue,
            Language language,
            RowSecurity rowSecurity,
            @All List<IndicatorSource> answering) {
        this.catalogue = catalogue;
        this.language = language;
        this.rowSecurity = rowSecurity;
        answering.forEach(source -> source.codes().forEach(code -> {
            if (sources.put(code, source) != null) {
                throw new IllegalStateException("two sources answer for " + code);
            }
        }));
    }

    @Transactional
    void atStart(@Observes @Priority(10) StartupEvent event) {
        Map<String, Indicator> read = new LinkedHashMap<>();
        catalogue.everyOne().forEach(indicator -> read.put(indicator.code(), indicator));
        byCode = read;
    }

    public boolean knows(String code) {
        return byCode.containsKey(code);
    }

    /** Whether a small count of it may tell of a single child, so that only those who know the child may see it. */
    public boolean isSensitive(String code) {
        var indicator = byCode.get(code);
        return indicator != null && indicator.sensitive();
    }

    public Optional<IndicatorUnit> unitOf(String code) {
        return Optional.ofNullable(byCode.get(code)).map(Indicator::unit);
    }

    /**
     * The figure, if a feature keeps the records it is counted from. See {@link IndicatorSource#figure}. It counts whatever
     * there is: many may see figures who may not see a single child, and what a small one betrays is the asker's to
     * withhold.
     */
    public Optional<Figure> figure(String code, UnitExtent extent, LocalDate from, LocalDate to) {
        return Optional.ofNullable(sources.get(code))
                .map(source -> rowSecurity.lifted(() -> source.figure(code, extent, from, to)));
    }

    List<IndicatorView> all() {
        return byCode.values().stream().map(this::view).toList();
    }

    private IndicatorView view(Indicator indicator) {
        return new IndicatorView(
                indicator.code(),
                indicator.label(language.tag()),
                indicator.definition(language.tag()),
                indicator.unit(),
                sources.containsKey(indicator.code()),
                indicator.legalBasis());
    }
}
