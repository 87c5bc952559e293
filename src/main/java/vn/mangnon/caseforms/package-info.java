/**
 * Forms filled in for a case: Mẫu 01 to 16 of Nghị định 56/2017, with the answers of one child. A <em>filling</em> is a draft
 * until it is completed, and then it stays; what was wrong in it is corrected by another filling that takes its place, and
 * both are kept. It stays with the version of the form it was given in. Answers are sealed, and what was told in confidence
 * (NĐ 56/2017 Đ.24) only whoever is in charge of the case is shown.
 */
@NullMarked
package vn.mangnon.caseforms;

import org.jspecify.annotations.NullMarked;
