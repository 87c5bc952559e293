/**
 * Surveys of children (điều tra, rà soát trẻ em): what was counted in one unit in one year, hamlet by hamlet or as it was
 * reported. A round that is opened here is counted until it is closed; then its figures are frozen. The figures
 * of a finished survey are what a letter quotes later ("345 trẻ em có hoàn cảnh đặc biệt và 3.096 trẻ em có nguy cơ"); they
 * are compared with the register, never computed from it.
 */
@NullMarked
package vn.mangnon.surveys;

import org.jspecify.annotations.NullMarked;
