/**
 * Campaigns (chiến dịch, đợt hoạt động): the Month of Action for Children (Tháng hành động vì trẻ em), the first of June,
 * Mid-Autumn, forums, gifts at the new school year. An organization holds one in some units between two days; its
 * <em>activities</em> (hoạt động) are written down as they are held, and its <em>result</em> (kết quả) at the end. Whether
 * it is planned, running or ended the calendar says; only calling it off is an act. Who holds it is somebody's business,
 * what is held concerns all whose place it touches.
 */
@NullMarked
package vn.mangnon.campaigns;

import org.jspecify.annotations.NullMarked;
