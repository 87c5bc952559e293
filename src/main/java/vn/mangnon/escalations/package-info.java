/**
 * Nobody has to look at the clock: whoever answers for a case is warned at half of a limit, at three quarters and at its end;
 * then the commune's chair and then the province are told (leo thang). Each warning is raised once (decision 5) and stays
 * until it is seen. A province is told the number of the case and the clock, and nothing of the child.
 */
@NullMarked
package vn.mangnon.escalations;

import org.jspecify.annotations.NullMarked;
