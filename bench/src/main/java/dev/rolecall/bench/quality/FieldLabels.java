package dev.rolecall.bench.quality;

import dev.rolecall.model.wire.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// The labels of comments in `bench/labels`.
///
/// @param comments the union of each comment's fields
/// @param roles comments with the fields of each of their roles
record FieldLabels(List<CommentLabel> comments, List<CommentLabel> roles) {
  /// @param roles one for the union, or one for each role; none when it is not a job
  record CommentLabel(String comment, List<FieldValues> roles) {}

  /// Which of the labels to use. Those that are unopened must not be read one by one.
  enum Selection {
    OPENED,
    UNOPENED
  }

  static FieldLabels read(Path folder, Selection selection) throws IOException {
    return new FieldLabels(
        read(folder, "comments", selection).map(FieldLabels::union).toList(),
        read(folder, "roles", selection).map(FieldLabels::eachRole).toList());
  }

  /// The ids of all comments.
  Set<String> ids() {
    return Stream.concat(comments.stream(), roles.stream())
        .map(CommentLabel::comment)
        .collect(Collectors.toSet());
  }

  private static Stream<JsonNode> read(Path folder, String file, Selection selection)
      throws IOException {
    Set<String> unopened = new HashSet<>();
    for (String line : Files.readAllLines(folder.resolve("unopened.tsv"))) {
      if (line.startsWith(file + "\t")) {
        unopened.add(line.substring(file.length() + 1));
      }
    }
    return Files.readAllLines(folder.resolve(file + ".jsonl")).stream()
        .map(Json.MAPPER::readTree)
        .filter(
            label ->
                unopened.contains(label.path("id").asString())
                    == (selection == Selection.UNOPENED));
  }

  private static CommentLabel union(JsonNode label) {
    boolean isJob = label.path("is_job").asBoolean();
    List<FieldValues> all = isJob ? List.of(FieldValues.labeled(label)) : List.of();
    return new CommentLabel(label.path("id").asString(), all);
  }

  private static CommentLabel eachRole(JsonNode label) {
    List<FieldValues> roles = label.path("roles").valueStream().map(FieldValues::labeled).toList();
    return new CommentLabel(label.path("id").asString(), roles);
  }
}
