/**
 * How other systems keep up with this one. The <em>change feed</em> tells every change in the order of the commits, with a
 * tombstone for what left the reader's scope; who follows it misses nothing and may stop and go on at any time.
 */
@NullMarked
package vn.mangnon.exchange;

import org.jspecify.annotations.NullMarked;
