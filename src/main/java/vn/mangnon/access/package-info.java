/**
 * Who asks, in which duty, and for which part of the country. An <em>account</em> has <em>duties</em> (nhiệm vụ: what it
 * may do) and <em>scopes</em> (phạm vi: where: the country, a subtree of units, or an organization's reporting line). Both
 * are read here whoever issued the token, so that taking them away takes effect at once.
 */
@NullMarked
package vn.mangnon.access;

import org.jspecify.annotations.NullMarked;
