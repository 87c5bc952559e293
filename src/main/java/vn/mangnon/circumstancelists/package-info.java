/**
 * Lists of circumstances (danh sách trẻ em có hoàn cảnh đặc biệt, nguy cơ, hộ nghèo): entries of the registers that come as a
 * table, such as the yearly list of poor households, about children who are registered already. A row is an entry; the rules
 * are the register's own.
 */
@NullMarked
package vn.mangnon.circumstancelists;

import org.jspecify.annotations.NullMarked;
