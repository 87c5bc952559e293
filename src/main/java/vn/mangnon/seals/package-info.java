/**
 * Proof that the audit trail is whole. A <em>seal</em> (niêm phong) covers the entries of about a minute by the root of
 * their Merkle tree (RFC 6962) and is chained to the seal before it; who changes, removes, adds or reorders an entry or a
 * seal afterwards, as a superuser of the database even, is found, and so is the place. Who writes down the digest of the
 * latest seal outside the server needs to trust nobody in it.
 */
@NullMarked
package vn.mangnon.seals;

import org.jspecify.annotations.NullMarked;
