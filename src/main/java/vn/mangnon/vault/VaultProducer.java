package vn.mangnon.vault;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

class VaultProducer {

    @Produces
    @Singleton
    VaultKeys keys(VaultConfig config) {
        return VaultKeys.read(config.keys().orElseThrow(VaultKeys.Unusable::notConfigured));
    }
}
