/**
 * The demonstration on the embedded database: loaded once, never on a configured one. Every feature brings its own share
 * (see {@link vn.mangnon.kernel.DemonstrationWanted}); the accounts are this package's.
 */
@NullMarked
package vn.mangnon.demonstration;

import org.jspecify.annotations.NullMarked;
