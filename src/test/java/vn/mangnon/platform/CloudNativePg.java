package vn.mangnon.platform;

import java.util.List;
import java.util.Map;

/**
 * What {@code k8s} uses of CloudNativePG's resources (postgresql.cnpg.io/v1 since 1.26) and of its Barman Cloud plugin's,
 * which have no published Java types. A field that is used anew is added here after a look into the definition.
 */
final class CloudNativePg {

    private CloudNativePg() {}

    record Metadata(String name, String namespace) {}

    record Name(String name) {}

    record Key(String name, String key) {}

    record Cluster(String apiVersion, String kind, Metadata metadata, ClusterSpec spec) {}

    record ClusterSpec(
            int instances,
            String imageName,
            Bootstrap bootstrap,
            Managed managed,
            Postgresql postgresql,
            Affinity affinity,
            Resources resources,
            Storage storage,
            Storage walStorage,
            List<Plugin> plugins) {}

    record Bootstrap(Initdb initdb) {}

    record Initdb(
            String database,
            String owner,
            Name secret,
            String encoding,
            String localeCollate,
            String localeCType,
            boolean dataChecksums,
            List<String> postInitSQL) {}

    record Managed(List<Role> roles) {}

    record Role(String name, String ensure, boolean login, boolean superuser, boolean bypassrls, Name passwordSecret) {}

    record Postgresql(Synchronous synchronous, Map<String, String> parameters) {}

    record Synchronous(String method, int number, String dataDurability) {}

    record Affinity(boolean enablePodAntiAffinity, String podAntiAffinityType, String topologyKey) {}

    record Resources(Map<String, String> requests, Map<String, String> limits) {}

    record Storage(String size) {}

    record Plugin(String name, boolean isWALArchiver, Map<String, String> parameters) {}

    record ScheduledBackup(String apiVersion, String kind, Metadata metadata, ScheduledBackupSpec spec) {}

    record ScheduledBackupSpec(
            String schedule,
            boolean immediate,
            String backupOwnerReference,
            Name cluster,
            String method,
            Name pluginConfiguration) {}

    record ObjectStore(String apiVersion, String kind, Metadata metadata, ObjectStoreSpec spec) {}

    record ObjectStoreSpec(String retentionPolicy, Store configuration) {}

    record Store(
            String destinationPath,
            String endpointURL,
            S3Credentials s3Credentials,
            Compression wal,
            Compression data) {}

    record S3Credentials(Key accessKeyId, Key secretAccessKey) {}

    record Compression(String compression) {}
}
