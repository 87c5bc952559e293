/**
 * Audits of dossiers (kiểm tra hồ sơ): a supervisor draws cases of a unit and a period by lot, with a seed that is kept, so
 * that anybody can draw the same again; reads them on the ground SUPERVISION; and writes findings, which the commune
 * answers. The commune sees the findings on its own cases, and nothing of who else was drawn.
 */
@NullMarked
package vn.mangnon.dossieraudits;

import org.jspecify.annotations.NullMarked;
