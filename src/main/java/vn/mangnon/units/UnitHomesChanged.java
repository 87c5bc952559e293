package vn.mangnon.units;

import vn.mangnon.access.GrantsChanged;

/**
 * News: units moved in the tree of today, because an import said so or the day came. Who keeps a copy of a unit's home
 * beside a record brings it up to date in the same transaction.
 */
public record UnitHomesChanged(int units) implements GrantsChanged {}
