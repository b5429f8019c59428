package dev.rolecall.ingest.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rolecall.ingest.merge.MergeDecisions;
import dev.rolecall.ingest.normalize.EmployerIds;
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

/// Receives operators' decisions that two roles are different openings, and revocations of such
/// decisions.
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
  /// @param separate true: two openings; false: revokes an earlier decision, so that the merge
  ///   rules decide again
  /// @param operator who decided; `operator` by default
  record DecisionRequest(
      @Nullable String employer,
      @JsonProperty("one") @Nullable String roleA,
      @JsonProperty("other") @Nullable String roleB,
      @Nullable Boolean separate,
      @JsonProperty("by") @Nullable String operator) {}

  /// The status is 202, because the jobs are updated shortly afterwards.
  @PostMapping("/api/v1/merge-decisions")
  @ResponseStatus(HttpStatus.ACCEPTED)
  MergeDecision decide(@RequestBody DecisionRequest request) {
    MergeDecision decision = decision(request);
    try {
      decisions.decide(decision);
    } catch (MergeDecisions.DecisionNotStoredException e) {
      throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, e.getMessage(), e);
    }
    return decision;
  }

  /// The two roles in a fixed order, so that a decision replaces an earlier one in either order.
  private MergeDecision decision(DecisionRequest request) {
    CompanyId employer = EmployerIds.of(read("employer", request.employer(), CompanyId::of));
    RoleKey roleA = read("one", request.roleA(), RoleKey::parse);
    RoleKey roleB = read("other", request.roleB(), RoleKey::parse);
    Boolean separate = request.separate();
    if (separate == null) {
      throw badRequest("separate must be true (two openings) or false (the merge rules decide)");
    }
    if (roleA.equals(roleB)) {
      throw badRequest("one and other are the same role, " + roleA);
    }
    boolean ordered = roleA.compareTo(roleB) < 0;
    String operator =
        request.operator() == null || request.operator().isBlank()
            ? "operator"
            : request.operator().strip();
    return new MergeDecision(
        employer,
        ordered ? roleA : roleB,
        ordered ? roleB : roleA,
        separate,
        operator,
        clock.instant());
  }

  private static <T> T read(String field, @Nullable String text, Function<String, T> parse) {
    if (text == null || text.isBlank()) {
      throw badRequest(field + " is required");
    }
    try {
      return parse.apply(text.strip());
    } catch (IllegalArgumentException e) {
      throw badRequest(field + ": " + e.getMessage());
    }
  }

  private static ResponseStatusException badRequest(String detail) {
    return new ResponseStatusException(HttpStatus.BAD_REQUEST, detail);
  }
}
