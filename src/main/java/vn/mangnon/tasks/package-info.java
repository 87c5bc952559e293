/**
 * What is due (việc phải làm): one list over the clocks and services of cases, the tasks of plans, reports and the requests
 * of data subjects, by the moment until which each has to be done. It keeps nothing of its own: each kind is asked for where
 * it lies, in one statement. A calendar program follows it by an address of its own (lịch việc), which says no child's name.
 */
@NullMarked
package vn.mangnon.tasks;

import org.jspecify.annotations.NullMarked;
