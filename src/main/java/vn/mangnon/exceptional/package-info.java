/**
 * Seeing a single child or case that one's duties do not show: in an emergency anywhere (break-glass), or as a
 * supervisor within one's place on a stated ground. Always for a reason, for four hours, to read only, and on record.
 * A supervisor of the place takes note of it (ghi nhận); until then it is unseen.
 */
@NullMarked
package vn.mangnon.exceptional;

import org.jspecify.annotations.NullMarked;
