/**
 * When data gets where it should not: a <em>breach notice</em> (thông báo vi phạm bảo vệ dữ liệu cá nhân) keeps what
 * happened and what was done about it, from discovery to the end, under the 72 hours of Luật 91/2025/QH15 Đ.23. The
 * authority is told in stages: a first <em>dispatch</em> (thông báo) with what is known, supplements with the rest. How many
 * children are concerned everybody is told who deals with it; which ones, only who may see them.
 */
@NullMarked
package vn.mangnon.breaches;

import org.jspecify.annotations.NullMarked;
