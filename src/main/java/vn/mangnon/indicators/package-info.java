/**
 * Indicators (chỉ tiêu, chỉ số): what a figure counts, in which unit, by which article, and what it is for a place and a
 * period. The catalogue is data. Indicators do not count: they <em>ask</em>; the feature that keeps the records answers as
 * an {@link vn.mangnon.indicators.IndicatorSource}, so a new feature brings its own figures and nothing here changes.
 */
@NullMarked
package vn.mangnon.indicators;

import org.jspecify.annotations.NullMarked;
