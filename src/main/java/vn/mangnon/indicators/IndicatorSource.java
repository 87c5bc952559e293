package vn.mangnon.indicators;

import java.time.LocalDate;
import java.util.Set;
import vn.mangnon.units.UnitExtent;

/** The question that the feature answers whose records are counted. Called inside a transaction. */
public interface IndicatorSource {

    /** The codes this source can answer for; no other source has them. */
    Set<String> codes();

    /**
     * The figure for a place and a period; both days inclusive, in Vietnam's calendar. What a stock is, such as the children
     * of a commune, is counted at the end of the last day, and so is everything that is said of them.
     */
    Figure figure(String code, UnitExtent extent, LocalDate from, LocalDate to);
}
