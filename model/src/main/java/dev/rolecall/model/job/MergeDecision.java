package dev.rolecall.model.job;

import dev.rolecall.model.CompanyId;
import dev.rolecall.model.RoleKey;
import java.time.Instant;

/// An operator's decision about two roles.
///
/// @param separate true: they are different openings, regardless of the merge rules; false: revokes
///   an earlier decision, so that the merge rules decide again
/// @param operator who decided
public record MergeDecision(
    CompanyId employer,
    RoleKey roleA,
    RoleKey roleB,
    boolean separate,
    String operator,
    Instant at) {}
