package dev.rolecall.model.job;

import dev.rolecall.model.SkillId;

/// A skill that a job mentions, and how strongly it is required.
public record SkillNeed(SkillId id, String name, Need need) {}
