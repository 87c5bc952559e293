package vn.mangnon.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Where something belongs in the tree of administrative units in force today: the labels from the province down, each
 * closed by a slash, such as {@code /82/29971/}. The root, {@code /}, is the country. Paths compare byte by byte, so
 * that everything below a path is one range of an index: from {@link #value()} to {@link #upperBound()}.
 */
public record UnitPath(String value) {

    private static final Pattern SHAPE = Pattern.compile("/([^/\\s]+/)*");

    public static final UnitPath COUNTRY = new UnitPath("/");

    public UnitPath {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a unit path: " + value);
        }
    }

    public UnitPath child(String label) {
        return new UnitPath(value + label + "/");
    }

    /** The path above, or the country itself. */
    public UnitPath parent() {
        return this.equals(COUNTRY)
                ? COUNTRY
                : new UnitPath(value.substring(0, value.lastIndexOf('/', value.length() - 2) + 1));
    }

    /** All paths above, the country among them. */
    public List<UnitPath> ancestors() {
        var above = new ArrayList<UnitPath>();
        for (var path = this; !path.equals(COUNTRY); ) {
            path = path.parent();
            above.add(path);
        }
        return above;
    }

    /** Whether {@code other} is this place or lies below it. */
    public boolean contains(UnitPath other) {
        return other.value.startsWith(value);
    }

    /** The first string after every path below this one: {@code '0'} is the character that follows {@code '/'}. */
    public String upperBound() {
        return value.substring(0, value.length() - 1) + '0';
    }

    /** The longest path that contains both. */
    public UnitPath commonWith(UnitPath other) {
        var common = this;
        while (!common.contains(other)) {
            common = common.parent();
        }
        return common;
    }
}
