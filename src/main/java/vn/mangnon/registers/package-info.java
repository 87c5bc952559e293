/**
 * Registers (sổ theo dõi): keeping at the children in need. Every entry of a register (special circumstances, at risk, urgent
 * protection, poverty, hardship) has a day on which somebody is to look again; a <em>review</em> says what was found and sets
 * the next one. From the day a child was found and the day of the first action comes whether it was helped in time. At
 * sixteen a child leaves all registers and comes to the <em>grown</em>, never erased, some with one thing left to do. What a
 * child is entitled to is told by rules that are data.
 */
@NullMarked
package vn.mangnon.registers;

import org.jspecify.annotations.NullMarked;
