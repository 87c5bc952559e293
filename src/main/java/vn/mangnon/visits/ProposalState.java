package vn.mangnon.visits;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a sign of risk. */
@Schema(name = "ProposalState", description = "`OPEN`: waits for the officer; `ACCEPTED`: the child is at risk; `DECLINED`: it is not, with a reason")
enum ProposalState {
    OPEN,
    ACCEPTED,
    DECLINED
}
