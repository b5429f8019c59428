package dev.rolecall.bench.quality;

import dev.rolecall.bench.quality.PairLabel.LabeledRole;
import dev.rolecall.bench.quality.ThreadComments.ThreadComment;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The command line of the quality of merging.
@Command(
    name = "bench/run pairs",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Measures merging on labeled pairs of roles: normalizes and merges all roles of the comments"
          + " that the labels name, and prints precision, recall of all pairs and of those read as"
          + " roles, and each wrong decision with its evidence."
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {"0:the figures are printed", "1:a file cannot be read", "2:usage error"})
public final class PairsCommand implements Callable<Integer> {
  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "folder with hn/items/*.json.gz and hn/comments/*.jsonl.gz")
  Path data = Path.of("");

  @Option(
      names = "--pairs",
      required = true,
      paramLabel = "FILE",
      description =
          "labels, one per line:"
              + " {\"a\":{\"comment\",\"title\"},\"b\":{...},\"same\",\"sure\",\"why\"}")
  Path pairs = Path.of("");

  public static void main(String[] args) {
    System.exit(new CommandLine(new PairsCommand()).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    List<PairLabel> labels = PairLabel.read(pairs);
    Set<String> ids =
        labels.stream()
            .flatMap(PairLabel::roles)
            .map(LabeledRole::comment)
            .collect(Collectors.toSet());
    List<ThreadComment> comments = ThreadComments.find(data, ids);
    if (comments.size() < ids.size()) {
      System.err.printf("%d of %d comments found%n", comments.size(), ids.size());
    }
    System.out.print(new PairScores(PairMerging.decide(labels, comments)).report());
    return 0;
  }
}
