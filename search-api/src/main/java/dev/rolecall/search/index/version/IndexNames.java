package dev.rolecall.search.index.version;

import java.util.Comparator;
import java.util.regex.Pattern;

/// The names of the index versions of one installation: `jobs-v10-000002` is the second with the
/// tenth version of the mapping.
///
/// @param prefix as in the names of the topics
public record IndexNames(String prefix) {
  /// The version of the mapping. It must be increased whenever an index with the previous mapping
  /// would reject a document or would analyze its text differently. The names of existing fields
  /// and aliases stay the same, because an index with the previous mapping is searched until a new
  /// one is complete, and instances of the previous release use the same aliases.
  public static final int MAPPING_VERSION = 10;

  private static final Pattern VERSION_NAME = Pattern.compile("jobs-v\\d{1,6}-\\d{6,9}");

  /// The alias that searches use; it points to the live version.
  public String liveAlias() {
    return prefix + "jobs";
  }

  /// A pattern that matches all versions of all mappings.
  public String versionPattern() {
    return prefix + "jobs-v*";
  }

  public String name(int number) {
    return "%sjobs-v%d-%06d".formatted(prefix, MAPPING_VERSION, number);
  }

  /// The alias for writing. A write to a missing alias fails, whereas a write to a missing index
  /// would create one without our mapping.
  public String writeAlias(String index) {
    return prefix + "writes-to-" + index.substring(prefix.length());
  }

  /// The alias that marks versions that an operator rolled back: they do not become live again
  /// automatically.
  public String rolledBackAlias() {
    return prefix + "jobs-held-back";
  }

  /// Whether the name is that of an index version of this installation.
  public boolean isVersion(String index) {
    return index.startsWith(prefix)
        && VERSION_NAME.matcher(index.substring(prefix.length())).matches();
  }

  public boolean hasCurrentMapping(String index) {
    return mapping(index) == MAPPING_VERSION;
  }

  /// Whether its mapping is older than that of this release. A newer one belongs to instances of a
  /// newer release.
  public boolean hasOlderMapping(String index) {
    return mapping(index) < MAPPING_VERSION;
  }

  private int mapping(String index) {
    return Integer.parseInt(
        index.substring(prefix.length() + "jobs-v".length(), index.lastIndexOf('-')));
  }

  /// From the oldest to the newest, by mapping and then by number.
  public Comparator<String> oldestFirst() {
    return Comparator.comparingInt(this::mapping).thenComparingInt(IndexNames::number);
  }

  public static int number(String index) {
    return Integer.parseInt(index.substring(index.lastIndexOf('-') + 1));
  }

  /// The consumer group that fills an index. An index that was lost and created again has another
  /// uuid, and so is filled from the start of the log.
  public String group(IndexVersion index) {
    return prefix + "search-index-" + index.uuid();
  }
}
