/**
 * Assistance (trợ giúp): what was done or given for a child, by which service line (y tế, giáo dục, tâm lý, trợ giúp xã hội,
 * bảo vệ, pháp lý: TT 14/2020 Đ.4.2), on which day, by whom, worth how much. It answers the indicator of the children who
 * were assisted, so what counts as assisted is what is written here. Serves a URL below the child's; whether the child is
 * the caller's business the register says.
 */
@NullMarked
package vn.mangnon.assistances;

import org.jspecify.annotations.NullMarked;
