/**
 * The child register (sổ quản lý trẻ em): who the children are, where they live, who cares for them, and what puts them in
 * need of help. A <em>child</em> (trẻ em) is under sixteen (Luật Trẻ em Đ.1). A <em>special circumstance</em> (hoàn cảnh đặc
 * biệt) is one of the law's fourteen groups; an <em>at-risk reason</em> (nguy cơ) comes from a local list. A record stays
 * under the unit it was written under; where it belongs today is its <em>unit path</em>. This is the model feature: others
 * copy its shape.
 */
@NullMarked
package vn.mangnon.children;

import org.jspecify.annotations.NullMarked;
