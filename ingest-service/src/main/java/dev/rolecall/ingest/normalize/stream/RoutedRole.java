package dev.rolecall.ingest.normalize.stream;

import dev.rolecall.model.CompanyId;
import dev.rolecall.model.job.Role;
import dev.rolecall.model.wire.Codecs;
import dev.rolecall.model.wire.Topic;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/// A role with the employer that determines its partition. Without a role it is a tombstone, which
/// is sent to the same partition.
record RoutedRole(CompanyId employer, @Nullable Role role) {
  static RoutedRole of(Role role) {
    return new RoutedRole(role.employer(), role);
  }

  /// The last record on the employer's partition of a role that was erased or has moved.
  static RoutedRole tombstone(Role role) {
    return new RoutedRole(role.employer(), null);
  }

  static Optional<Set<Integer>> partition(
      String topic, String key, RoutedRole routed, int partitions) {
    return Optional.of(Set.of(Topic.partition(routed.employer().toString(), partitions)));
  }

  @SuppressWarnings("NullAway") // Kafka's tombstones are null
  static Serializer<RoutedRole> serializer() {
    return (topic, routed) ->
        routed == null || routed.role() == null ? null : Codecs.ROLE.write(routed.role());
  }
}
