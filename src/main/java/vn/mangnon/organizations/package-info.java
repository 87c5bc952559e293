/**
 * Organizations through time: people's committees (UBND), their offices (Phòng, Sở), the lines of the mass organizations,
 * police, schools. Each lies in a unit and may report to another; it has a first day and may have a last.
 */
@NullMarked
package vn.mangnon.organizations;

import org.jspecify.annotations.NullMarked;
