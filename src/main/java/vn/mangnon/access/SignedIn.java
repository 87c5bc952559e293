package vn.mangnon.access;

/** News, in the transaction that gives out the tokens: somebody has signed in. */
public record SignedIn() {}
