/**
 * The abuse itself (hành vi xâm hại): what was done beyond the forms of Luật Trẻ em Đ.4.5, kidnapping, swapping and
 * appropriation among them; in which setting; what the alleged perpetrators are to the child, and never who they are; and
 * what an authority did about it (TT 13/2021/TT-BLĐTBXH counts that). Shown with its case only, in no list.
 */
@NullMarked
package vn.mangnon.abuses;

import org.jspecify.annotations.NullMarked;
