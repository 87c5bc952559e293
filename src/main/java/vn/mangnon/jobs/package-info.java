/**
 * Long work with progress: imports, exports, roll-ups. A <em>job</em> (công việc nền) is seen by whoever started it, can be
 * watched and cancelled, and says at the end what it did and which rows it could not place.
 */
@NullMarked
package vn.mangnon.jobs;

import org.jspecify.annotations.NullMarked;
