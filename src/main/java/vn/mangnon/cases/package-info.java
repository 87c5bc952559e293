/**
 * Protection cases (hồ sơ bảo vệ trẻ em) after Nghị định 56/2017 chương III: what was told, where it happened, who is in
 * charge, and whether the law's clocks are kept. A case is <em>received</em> (tiếp nhận), taken up and <em>in progress</em>
 * (đang can thiệp, trợ giúp), and <em>closed</em> (kết thúc) when both conditions of Đ.30.1.b are on record. It belongs to
 * the place of the incident (nơi xảy ra), which need not be where the child lives. An <em>emergency</em> (khẩn cấp) starts
 * the twelve-hour clock until a measure (biện pháp khẩn cấp) is recorded. Uses the register of children by its door.
 */
@NullMarked
package vn.mangnon.cases;

import org.jspecify.annotations.NullMarked;
