/**
 * Seeing a single child or case that one's duties do not show: in an emergency anywhere (break-glass), or as a supervisor
 * within one's place on a stated ground. Always for a reason, for four hours, to read only, and on record.
 */
@NullMarked
package vn.mangnon.exceptional;

import org.jspecify.annotations.NullMarked;
