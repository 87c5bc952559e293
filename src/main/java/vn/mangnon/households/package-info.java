/**
 * Households (hộ gia đình): who lives with whom in a hamlet, and whether the household is poor (hộ nghèo) or near-poor (hộ cận
 * nghèo), from when to when. A child that is registered says itself where it lives ({@code householdId}); a child who stands
 * here as a <em>member</em> is one that nobody has registered yet, and is looked for by that.
 */
@NullMarked
package vn.mangnon.households;

import org.jspecify.annotations.NullMarked;
