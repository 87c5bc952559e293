/**
 * Movement (biến động): how the children of a place became others between two days. Nothing is kept here: it is counted from
 * the periods of residence and of the registers, in one question, and always adds up: opening + entered − left = closing.
 */
@NullMarked
package vn.mangnon.movement;

import org.jspecify.annotations.NullMarked;
