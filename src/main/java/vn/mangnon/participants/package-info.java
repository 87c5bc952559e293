/**
 * Who takes part in a case (thành phần phối hợp): police, health, schools, justice, services, each for a task. A body takes
 * part on paper, or through an account of its liaison (cán bộ đầu mối), who then sees this one case to a last day and not
 * beyond the end of it. Nobody becomes a liaison here: the administrator made him one, for his own body.
 */
@NullMarked
package vn.mangnon.participants;

import org.jspecify.annotations.NullMarked;
