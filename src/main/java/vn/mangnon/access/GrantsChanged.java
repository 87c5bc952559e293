package vn.mangnon.access;

/**
 * Fired inside a transaction that changed what somebody may do, so that it holds at once on this replica. The others learn
 * of it by the database's own count of such changes (202611251740-access-grants-counted.sql).
 */
public interface GrantsChanged {}
