/**
 * Alternative care (chăm sóc thay thế; Luật Trẻ em Đ.60-69, NĐ 56/2017 Đ.38-48, TT 14/2020): with whom a child is to live
 * that cannot live with its parents. A placement is proposed by the officer with the checks that the law asks for, decided by
 * the chair, handed over, followed up and ended; all that a child went through stays. A relative comes before others, and a
 * family before a facility: whoever proposes less says why.
 */
@NullMarked
package vn.mangnon.placements;

import org.jspecify.annotations.NullMarked;
