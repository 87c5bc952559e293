package vn.mangnon.access;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Who may make the other accounts, on a database that has none. Nothing here has a default. */
@ConfigMapping(prefix = "mangnon.first-administrator")
interface FirstAdministratorConfig {

    /** The user name; with an identity provider, the one that its tokens say. */
    Optional<String> username();

    /** For an account that signs in here; left out with an identity provider. Changed after the first sign-in. */
    Optional<String> password();
}
