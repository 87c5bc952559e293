/**
 * How the news of a case came and went: its <em>intake</em> (Mẫu 01, Báo cáo tiếp nhận thông tin, NĐ 56/2017 Đ.25.1), the
 * <em>informant</em> (người báo tin), who is kept apart and shown to two people only, and its <em>transfer</em> (chuyển) to
 * the commune that handles it. A transfer restarts no clock: those run from the first receipt anywhere.
 */
@NullMarked
package vn.mangnon.intakes;

import org.jspecify.annotations.NullMarked;
