package vn.mangnon.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Collects what is wrong, so that all of it is told at once and not only the first. */
public final class Faults {

    private final List<Fault> faults = new ArrayList<>();

    public Faults add(String pointer, String code) {
        return add(new Fault(pointer, code));
    }

    public Faults add(String pointer, String code, Map<String, ?> parameters) {
        return add(new Fault(pointer, code, parameters));
    }

    public Faults add(Fault fault) {
        faults.add(fault);
        return this;
    }

    public Faults addIf(boolean wrong, String pointer, String code) {
        return wrong ? add(pointer, code) : this;
    }

    public boolean none() {
        return faults.isEmpty();
    }

    public List<Fault> list() {
        return List.copyOf(faults);
    }

    public void throwIfAny() {
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
    }
}
