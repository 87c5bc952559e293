/**
 * One child, one record. A <em>pair</em> is two records that may be of one child: it is found when one is registered, and
 * by the work that compares whoever was written since; somebody dismisses it as two children, or merges it. A
 * <em>merger</em> puts one record in the other's place: what belongs to it moves, its id stays as an alias, and all of it
 * can be undone.
 */
@NullMarked
package vn.mangnon.duplicates;

import org.jspecify.annotations.NullMarked;
