package vn.mangnon.visits;

/** What became of a sign of risk. */
enum ProposalState {
    OPEN,
    ACCEPTED,
    DECLINED
}
