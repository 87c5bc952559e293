/**
 * The ledger of consents: who agreed, for which purpose, on which day and by which proof, that something is done with a
 * child or with what is known of it. A <em>consent</em> (sự đồng ý) is for one purpose, ends or is withdrawn, and is never
 * edited; silence is none (Luật 91/2025/QH15 Đ.9). It takes a <em>representative</em> (cha, mẹ, người giám hộ) and, from
 * seven, the child itself (Luật Trẻ em Đ.6.11, Luật 91/2025 Đ.24); who is named as the one that harms the child represents
 * it in nothing. What an authority does because the law charges it with it needs no consent, and says so: that is its
 * <em>legal basis</em> (căn cứ), LAW_TASK.
 */
@NullMarked
package vn.mangnon.consents;

import org.jspecify.annotations.NullMarked;
