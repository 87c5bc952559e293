/**
 * The words every feature says: a path of administrative units, a page, a problem, a fault, a version. Nothing here
 * knows a table or a feature.
 */
@NullMarked
package vn.mangnon.kernel;

import org.jspecify.annotations.NullMarked;
