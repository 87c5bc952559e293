/**
 * What a family's move looks like: the commune that it moved to finds the child registered elsewhere and asks for it; the
 * commune that holds the record accepts, and the record goes over with its whole history, or refuses and says why, within
 * a time. Nothing of the child is shown to who asks before that. Who gave it away keeps the request, and what it did for
 * the child up to that day.
 */
@NullMarked
package vn.mangnon.transfers;

import org.jspecify.annotations.NullMarked;
