package dev.rolecall.match.judge;

import dev.rolecall.model.JobId;
import dev.rolecall.model.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How many open jobs a person's rules hide, and which single change to the profile would add how
/// many matching jobs.
///
/// @param jobs the open jobs that were compared
/// @param shown those that match with at least the minimum score
/// @param lowScore those that no rule hides and that score less
/// @param rules by criterion, most jobs first
/// @param changes those that add the most jobs first
/// @param share 1 when every open job was compared; n when one of n was, and all counts are
///   multiplied by n
public record RuleEffects(
    int jobs,
    int shown,
    int lowScore,
    List<HiddenByRule> rules,
    List<ChangeEffect> changes,
    int share) {
  /// @param jobs how many jobs it hides
  /// @param alone how many of them no other rule hides
  /// @param examples some of the latter, at most [#MAX_EXAMPLES]
  public record HiddenByRule(String criterion, int jobs, int alone, List<HiddenExample> examples) {}

  /// @param reason why it is hidden
  public record HiddenExample(JobId jobId, String title, String company, String reason) {}

  /// @param kind SKILL, MUST, AVOIDED, FLOOR, UNDISCLOSED, MODE or PLACE
  /// @param jobs how many more jobs would match with at least the minimum score
  /// @param medianPay a year, of those that state it; null when none does
  /// @param text a sentence that is addressed to the person
  public record ChangeEffect(
      String kind, String value, int jobs, @Nullable Money medianPay, int statePay, String text) {}

  static final int MAX_EXAMPLES = 3;

  public RuleEffects {
    rules = List.copyOf(rules);
    changes = List.copyOf(changes);
  }
}
