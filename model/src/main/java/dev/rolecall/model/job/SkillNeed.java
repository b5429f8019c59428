package dev.rolecall.model.job;

import dev.rolecall.model.SkillId;

/// A skill that a job names, and how much it is wanted.
public record SkillNeed(SkillId id, String name, Need need) {}
