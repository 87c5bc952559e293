/**
 * Programme models (mô hình): a counselling office for the protection of children (văn phòng tư vấn bảo vệ trẻ em), a
 * club, a rapid-response team (tổ phản ứng nhanh), kept up with some money and some staff in one unit for some time. What
 * letters say of them they often say roughly ("trên 500.000.000 đồng", "gần 300 trường hợp"): the figure is kept with how
 * it was said.
 */
@NullMarked
package vn.mangnon.programmes;

import org.jspecify.annotations.NullMarked;
