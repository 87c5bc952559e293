package vn.mangnon.procedure;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a case stands. Only steps move it. */
@Schema(
        description = "`RECEIVED`: written down; `VERIFIED`: found to be true, or likely (NĐ 56/2017 Đ.25.2); "
                + "`ASSESSED`: it is known whether it is an emergency (Đ.26.2); `INVESTIGATED`: in detail (Đ.27); "
                + "`PLAN_DRAFTED`: a plan is being written (Đ.28.1); `PLAN_SUBMITTED`: it lies with the chair; "
                + "`PLAN_APPROVED`; `PLAN_RETURNED`: sent back with a reason; `IN_PROGRESS`: it is carried out "
                + "(Đ.29); `REVIEWED` (Đ.30.1); `CLOSED`: safe and stable (Đ.30.1.b); `REFUTED`: the news was not "
                + "true; `HANDED_OVER`: another body goes on with it; `CHILD_DIED`; `MOVED_AWAY`; `AGED_OUT`: "
                + "sixteen.")
public enum CaseStatus {
    /** Tiếp nhận: written down. */
    RECEIVED,
    /** Kiểm tra tính xác thực: the news is found to be true, or likely (Đ.25.2). */
    VERIFIED,
    /** Đánh giá nguy cơ ban đầu: it is known whether it is an emergency (Đ.26.2). */
    ASSESSED,
    /** Thu thập thông tin, đánh giá nguy cơ cụ thể (Đ.27). */
    INVESTIGATED,
    /** A plan is being written (Đ.28.1). */
    PLAN_DRAFTED,
    PLAN_SUBMITTED,
    PLAN_APPROVED,
    /** The chair sent it back with a reason. */
    PLAN_RETURNED,
    /** Thực hiện kế hoạch (Đ.29). */
    IN_PROGRESS,
    /** Rà soát, đánh giá (Đ.30.1): closed, or planned anew. */
    REVIEWED,
    /** Kết thúc: both conditions of Đ.30.1.b are on record. */
    CLOSED,
    /** The news was not true. */
    REFUTED,
    /** Another body goes on with it. */
    HANDED_OVER,
    CHILD_DIED,
    MOVED_AWAY,
    /** Sixteen, and no child any more (Luật Trẻ em Đ.1). */
    AGED_OUT;

    private static final Set<CaseStatus> ENDED =
            EnumSet.of(CLOSED, REFUTED, HANDED_OVER, CHILD_DIED, MOVED_AWAY, AGED_OUT);

    /** Every state in which there is still something to do. */
    public static Set<CaseStatus> open() {
        return Arrays.stream(values()).filter(CaseStatus::isOpen).collect(Collectors.toUnmodifiableSet());
    }

    public boolean isOpen() {
        return !ENDED.contains(this);
    }
}
