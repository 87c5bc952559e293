/**
 * Homes (nơi ở, người chăm sóc): where children lived and who cared for them, through time. A <em>residence</em> is a period
 * in one unit (thường trú, tạm trú, nơi ở thực tế); the main ones follow each other without a gap and are where the register
 * counts the child, others may stand beside them. The database keeps the main ones whoever writes ({@code
 * keep_residence_period}). A mistaken entry is withdrawn with a reason: it stays, and counts nowhere. Answers what the
 * register asks about the past ({@link vn.mangnon.children.PastOfChildren}).
 */
@NullMarked
package vn.mangnon.homes;

import org.jspecify.annotations.NullMarked;
