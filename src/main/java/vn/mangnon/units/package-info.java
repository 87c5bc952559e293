/**
 * Administrative units (đơn vị hành chính) through time: provinces, the districts that ended on 1 July 2025, communes, and
 * the hamlets below them. A unit is known by its code <em>and</em> its first day, for the same code has named different
 * places. A <em>succession</em> says what became of a unit: FULL, its records follow by themselves; PARTIAL, it was split,
 * and a person must say where each record belongs. The <em>home</em> of a unit is its place in the tree of today.
 */
@NullMarked
package vn.mangnon.units;

import org.jspecify.annotations.NullMarked;
