/**
 * Incidents (tai nạn, thương tích; lao động trẻ em): what happened to a child of the register, from which cause, where, and
 * how it ended. Letters C and D order both to be recorded: drowning, traffic, child labour; "injured children" in the
 * database. Causes and outcomes are code lists ({@code incident-causes}, {@code incident-outcomes}) whose groups are the
 * {@link vn.mangnon.incidents.IncidentKind kinds}. Serves a URL below the child's; whether the child is the caller's
 * business the register says.
 */
@NullMarked
package vn.mangnon.incidents;

import org.jspecify.annotations.NullMarked;
