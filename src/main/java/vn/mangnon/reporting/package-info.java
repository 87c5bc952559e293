/**
 * Reports and their deadlines. A <em>schedule</em> (chế độ báo cáo) is what a document orders: who reports to whom, about
 * which period, by which date. A <em>deadline</em> (hạn báo cáo) is one reporter's duty for one period; deadlines are made
 * from schedules, never by hand. The date a document states is not the last day on which a report is in time: "trước ngày
 * 13/5" ends with 12 May. Whether a report is overdue follows from the facts and the day, for any day one asks about.
 */
@NullMarked
package vn.mangnon.reporting;

import org.jspecify.annotations.NullMarked;
