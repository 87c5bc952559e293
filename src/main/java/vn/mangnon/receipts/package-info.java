/**
 * Who took in what was told about a child (người tiếp nhận), and what became of it. A collaborator of a hamlet takes cases in
 * and does not read them afterwards; of his own he sees the number and the state, and his own words until an officer takes
 * the case up. Uses the cases by their table.
 */
@NullMarked
package vn.mangnon.receipts;

import org.jspecify.annotations.NullMarked;
