package dev.rolecall.model.job;

import dev.rolecall.model.SkillId;

/// A skill that a job mentions, and how strongly it is required.
public record SkillRequirement(SkillId id, String name, Importance importance) {}
