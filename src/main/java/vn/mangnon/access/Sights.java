package vn.mangnon.access;

/** What a transaction is told that it may see, as the policies of the database read it ({@link Sight#setting}). */
record Sights(String children, String cases) {

    static final Sights NOTHING = of(Sight.NOTHING, Sight.NOTHING);
    static final Sights EVERYTHING = of(Sight.EVERYTHING, Sight.EVERYTHING);

    static Sights of(Sight children, Sight cases) {
        return new Sights(children.setting(), cases.setting());
    }
}
