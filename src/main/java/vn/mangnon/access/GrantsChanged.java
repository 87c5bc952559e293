package vn.mangnon.access;

/** Fired inside the transaction that changed what an account may do, so that what is remembered of it is forgotten. */
public interface GrantsChanged {

    String username();
}
