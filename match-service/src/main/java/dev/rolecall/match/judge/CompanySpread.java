package dev.rolecall.match.judge;

import dev.rolecall.match.judge.criterion.Weights;
import dev.rolecall.model.CompanyId;
import java.util.HashMap;
import java.util.Map;

/// How many points the second, third and later jobs of a company lose in the order of a list. Their
/// scores stay. For one list.
final class CompanySpread {
  private final int[] losses;
  private final Map<CompanyId, Integer> seen = new HashMap<>();

  CompanySpread(Weights weights) {
    losses =
        new int[] {
          0, weights.of("spread.second"), weights.of("spread.third"), weights.of("spread.further")
        };
  }

  /// The points that the company's next job loses; called for its jobs from the best on.
  int next(CompanyId company) {
    int before = seen.merge(company, 1, Integer::sum) - 1;
    return losses[Math.min(before, losses.length - 1)];
  }
}
