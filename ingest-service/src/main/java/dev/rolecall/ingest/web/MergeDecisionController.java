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

/// Takes operators' decisions that two roles are not the same opening, and their revocations.
@RestController
class MergeDecisionController {
  private final MergeDecisions decisions;
  private final Clock clock;

  MergeDecisionController(MergeDecisions decisions, Clock clock) {
    this.decisions = decisions;
    this.clock = clock;
  }

  /// The request; the role keys and the employer are in the job's JSON.
  ///
  /// @param separate true: two openings; false: revokes an earlier decision, so that the evidence
  ///   decides
  /// @param by the operator; `operator` by default
  record DecisionRequest(
      @Nullable String employer,
      @Nullable String one,
      @Nullable String other,
      @Nullable Boolean separate,
      @Nullable String by) {}

  /// The status is 202, as the jobs change a moment later.
  @PostMapping("/api/v1/merge-decisions")
  @ResponseStatus(HttpStatus.ACCEPTED)
  MergeDecision decide(@RequestBody DecisionRequest request) {
    MergeDecision decision = decision(request);
    try {
      decisions.decide(decision);
    } catch (MergeDecisions.UndecidedException undecided) {
      throw new ResponseStatusException(
          HttpStatus.SERVICE_UNAVAILABLE, undecided.getMessage(), undecided);
    }
    return decision;
  }

  /// The two roles in a fixed order, so that a decision replaces an earlier one in either order.
  private MergeDecision decision(DecisionRequest request) {
    CompanyId employer = read("employer", request.employer(), CompanyId::of);
    RoleKey one = read("one", request.one(), RoleKey::parse);
    RoleKey other = read("other", request.other(), RoleKey::parse);
    Boolean separate = request.separate();
    if (separate == null) {
      throw bad("separate must be true (two openings) or false (the evidence decides)");
    }
    if (one.equals(other)) {
      throw bad("one and other are the same role, " + one);
    }
    boolean ordered = one.compareTo(other) < 0;
    String by = request.by() == null || request.by().isBlank() ? "operator" : request.by().strip();
    return new MergeDecision(
        employer, ordered ? one : other, ordered ? other : one, separate, by, clock.instant());
  }

  private static <T> T read(String field, @Nullable String text, Function<String, T> parse) {
    if (text == null || text.isBlank()) {
      throw bad(field + " is required");
    }
    try {
      return parse.apply(text.strip());
    } catch (IllegalArgumentException unreadable) {
      throw bad(field + ": " + unreadable.getMessage());
    }
  }

  private static ResponseStatusException bad(String detail) {
    return new ResponseStatusException(HttpStatus.BAD_REQUEST, detail);
  }
}
