/**
 * Referrals of a case to a service or another body (chuyển gửi), and transfers of a part of the work to it (chuyển giao):
 * sent with a day by which an answer is wanted, accepted or declined, answered with feedback, and completed or withdrawn.
 * What the body's liaison is shown of the case begins and ends with the referral. A case that goes to another commune as a
 * whole is a matter of {@code intakes}.
 */
@NullMarked
package vn.mangnon.referrals;

import org.jspecify.annotations.NullMarked;
