package vn.mangnon.inventory;

import java.util.List;

/** Asked here, answered by the glue, which knows the operations: all that the server answers with. */
public interface ShownPictures {

    /**
     * A record that is shown, with the operations that show it.
     *
     * @param name as the contract calls it
     */
    record Picture(String name, Class<?> type, List<Operation> operations) {

        public Picture {
            operations = List.copyOf(operations);
        }
    }

    /**
     * @param isList whether it answers with many at once
     * @param duties who may ask for it; empty where everybody may who is signed in
     */
    record Operation(String method, String path, boolean isList, List<String> duties) {

        public Operation {
            duties = List.copyOf(duties);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** In the order of their names. */
    List<Picture> all();
}
