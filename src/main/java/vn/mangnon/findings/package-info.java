/**
 * What was found out in a case, step by step (NĐ 56/2017 chương III): that the news is true (<em>verification</em>, kiểm tra
 * tính xác thực, Đ.25.2), whether it is an emergency (<em>assessment</em>, đánh giá nguy cơ ban đầu, Đ.26.2), what exactly
 * the child needs (<em>investigation</em>, Đ.27) and what the plan came to (<em>review</em>, rà soát, Đ.30). A finding is
 * written once and moves the case; the forms (Mẫu 02, 03, 06) with their rows are another package's.
 */
@NullMarked
package vn.mangnon.findings;

import org.jspecify.annotations.NullMarked;
