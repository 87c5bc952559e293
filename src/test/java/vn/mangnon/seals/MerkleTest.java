package vn.mangnon.seals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tree is that of RFC 6962: these are the leaves and roots that its own implementations are tested with. */
class MerkleTest {

    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    @ParameterizedTest
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void roots_are_those_of_the_standard(int count, String root) throws Exception {
        var leaves = new ByteArrayOutputStream();
        for (var leaf : LEAVES.subList(0, count)) {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((byte) 0);
            leaves.writeBytes(digest.digest(HexFormat.of().parseHex(leaf)));
        }
        assertEquals(root, HexFormat.of().formatHex(Merkle.root(leaves.toByteArray())));
    }

    @Test
    void what_stands_in_one_field_cannot_pass_for_another() {
        var leaves = List.of(
                Arrays.asList("ab", "c", null),
                Arrays.asList("a", "bc", null),
                Arrays.asList("ab", null, "c"),
                Arrays.asList("ab", "c", ""),
                Arrays.asList("ab", "c"));
        for (var one : leaves) {
            for (var other : leaves) {
                if (one != other) {
                    assertNotEquals(hex(Merkle.leaf(one)), hex(Merkle.leaf(other)));
                }
            }
            assertNotEquals(hex(Merkle.leaf(one)), hex(Merkle.seal(one)));
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
