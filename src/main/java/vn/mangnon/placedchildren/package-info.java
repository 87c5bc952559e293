/**
 * The list of children in alternative care (danh sách trẻ em được chăm sóc thay thế) that is looked through every six months
 * (Luật Trẻ em Đ.68; TT 14/2020 Đ.3.2): who is placed on a day, with whom by form, and when somebody last looked. It reads
 * what {@code placements} keeps and writes nothing.
 */
@NullMarked
package vn.mangnon.placedchildren;

import org.jspecify.annotations.NullMarked;
