/**
 * Calendars as other programs read them (RFC 5545): dates and moments with a line of text each. What is handed out here is
 * read by strangers' calendars, so whoever writes an event leaves out everything about a child. Knows nobody.
 */
@NullMarked
package vn.mangnon.icalendar;

import org.jspecify.annotations.NullMarked;
