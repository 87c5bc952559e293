/**
 * The procedure of a protection case (Nghị định 56/2017 chương III) as one table: in which states a case can stand, which
 * steps lead from one to another, who may take them, by which article, and what stands against them. It knows no database:
 * {@link vn.mangnon.procedure.CaseStep} is the law, {@link vn.mangnon.procedure.CaseStanding} all it needs to know of a case.
 * The actions a caller is offered, the codes he is refused with and the diagram in the contract are told from it.
 */
@NullMarked
package vn.mangnon.procedure;

import org.jspecify.annotations.NullMarked;
