/**
 * Who asks, in which duty, and for which part of the country. An <em>account</em> has <em>duties</em> (nhiệm vụ: what it
 * may do), each in its own <em>scopes</em> (phạm vi: where: the country, a subtree of units, an organization's reporting
 * line, one case): a <em>grant</em> is a duty in a scope, and what an operation may touch are the scopes of the duties that
 * allow it. All of this is read here whoever issued the token, so that taking them away takes effect at once.
 */
@NullMarked
package vn.mangnon.access;

import org.jspecify.annotations.NullMarked;
