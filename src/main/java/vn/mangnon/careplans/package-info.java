/**
 * The plan of support and intervention (kế hoạch hỗ trợ, can thiệp, NĐ 56/2017 Đ.28-29): its goals, its <em>services</em> by
 * line with provider, time and cost, its submission to the commune's chair, his approval or return with a reason, and its
 * <em>dispatch</em> to those who carry it out, with their receipt. When a case loops or a plan comes back, the next version
 * is another plan; the old ones stay as they were.
 */
@NullMarked
package vn.mangnon.careplans;

import org.jspecify.annotations.NullMarked;
