package dev.rolecall.ingest.web;

import dev.rolecall.ingest.merge.MergeDecisions;
import dev.rolecall.model.CompanyId;
import dev.rolecall.model.RoleKey;
import dev.rolecall.model.job.MergeDecision;
import java.time.Clock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// Takes an operator's word that two roles are not one opening, or may be one again.
@RestController
class MergeDecisionController {
  private final MergeDecisions decisions;
  private final Clock clock;

  MergeDecisionController(MergeDecisions decisions, Clock clock) {
    this.decisions = decisions;
    this.clock = clock;
  }

  /// What an operator writes; the role keys and the employer stand in the job's JSON.
  ///
  /// @param separate true: two openings; false: an earlier decision is withdrawn, and the evidence
  ///   decides
  /// @param by who decides; `operator` when not said
  record Wanted(
      @Nullable String employer,
      @Nullable String one,
      @Nullable String other,
      @Nullable Boolean separate,
      @Nullable String by) {}

  /// Accepted, as the jobs follow a moment later.
  @PostMapping("/api/v1/merge-decisions")
  @ResponseStatus(HttpStatus.ACCEPTED)
  MergeDecision decide(@RequestBody Wanted wanted) {
    MergeDecision decision = decision(wanted);
    try {
      decisions.decide(decision);
    } catch (MergeDecisions.UndecidedException undecided) {
      throw new ResponseStatusException(
          HttpStatus.SERVICE_UNAVAILABLE, undecided.getMessage(), undecided);
    }
    return decision;
  }

  /// The two roles in a fixed order: a new decision replaces an earlier one, in whichever order
  /// they are named.
  private MergeDecision decision(Wanted wanted) {
    CompanyId employer = read("employer", wanted.employer(), CompanyId::of);
    RoleKey one = read("one", wanted.one(), RoleKey::parse);
    RoleKey other = read("other", wanted.other(), RoleKey::parse);
    Boolean separate = wanted.separate();
    if (separate == null) {
      throw bad("separate is missing; give true (two openings) or false (the evidence decides)");
    }
    if (one.equals(other)) {
      throw bad("one and other are the same role, " + one);
    }
    boolean ordered = one.compareTo(other) < 0;
    String by = wanted.by() == null || wanted.by().isBlank() ? "operator" : wanted.by().strip();
    return new MergeDecision(
        employer, ordered ? one : other, ordered ? other : one, separate, by, clock.instant());
  }

  private static <T> T read(String field, @Nullable String text, Function<String, T> parse) {
    if (text == null || text.isBlank()) {
      throw bad(field + " is missing");
    }
    try {
      return parse.apply(text.strip());
    } catch (IllegalArgumentException unreadable) {
      throw bad(field + ": " + unreadable.getMessage());
    }
  }

  private static ResponseStatusException bad(String words) {
    return new ResponseStatusException(HttpStatus.BAD_REQUEST, words);
  }
}
