package dev.rolecall.search.index;

/// The names of the index's versions, for one installation: `jobs-v1-000003` is the third of the
/// mapping's first version.
///
/// @param prefix as of the topics
public record IndexNames(String prefix) {
  /// Of the mapping; rises when a document of this version would not fit the index of the last.
  static final int MAPPING = 1;

  /// What searches ask: points to the live version.
  public String live() {
    return prefix + "jobs";
  }

  /// All versions of all mappings.
  String all() {
    return prefix + "jobs-v*";
  }

  String name(int number) {
    return "%sjobs-v%d-%06d".formatted(prefix, MAPPING, number);
  }

  /// What writers write to. A write to a missing alias fails, where one to a missing index would
  /// make an index without our mapping.
  String writes(String index) {
    return prefix + "writes-to-" + index.substring(prefix.length());
  }

  boolean ofThisMapping(String index) {
    return index.startsWith(prefix + "jobs-v" + MAPPING + "-");
  }

  static int number(String index) {
    return Integer.parseInt(index.substring(index.lastIndexOf('-') + 1));
  }

  /// The consumer group that fills an index. An index that was lost and made anew has another uuid,
  /// and so is filled from the start of the log.
  String group(JobIndex index) {
    return prefix + "search-index-" + index.uuid();
  }
}
