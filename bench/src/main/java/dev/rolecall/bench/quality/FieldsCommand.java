package dev.rolecall.bench.quality;

import dev.rolecall.bench.quality.FieldLabels.Selection;
import dev.rolecall.bench.quality.FieldValues.Field;
import dev.rolecall.bench.quality.ThreadComments.ThreadComment;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The command line of the quality of normalized fields.
@Command(
    name = "bench/run fields",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Measures how well fields are read from labeled comments: over the union of a comment's"
          + " roles, and role by role for comments with several roles."
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {"0:the figures are printed", "1:a file cannot be read", "2:usage error"})
public final class FieldsCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "folder with hn/items/*.json.gz and hn/comments/*.jsonl.gz")
  Path data = Path.of("");

  @Option(
      names = "--labels",
      paramLabel = "DIR",
      defaultValue = "bench/labels",
      description = "folder with the labels (default: ${DEFAULT-VALUE})")
  Path labels = Path.of("");

  @Option(
      names = "--unopened",
      description = "measure on the labels that no rule was written by, instead of the others")
  boolean unopened;

  @Option(
      names = "--errors",
      paramLabel = "FIELD",
      description = "also list the differences of a field: ${COMPLETION-CANDIDATES}")
  @Nullable Field errors;

  public static void main(String[] args) {
    System.exit(
        new CommandLine(new FieldsCommand())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .execute(args));
  }

  @Override
  public Integer call() throws Exception {
    if (unopened && errors != null) {
      throw new ParameterException(
          spec.commandLine(), "Differences on unopened labels must not be read");
    }
    FieldLabels all = FieldLabels.read(labels, unopened ? Selection.UNOPENED : Selection.OPENED);
    List<ThreadComment> comments = ThreadComments.find(data, all.ids());
    if (comments.size() < all.ids().size()) {
      System.err.printf("%d of %d comments found%n", comments.size(), all.ids().size());
    }
    FieldComparison comparison = new FieldComparison(comments);
    print(
        all.comments().size() + " comments, all roles together",
        comparison.comments(all.comments()));
    print(
        all.roles().size() + " comments with several roles, each role",
        comparison.roles(all.roles()));
    return 0;
  }

  private void print(String heading, FieldScores scores) {
    System.out.println("== " + heading);
    System.out.print(scores.report());
    if (errors != null) {
      scores.differences(errors).forEach(System.out::println);
    }
    System.out.println();
  }
}
