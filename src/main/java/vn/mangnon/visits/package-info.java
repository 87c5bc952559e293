/**
 * Visits at home (thăm hộ gia đình): a collaborator writes down when a household was visited and what was seen, often offline
 * and days later. A sign of risk becomes a <em>proposal</em> (đề xuất) about one child, which the commune's officer accepts,
 * so that the child is among those at risk, or declines with a reason. From it all the household child book (sổ quản lý trẻ em
 * trong hộ gia đình) is written.
 */
@NullMarked
package vn.mangnon.visits;

import org.jspecify.annotations.NullMarked;
