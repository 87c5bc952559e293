package vn.mangnon.jobs;

/** What the scheduler does every half minute; it is off in tests. */
public final class Heartbeat {

    private Heartbeat() {}

    public static void beat(Jobs jobs) {
        jobs.heartbeat();
    }
}
