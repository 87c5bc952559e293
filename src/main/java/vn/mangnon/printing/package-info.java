/**
 * The printing room: documents (văn bản) as a Vietnamese office sends them, on paper or as a file. A feature describes its
 * document once, as a {@link vn.mangnon.printing.PrintedDocument}: letterhead, title, blocks, closing. Both
 * {@link vn.mangnon.printing.PrintFormat formats} are drawn from it, after the layout of Nghị định 30/2020/NĐ-CP, phụ lục
 * I (A4, Times New Roman, quốc hiệu and tiêu ngữ, nơi nhận, chữ ký). Nothing of it is loaded before the first document.
 */
@NullMarked
package vn.mangnon.printing;

import org.jspecify.annotations.NullMarked;
