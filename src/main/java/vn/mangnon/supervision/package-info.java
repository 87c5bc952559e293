/**
 * Supervision of case work (giám sát; Luật Trẻ em Đ.79-90): what a province sees of its communes' cases without seeing a
 * case. Which units let limits of the law pass, where nothing has moved for long, by number and clock; and audits of
 * dossiers, drawn by lot in a way that anybody can draw again, with findings that the commune answers.
 */
@NullMarked
package vn.mangnon.supervision;

import org.jspecify.annotations.NullMarked;
