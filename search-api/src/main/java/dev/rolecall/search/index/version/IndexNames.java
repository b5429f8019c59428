package dev.rolecall.search.index.version;

import java.util.Comparator;
import java.util.regex.Pattern;

/// The names of the index versions of one installation: `jobs-v2-000003` is the third with the
/// second version of the mapping.
///
/// @param prefix as in the names of the topics
public record IndexNames(String prefix) {
  /// The version of the mapping. It must rise whenever an index with the previous mapping would
  /// reject a document, or find it by other words.
  public static final int MAPPING = 2;

  private static final Pattern FORM = Pattern.compile("jobs-v\\d{1,6}-\\d{6,9}");

  /// The alias that searches use; it points to the live version.
  public String live() {
    return prefix + "jobs";
  }

  /// All versions of all mappings.
  public String all() {
    return prefix + "jobs-v*";
  }

  public String name(int number) {
    return "%sjobs-v%d-%06d".formatted(prefix, MAPPING, number);
  }

  /// The alias that writers use. A write to a missing alias fails, whereas a write to a missing
  /// index would create one without our mapping.
  public String writes(String index) {
    return prefix + "writes-to-" + index.substring(prefix.length());
  }

  /// Marks versions that an operator rolled back: none becomes live again automatically.
  public String heldBack() {
    return prefix + "jobs-held-back";
  }

  /// Whether the name is that of an index version of this installation.
  public boolean version(String index) {
    return index.startsWith(prefix) && FORM.matcher(index.substring(prefix.length())).matches();
  }

  public boolean ofThisMapping(String index) {
    return mapping(index) == MAPPING;
  }

  /// Whether its mapping is older than that of this release. A newer one belongs to instances of a
  /// newer release.
  public boolean ofOlderMapping(String index) {
    return mapping(index) < MAPPING;
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
  public String group(JobIndex index) {
    return prefix + "search-index-" + index.uuid();
  }
}
