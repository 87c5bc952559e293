/**
 * Plans (kế hoạch): an official document that sets targets (chỉ tiêu) for a place and a period and gives tasks (nhiệm vụ) to
 * organizations, with days by which they are due. A plan may serve a higher one, its parent. It is drafted, <em>issued</em>
 * (ban hành) as written, and <em>closed</em> (kết thúc); once issued its words stand and only the tasks move on. Its
 * <em>progress</em> (tiến độ) puts each target beside what the records of this system say. Uses indicators for the figures.
 */
@NullMarked
package vn.mangnon.plans;

import org.jspecify.annotations.NullMarked;
