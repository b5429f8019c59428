package dev.rolecall.testkit.platform;

import java.nio.file.Path;
import java.util.Optional;
import org.testcontainers.utility.DockerImageName;

/// The images of the stores. Both sets take the same environment variables.
///
/// @param postgresqlStarts how often a new container reports that it accepts connections: the
///   public image starts its server once for the initialization and once more to stay
/// @param plugin the directory of the analysis plugin, when the Elasticsearch image lacks it
record StoreImages(
    DockerImageName elasticsearch,
    DockerImageName kafka,
    DockerImageName postgresql,
    int postgresqlStarts,
    Optional<Path> plugin) {
  private static final String PUBLIC_ELASTICSEARCH =
      "docker.elastic.co/elasticsearch/elasticsearch";

  /// Selected by the system property `rolecall.images`: `public`, or by default `local`, the images
  /// that `deploy/images/build` builds.
  static StoreImages selected() {
    return "public".equals(System.getProperty("rolecall.images")) ? published() : local();
  }

  private static StoreImages local() {
    return new StoreImages(
        local("elasticsearch", PUBLIC_ELASTICSEARCH),
        local("kafka", "apache/kafka"),
        local("postgres", "postgres"),
        1,
        Optional.empty());
  }

  private static DockerImageName local(String name, String substituteFor) {
    return DockerImageName.parse("rolecall/" + name + ":local")
        .asCompatibleSubstituteFor(substituteFor);
  }

  /// At the versions that the local platform runs.
  private static StoreImages published() {
    Path plugin =
        Path.of(System.getProperty("rolecall.root"), "deploy/analysis-plugin/target/plugin");
    return new StoreImages(
        DockerImageName.parse(PUBLIC_ELASTICSEARCH).withTag(version("elasticsearch")),
        DockerImageName.parse("apache/kafka").withTag(version("kafka")),
        DockerImageName.parse("postgres").withTag(version("postgresql")),
        2,
        Optional.of(plugin));
  }

  private static String version(String store) {
    String version = System.getProperty("rolecall.version." + store);
    if (version == null) {
      throw new IllegalStateException("Set the system property rolecall.version." + store);
    }
    return version;
  }
}
