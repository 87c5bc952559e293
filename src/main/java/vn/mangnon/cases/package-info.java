/**
 * Protection cases (hồ sơ bảo vệ trẻ em) after Nghị định 56/2017 chương III: what was told, where it happened, who is in
 * charge, and at which step of the {@link vn.mangnon.procedure procedure} it stands. It belongs to the place of the incident
 * (nơi xảy ra), which need not be where the child lives, and to the commune that <em>handles</em> it besides, once it has
 * one. What is done in a case (intake, findings, plan, measures) lives on the floors above and takes its steps through
 * {@link vn.mangnon.cases.Cases}. Uses the register of children by its door, and tells the clocks of the law what happened.
 */
@NullMarked
package vn.mangnon.cases;

import org.jspecify.annotations.NullMarked;
