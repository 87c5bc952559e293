/**
 * What people may ask about the data that is kept of a child and of themselves: a <em>data-subject request</em> (yêu cầu của
 * chủ thể dữ liệu), from its receipt to its answer and its end, under the clocks of Luật 91/2025/QH15 and NĐ 356/2025/NĐ-CP.
 * The clocks are data (<em>limit</em>, thời hạn), each with its article and its time: a new decree is new rows. A request is
 * the business of the place that received it.
 */
@NullMarked
package vn.mangnon.rights;

import org.jspecify.annotations.NullMarked;
