/**
 * Counselling (tư vấn, tham vấn): help without a dossier. Most of what a counselling office does is a word of advice, a
 * psychological counselling, a connection to a service or a session with a group, and opens no case: letter A counts
 * "nearly 300" of them. A session says of which kind, on which day, where, by whom and for how many; the children of the
 * register who took part are named in it, in lists they are a number. It may propose help, which the commune's chair
 * decides. What was told is sealed.
 *
 * <p>A session is the business of the place it was held in, for those who may see cases there.
 */
@NullMarked
package vn.mangnon.counselling;

import org.jspecify.annotations.NullMarked;
