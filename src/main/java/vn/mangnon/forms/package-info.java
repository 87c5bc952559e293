/**
 * Forms as data: the questionnaires (mẫu) of Nghị định 56/2017, and whatever forms come after them. A <em>form</em> has a
 * code and <em>versions</em>; a version has sections of questions, says on which article it stands and whether its text was
 * compared with the official one (<em>confirmed</em>, đã đối chiếu) or not. A published version never changes: what was
 * answered stays with the version it was answered in, and another wording is another version. This package also says what is
 * wrong with answers, counts their levels, and draws them; whose answers they are, and where they are kept, is the business
 * of the packages above.
 */
@NullMarked
package vn.mangnon.forms;

import org.jspecify.annotations.NullMarked;
