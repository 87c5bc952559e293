/**
 * What is done at once to make a child safe: <em>emergency measures</em> (biện pháp khẩn cấp, NĐ 56/2017 Đ.31) and the
 * <em>temporary separation</em> from its carers (tạm thời cách ly, Đ.32), fifteen days in all with its extensions, unless a
 * competent authority's document lets it go on. Both hang on a case and tell its clocks.
 */
@NullMarked
package vn.mangnon.measures;

import org.jspecify.annotations.NullMarked;
