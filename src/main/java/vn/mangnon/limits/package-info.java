/**
 * How often something may be tried (hạn mức) before it is refused for a while: what costs much, or what is only worth
 * something to who does it very often. Counted in the memory of each replica: two let through twice as much, and a restart
 * forgets; the attacks that this is against take hours.
 */
@NullMarked
package vn.mangnon.limits;

import org.jspecify.annotations.NullMarked;
